import type { Misbehaviour } from '../misbehaviour';

type Scope = Pick<Misbehaviour, 'times' | 'match' | 'processed' | 'delayMs'>;

/** An error page in HTML instead of JSON, as a gateway in front of the service writes it. */
export const htmlPage = (status: number, scope: Scope = {}): Misbehaviour => ({
  ...scope,
  status,
  headers: { 'content-type': 'text/html' },
  body: `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`,
});

/** HTTP says 200, the body says that it failed. */
export const statusZero = (scope: Scope = {}): Misbehaviour => ({
  ...scope,
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ status: 0, request: 'a0000000-0000-4000-8000-000000000009', errors: ['something is wrong'] }),
});

/** Calls by their purpose, for the `match` of a misbehaviour. */
export const pushoverCalls = {
  login: /^POST \/1\/users\/login\.json$/,
  register: /^POST \/1\/devices\.json$/,
  download: /^GET \/1\/messages\.json$/,
  delete: /^POST \/1\/devices\/[^/]+\/update_highest_message\.json$/,
  acknowledge: /^POST \/1\/receipts\/[^/]+\/acknowledge\.json$/,
  send: /^POST \/1\/messages\.json$/,
} as const;
