import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import { sign } from 'jsonwebtoken';
import { request } from 'undici';
import { Feed } from '../../../sandbox/feed';
import { listen, readBody, shut } from '../../../sandbox/http';
import type { JsonRecord } from '../../../sandbox/json';
import { isRecord, parseRecord } from '../../../sandbox/json';
import type { SmoochKey, SmoochSandbox, SmoochSandboxOptions } from '../../../sandbox/smooch';
import { startSmoochSandbox } from '../../../sandbox/smooch';

type Cleanup = () => Promise<void> | void;

const cleanups: Cleanup[] = [];

/** Ends what the tests of a file opened, in reverse order. Call once per file. */
export function cleanUpAfterEach(): void {
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
}

export const whenDone = (cleanup: Cleanup): void => void cleanups.push(cleanup);

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

export interface Call {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below the app, with the query. */
  readonly path: string;
  readonly body?: unknown;
  /** Replaces the app-scope token. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly generation?: 'v1' | 'v1.1';
}

/** A bare request to the sandbox's app, to say what no library would say. */
export const call = (sandbox: SmoochSandbox, { path, generation = 'v1.1', headers, ...more }: Call): Promise<Answered> =>
  send(sandbox, `/${generation}/apps/${sandbox.app.id}${path}`, { headers: { ...as.app(sandbox), ...headers }, ...more });

/** A bare request to any path. A body that is no text is sent as JSON. */
export async function send(
  { url }: SmoochSandbox,
  path: string,
  { method = 'GET', body, headers = {} }: Omit<Call, 'path' | 'generation'> = {},
): Promise<Answered> {
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const content = body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const response = await request(url + path, { method, body: content ?? null, headers: { ...type, ...headers } });
  return { status: response.statusCode, headers: response.headers, body: parseRecord(await response.body.text()) ?? {} };
}

/** Values of which only the kind is known. */
export const aText: unknown = expect.any(String);
export const aNumber: unknown = expect.any(Number);
export const anId: unknown = expect.stringMatching(/^[0-9a-f]{24}$/);
export const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

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

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly event: JsonRecord;
}

/** A webhook receiver that answers with the given statuses in turn, then with the last for ever. */
export async function openReceiver(...statuses: readonly number[]): Promise<{ readonly url: string; readonly received: Feed<Received> }> {
  const received = new Feed<Received>('webhook');
  const sockets = new Set<{ destroy(): unknown }>();
  let count = 0;
  const server = createServer((incoming, response) => {
    void readBody(incoming, 100_000).then((body) => {
      response.writeHead(statuses[Math.min(count, statuses.length - 1)] ?? 200).end();
      count += 1;
      received.record({ headers: incoming.headers, event: parseRecord(body.toString('utf8')) ?? {} });
    });
  });
  server.on('connection', (socket) => sockets.add(socket));
  const port = await listen(server, 0);
  whenDone(async () => {
    sockets.forEach((socket) => socket.destroy());
    await shut(server, []);
  });
  return { url: `http://127.0.0.1:${port}/hook`, received };
}

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
