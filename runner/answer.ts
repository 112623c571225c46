import { ServiceError, type ErrorKind, type ErrorParts } from '../client/errors';
import { retryAfterMs } from '../client/retry';
import type { HttpResponse } from '../client/transport';
import { jsonIn } from '../language/json';
import type { JsonValue } from '../language/metadata';
import type { Answered } from '../language/operation';
import type { Failure, Provider } from '../language/provider';
import { withoutSecrets } from './secrets';

/** A successful answer: its JSON, `{}` where the body is empty, and what came with it. */
export interface Answer {
  readonly json: JsonValue;
  readonly response: Answered;
}

/** Reads a successful answer; throws the service's refusal as a ServiceError. */
export function readAnswer<C>(
  provider: Provider<C>,
  response: HttpResponse,
  operation: string,
  credential: C,
  secrets: () => readonly string[] = () => [],
): Answer {
  const text = Buffer.from(response.body.buffer, response.body.byteOffset, response.body.byteLength).toString('utf8');
  const json = jsonIn(text);
  const { headers } = response;
  const success = response.status >= 200 && response.status < 300;
  const status = success ? provider.refused?.(json, text) : undefined;
  if (success && status === undefined) {
    return { json: json === undefined ? (text.trim() === '' ? {} : text) : json, response: { status: response.status, headers, text } };
  }
  throw failureOf(provider, { status: status ?? response.status, headers, text, json, operation }, credential, secrets());
}

function failureOf<C>(provider: Provider<C>, failure: Failure, credential: C, secrets: readonly string[]): ServiceError {
  const shown = failure.text.trim().slice(0, 1000);
  const general: ErrorParts = {
    kind: kindOf(failure.status),
    message: `${provider.title} answered ${failure.status}${shown === '' ? '' : `: ${shown}`}`,
    advice: adviceOf(failure.status, provider.title),
    status: failure.status,
    requestId: failure.headers['x-request-id'],
    retryAfterMs: retryAfterMs(failure.headers),
    body: shown === '' ? undefined : shown,
  };
  return new ServiceError(withoutSecrets({ ...general, ...provider.explain?.(failure, credential) }, secrets));
}

function kindOf(status: number): ErrorKind {
  if (status === 401) return 'auth';
  if (status === 403 || status === 402) return 'permission';
  if (status === 404 || status === 410) return 'notFound';
  if (status === 409) return 'conflict';
  if (status === 429) return 'rateLimited';
  if (status >= 500) return 'unavailable';
  return status >= 400 ? 'invalid' : 'protocol';
}

function adviceOf(status: number, title: string): string {
  switch (kindOf(status)) {
    case 'auth':
      return 'Check the credential: copy its values again from the service and use its Test button';
    case 'permission':
      return `The credential is known but may not do this: check its rights and quota at ${title}`;
    case 'notFound':
      return 'Check the id: it may be misspelt, deleted or of another account';
    case 'conflict':
      return 'It exists already or was changed meanwhile: get it first, then try again';
    case 'rateLimited':
      return 'Too many requests: lower the concurrency of the node or wait a little';
    case 'unavailable':
      return `${title} has trouble at the moment: try again later`;
    default:
      return 'Compare the fields of the node with their descriptions';
  }
}
