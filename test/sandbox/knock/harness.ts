import { generateKeyPairSync, sign as signBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import { Knock } from '@knocklabs/node/client';
import { sign } from 'jsonwebtoken';
import { request } from 'undici';
import { Feed } from '../../../sandbox/feed';
import { listen, readBody, shut } from '../../../sandbox/http';
import type { JsonRecord } from '../../../sandbox/json';
import { parseJson, parseRecord } from '../../../sandbox/json';
import type { KnockSandbox, KnockSandboxOptions } from '../../../sandbox/knock';
import { startKnockSandbox } from '../../../sandbox/knock';

type Cleanup = () => Promise<void> | void;

const cleanups: Cleanup[] = [];

/** Ends what the tests of a file opened, in reverse order. Call once per file. */
export function cleanUpAfterEach(): void {
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
}

export const whenDone = (cleanup: Cleanup): void => void cleanups.push(cleanup);

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

interface Call {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below `/v1`, with the query. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A bare request, to say what no library would say; with the secret key unless told. */
export async function call(sandbox: KnockSandbox, { method = 'GET', path, body, headers = {} }: Call): Promise<HttpAnswer> {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const response = await request(`${sandbox.url}/v1${path}`, {
    method,
    body: text ?? null,
    headers: { authorization: `Bearer ${sandbox.secretKey}`, ...headers },
  });
  return { status: response.statusCode, headers: response.headers, body: parseJson(await response.body.text()) };
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

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly rawBody: string;
  readonly event: JsonRecord;
}

/** A webhook receiver that answers with the given statuses in turn, then with the last for ever. */
export async function openReceiver(...statuses: readonly number[]): Promise<{ url: string; received: Feed<Received> }> {
  const received = new Feed<Received>('webhook');
  const sockets = new Set<{ destroy(): unknown }>();
  let count = 0;
  const server = createServer((incoming, response) => {
    void readBody(incoming, 100_000).then((body) => {
      const rawBody = body.toString('utf8');
      response.writeHead(statuses[Math.min(count, statuses.length - 1)] ?? 200).end('noted');
      count += 1;
      received.record({ headers: incoming.headers, rawBody, event: parseRecord(rawBody) ?? {} });
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
