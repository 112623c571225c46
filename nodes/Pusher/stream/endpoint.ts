import { ServiceError, type ErrorKind } from '../../../client/errors';
import { withRetries } from '../../../client/retry';
import type { ConnectionOptions } from '../../../client/transport';
import { undiciTransport } from '../../../client/undici-transport';
import { jsonIn } from '../../../language/json';
import type { JsonObject } from '../../../language/metadata';
import { isEncrypted } from '../channels';
import { isObject } from '../../../language/reading';
import type { Authorizer } from './authorizer';

/** Somebody else's authorization endpoints, for those who hold the key alone. */
export interface Endpoints {
  /** Of channels; undefined where none is known. */
  readonly channel: string | undefined;
  /** Of users; undefined where none is known. */
  readonly user: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly connection: ConnectionOptions;
  /** Fires when the stream is over. */
  readonly signal: AbortSignal;
}

/** Asks as pusher-js does: a form with `socket_id` and `channel_name`, answered by 200 and JSON. */
export function endpointAuthorizer(endpoints: Endpoints, fallback: Authorizer): Authorizer {
  const { channel: channelUrl, user: userUrl } = endpoints;
  return {
    renews: channelUrl !== undefined,
    channel: async (socketId, channel) => {
      if (channelUrl === undefined) return await fallback.channel(socketId, channel);
      const answer = await ask(channelUrl, { socket_id: socketId, channel_name: channel }, endpoints);
      return {
        auth: textAt(answer, 'auth'),
        ...(typeof answer.channel_data === 'string' ? { channel_data: answer.channel_data } : {}),
        ...(isEncrypted(channel) ? { shared_secret: textAt(answer, 'shared_secret') } : {}),
      };
    },
    user: async (socketId) => {
      if (userUrl === undefined) return await fallback.user(socketId);
      const answer = await ask(userUrl, { socket_id: socketId }, endpoints);
      return { auth: textAt(answer, 'auth'), user_data: textAt(answer, 'user_data') };
    },
    secrets: (channel, authorization) => {
      if (authorization.shared_secret === undefined) return [];
      const secret = Buffer.from(authorization.shared_secret, 'base64');
      return secret.length === 32 ? [secret, ...fallback.secrets(channel, authorization)] : fallback.secrets(channel, authorization);
    },
  };
}

async function ask(url: string, own: Readonly<Record<string, string>>, endpoints: Endpoints): Promise<JsonObject> {
  const { headers, parameters, connection, signal } = endpoints;
  const body = new URLSearchParams({ ...parameters, ...own }).toString();
  const lowerCased = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const request = {
    method: 'POST' as const,
    url,
    headers: { accept: 'application/json', ...lowerCased, 'content-type': 'application/x-www-form-urlencoded' },
    body,
  };
  const response = await withRetries(() => undiciTransport(request, { ...connection, signal }), { idempotent: true, signal });
  const json = jsonIn(Buffer.from(response.body).toString('utf8'));
  if (response.status === 200 && isObject(json)) return json;
  throw refusal(response.status);
}

const KINDS: Readonly<Record<number, ErrorKind>> = { 200: 'protocol', 401: 'auth', 403: 'permission', 404: 'notFound', 429: 'rateLimited' };

/** The endpoint's own words stay out of it: nobody knows what they hold. */
function refusal(status: number): ServiceError {
  const what = status === 200 ? 'did not answer with JSON' : `answered ${status}`;
  return new ServiceError({
    kind: KINDS[status] ?? (status >= 500 ? 'unavailable' : 'invalid'),
    status,
    message: `The authorization endpoint ${what}`,
    advice: 'Check its address, the headers and parameters it wants, and whether it lets this client in.',
  });
}

function textAt(answer: JsonObject, name: string): string {
  const value = answer[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new ServiceError({
    kind: 'protocol',
    message: `The answer of the authorization endpoint holds no ${name}`,
    advice: 'It must be JSON as the Pusher libraries make it.',
  });
}
