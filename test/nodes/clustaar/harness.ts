import type { IncomingRequest } from '../../../language/webhook';
import type { ClustaarSettings } from '../../../nodes/Clustaar/credential/settings';
import { clustaar } from '../../../nodes/Clustaar/provider';
import { signatureOf } from '../../../nodes/Clustaar/webhooks/verification';
import { Connection, type ConnectOptions } from '../../../runner/connection';
import { BODY, HEADERS, SENT_AT, shop } from './signing-values';

/** A connection that sends nothing; its clock stands still. */
export function offline(
  credential: Readonly<Record<string, unknown>> = shop,
  now: Date = SENT_AT,
  options: ConnectOptions = {},
): Connection<ClustaarSettings> {
  return new Connection(clustaar, credential, { now: () => now, ...options });
}

export interface Parts {
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly method?: string;
}

/** The request of the vectors, or one that differs from it. */
export function request({ body = BODY, headers = HEADERS, method = 'POST' }: Parts = {}): IncomingRequest {
  return { method, url: '/step', headers, rawBody: Buffer.from(body) };
}

/** As {@link request}, signed for what it holds. */
export function signed({ body = BODY, headers = {}, ...rest }: Parts = {}): IncomingRequest {
  const all = { ...HEADERS, ...headers };
  return request({ body, headers: { ...all, 'x-hub-signature': signatureOf(shop.privateKey, all.date, body) }, ...rest });
}
