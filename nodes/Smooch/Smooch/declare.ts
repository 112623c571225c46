import type { Shape } from '../../../language/form';
import type { JsonValue } from '../../../language/metadata';
import type { RequestOperation } from '../../../language/operation';
import { declarations } from '../../../language/provider';
import { appRoute } from '../shared/app-route';
import type { AccountSettings } from '../shared/credential/settings';
import { withinSize } from '../shared/json-size';
import { smoochCredential } from './credential';

const words = declarations(smoochCredential);

/** The words in which Smooch's operations and webhooks are declared. */
export const { local, task, webhook, provider } = words;

/** The only calls inside an app that never take the key's own app for granted. */
const NAMES_ITS_APP = /\/(?:notifications|sdks)$/;

/** A request. Its endpoint is the documented one; the app is left out of what is sent where a key of that app says it already. */
export function operation<const N extends string, const M extends string, S extends Shape, R = JsonValue>(
  spec: Omit<RequestOperation<S, AccountSettings, R>, 'kind'> & { resource: N; name: M },
) {
  const mayOmitApp = !NAMES_ITS_APP.test(spec.endpoint);
  const { body } = spec;
  return words.operation<N, M, S, R>({
    ...spec,
    ...(body && { body: (parameters, settings) => withinSize(body(parameters, settings)) }),
    route: (parameters, settings) => appRoute(spec.endpoint, parameters, settings, mayOmitApp),
  });
}
