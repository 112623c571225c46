import type { IncomingHttpHeaders } from 'node:http';
import { sign } from 'jsonwebtoken';
import type { JsonRecord } from '../../../sandbox/json';
import { isRecord, parseRecord } from '../../../sandbox/json';
import type { SmoochKey, SmoochSandbox, SmoochSandboxOptions } from '../../../sandbox/smooch';
import { startSmoochSandbox } from '../../../sandbox/smooch';
import { whenDone } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { exchange, type Sent } from '../exchange';
import { type Delivery, openReceiverOf, type Receiver } from '../receiver';

export async function openSandbox(options?: SmoochSandboxOptions): Promise<SmoochSandbox> {
  const sandbox = await startSmoochSandbox(options);
  whenDone(() => sandbox.close());
  return sandbox;
}

/** A token as documented: HS256, the key's id in the header. */
export const token = ({ keyId, secret }: SmoochKey, claims: JsonRecord): string =>
  sign({ ...claims }, secret, { algorithm: 'HS256', keyid: keyId, noTimestamp: true });

/** Headers by who calls. */
export const as = {
  app: ({ app }: SmoochSandbox) => ({ authorization: `Bearer ${token(app, { scope: 'app' })}` }),
  account: ({ account }: SmoochSandbox) => ({ authorization: `Bearer ${token(account, { scope: 'account' })}` }),
  user: ({ app }: SmoochSandbox, userId: string) => ({ authorization: `Bearer ${token(app, { scope: 'appUser', userId })}` }),
  partner: ({ app }: SmoochSandbox) => ({ authorization: `Bearer ${app.accessToken}` }),
  password: ({ keyId, secret }: SmoochKey) => ({ authorization: `Basic ${Buffer.from(`${keyId}:${secret}`).toString('base64')}` }),
};

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Empty when there was no JSON. */
  readonly body: JsonRecord;
}

export interface Call extends Sent {
  /** Below the app, with the query; with the app-scope token unless told. */
  readonly path: string;
  readonly generation?: 'v1' | 'v1.1';
}

/** A bare request to the sandbox's app. */
export const call = (sandbox: SmoochSandbox, { path, generation = 'v1.1', headers, ...sent }: Call): Promise<Answered> =>
  send(sandbox, `/${generation}/apps/${sandbox.app.id}${path}`, { headers: { ...as.app(sandbox), ...headers }, ...sent });

/** A bare request to any path. */
export async function send({ url }: SmoochSandbox, path: string, sent: Sent = {}): Promise<Answered> {
  const { text, ...answer } = await exchange(url + path, sent);
  return { ...answer, body: parseRecord(text) ?? {} };
}

/** An ID as the service makes them. */
export const anId = matching(/^[0-9a-f]{24}$/);

/** What a refusal matches. */
export const refusal = (status: number, code: string, description: RegExp = /./): object => ({
  status,
  body: { error: { code, description: matching(description) } },
});

export const refused400 = (description: RegExp): object => refusal(400, 'bad_request', description);

/** A member of an answer that is an object. */
export function part(body: JsonRecord | undefined, name: string): JsonRecord {
  const value = body?.[name];
  if (!isRecord(value)) throw new TypeError(`The answer has no ${name}`);
  return value;
}

/** The members of a list in an answer. */
export function list(body: JsonRecord | undefined, name: string): readonly JsonRecord[] {
  const value: unknown = body?.[name];
  if (!Array.isArray(value)) throw new TypeError(`The answer has no list of ${name}`);
  return value.filter(isRecord);
}

/** A multipart body with one file named `source`. */
export function upload(
  file: { readonly name: string; readonly type: string; readonly data: Buffer },
  fields: Readonly<Record<string, string>> = {},
) {
  const boundary = 'dovecote-boundary';
  const disposition = (rest: string): string => `--${boundary}\r\ncontent-disposition: form-data; ${rest}`;
  const texts = Object.entries(fields).map(([name, value]) => `${disposition(`name="${name}"`)}\r\n\r\n${value}\r\n`);
  const head = `${disposition(`name="source"; filename="${file.name}"`)}\r\ncontent-type: ${file.type}\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([Buffer.from(texts.join('') + head), file.data, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}

export interface Received extends Delivery {
  readonly event: JsonRecord;
}

export const openReceiver = (...statuses: readonly number[]): Promise<Receiver<Received>> =>
  openReceiverOf(statuses, (delivery): Received => ({ ...delivery, event: parseRecord(delivery.rawBody) ?? {} }));

/** Creates a webhook; gives it as the answer shows it. */
export async function hook(
  sandbox: SmoochSandbox,
  target: string,
  { generation = 'v1.1', ...more }: JsonRecord & { readonly generation?: 'v1' | 'v1.1' } = {},
): Promise<JsonRecord> {
  const { body } = await call(sandbox, { method: 'POST', path: '/webhooks', body: { target, triggers: ['*'], ...more }, generation });
  return part(body, 'webhook');
}

/** A user whom the business knows as `id`. */
export async function createUser(sandbox: SmoochSandbox, id: string): Promise<JsonRecord> {
  const { body } = await call(sandbox, { method: 'POST', path: '/appusers', body: { userId: id } });
  return part(body, 'appUser');
}

/** Posts a message of the business; gives the whole answer. */
export const write = (sandbox: SmoochSandbox, user: string, message: JsonRecord): Promise<Answered> =>
  call(sandbox, {
    method: 'POST',
    path: `/appusers/${encodeURIComponent(user)}/messages`,
    body: { role: 'appMaker', type: 'text', ...message },
  });
