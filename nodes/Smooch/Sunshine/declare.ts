import type { Shape } from '../../../language/form';
import type { JsonValue } from '../../../language/metadata';
import type { RequestOperation } from '../../../language/operation';
import { declarations } from '../../../language/provider';
import { appRoute } from '../shared/app-route';
import { withinSize } from '../shared/json-size';
import { sunshineCredential, type SunshineSettings } from './credential';

const words = declarations(sunshineCredential);

/** The words in which the operations, webhooks and streams of Sunshine Conversations are declared. */
export const { local, answer, task, webhook, stream, provider } = words;

/** A request. Where its path holds the app, a credential without app ID is refused with the words of the form. */
export function operation<const N extends string, const M extends string, S extends Shape, R = JsonValue>(
  spec: Omit<RequestOperation<S, SunshineSettings, R>, 'kind'> & { resource: N; name: M },
) {
  const { body } = spec;
  return words.operation<N, M, S, R>({
    ...spec,
    ...(body && { body: (parameters, settings) => withinSize(body(parameters, settings)) }),
    route: (parameters, settings) => appRoute(spec.route?.(parameters, settings) ?? spec.endpoint, parameters, settings),
  });
}
