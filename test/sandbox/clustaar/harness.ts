import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import { request } from 'undici';
import type { ClustaarSandbox, ClustaarSandboxOptions } from '../../../sandbox/clustaar';
import { startClustaarSandbox } from '../../../sandbox/clustaar';
import { listen, readBody, shut } from '../../../sandbox/http';
import type { JsonRecord } from '../../../sandbox/json';
import { parseJson, parseRecord } from '../../../sandbox/json';

type Cleanup = () => Promise<void> | void;

const cleanups: Cleanup[] = [];

/** Ends what the tests of a file opened, in reverse order. Call once per file. */
export function cleanUpAfterEach(): void {
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
}

export const whenDone = (cleanup: Cleanup): void => void cleanups.push(cleanup);

/** Waits take no time, and of the alternatives of a text the first is shown, unless told. */
export async function openSandbox(options: ClustaarSandboxOptions = {}): Promise<ClustaarSandbox> {
  const timings = { waitSecondMs: 0, ...options.timings };
  const sandbox = await startClustaarSandbox({ random: () => 0, ...options, timings });
  whenDone(() => sandbox.close());
  return sandbox;
}

export interface Received {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawBody: Buffer;
  /** The body, or an empty object when it is none. */
  readonly event: JsonRecord;
}

interface Answering {
  readonly status?: number;
  readonly contentType?: string;
  /** Sent as it is when a text, else as JSON; undefined answers never. */
  readonly body: unknown;
}

/** A webhook of the tests' own. */
export async function openWebhook(answer: (received: Received) => Answering): Promise<{ url: string; received: readonly Received[] }> {
  const received: Received[] = [];
  const server = createServer((incoming, response) => {
    void readBody(incoming, 1_000_000).then((rawBody) => {
      const { method = '', headers } = incoming;
      const entry = { method, headers, rawBody, event: parseRecord(rawBody.toString('utf8')) ?? {} };
      received.push(entry);
      const { status = 200, contentType = 'application/json', body } = answer(entry);
      if (body === undefined) return;
      response.writeHead(status, { 'content-type': contentType }).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  const sockets = new Set<Parameters<typeof shut>[1] extends Iterable<infer S> ? S : never>();
  server.on('connection', (socket) => sockets.add(socket));
  const port = await listen(server, 0);
  whenDone(() => shut(server, sockets));
  return { url: `http://127.0.0.1:${port}/hook?bot=1`, received };
}

/** A webhook that always replies with these actions. */
export const openReplying = (actions: readonly JsonRecord[], more: JsonRecord = {}): ReturnType<typeof openWebhook> =>
  openWebhook(() => ({ body: { actions, ...more } }));

export const says = (...alternatives: readonly string[]): JsonRecord => ({ type: 'send_text_action', alternatives });

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The parsed body, or undefined when there was none. */
  readonly body: unknown;
}

interface Call {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** With the query. */
  readonly path: string;
  /** Sent as it is when a text, else as JSON. */
  readonly body?: unknown;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A bare call of the REST API. */
export async function call(sandbox: ClustaarSandbox, { method = 'GET', path, body, token, headers = {} }: Call): Promise<HttpAnswer> {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const response = await request(`${sandbox.url}${path}`, {
    method,
    body: text ?? null,
    headers: {
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });
  return { status: response.statusCode, headers: response.headers, body: parseJson(await response.body.text()) };
}
