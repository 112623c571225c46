import { generateKeyPairSync, sign as signBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Knock } from '@knocklabs/node/client';
import { sign } from 'jsonwebtoken';
import type { JsonRecord } from '../../../sandbox/json';
import { parseJson, parseRecord } from '../../../sandbox/json';
import type { KnockSandbox, KnockSandboxOptions } from '../../../sandbox/knock';
import { startKnockSandbox } from '../../../sandbox/knock';
import { whenDone } from '../../support/clean-up';
import { exchange, type Sent } from '../exchange';
import { type Delivery, openReceiverOf, type Receiver } from '../receiver';

export async function openSandbox(options?: KnockSandboxOptions): Promise<KnockSandbox> {
  const sandbox = await startKnockSandbox(options);
  whenDone(() => sandbox.close());
  return sandbox;
}

/** The official server library, pointed at the sandbox; it repeats nothing by itself. */
export const serverLibrary = (sandbox: KnockSandbox, more: { readonly maxRetries?: number } = {}): Knock =>
  new Knock({ apiKey: sandbox.secretKey, baseURL: sandbox.url, maxRetries: 0, logLevel: 'off', ...more });

/** Both at once, as most tests need them. */
export async function openBoth(options?: KnockSandboxOptions): Promise<{ readonly sandbox: KnockSandbox; readonly knock: Knock }> {
  const sandbox = await openSandbox(options);
  return { sandbox, knock: serverLibrary(sandbox) };
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The parsed body, or undefined when there was none. */
  readonly body: unknown;
}

interface Call extends Sent {
  /** Below `/v1`, with the query. */
  readonly path: string;
}

/** A bare request, with the secret key unless told. */
export async function call(sandbox: KnockSandbox, { path, headers, ...sent }: Call): Promise<HttpAnswer> {
  const known = { authorization: `Bearer ${sandbox.secretKey}` };
  const { text, ...answer } = await exchange(`${sandbox.url}/v1${path}`, { ...sent, headers: { ...known, ...headers } });
  return { ...answer, body: parseJson(text) };
}

/** What a refusal by field matches. */
export const refusalOf = (field: string): object => ({
  status: 422,
  body: { code: 'invalid_params', status: 422, errors: [expect.objectContaining({ field })] },
});

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The public half of the key {@link userToken} signs with. */
export const signingKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();

export const userToken = (user: string, more: JsonRecord = {}): string =>
  sign({ sub: user, ...more }, pair.privateKey, { algorithm: 'RS256' });

/** Well-signed, but its header names an algorithm that no signing key is for. */
export function mislabelledToken(user: string): string {
  const text = [{ alg: 'HS256', typ: 'JWT' }, { sub: user }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${text}.${signBytes('RSA-SHA256', Buffer.from(text), pair.privateKey).toString('base64url')}`;
}

export interface Received extends Delivery {
  readonly event: JsonRecord;
}

export const openReceiver = (...statuses: readonly number[]): Promise<Receiver<Received>> =>
  openReceiverOf(statuses, (delivery): Received => ({ ...delivery, event: parseRecord(delivery.rawBody) ?? {} }));
