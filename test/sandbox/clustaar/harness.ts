import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import type { ClustaarSandbox, ClustaarSandboxOptions } from '../../../sandbox/clustaar';
import { startClustaarSandbox } from '../../../sandbox/clustaar';
import { listen, readBody, shut } from '../../../sandbox/http';
import type { JsonRecord } from '../../../sandbox/json';
import { parseJson, parseRecord } from '../../../sandbox/json';
import { whenDone } from '../../support/clean-up';
import { exchange, type Sent } from '../exchange';

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
  const port = await listen(server, 0);
  whenDone(async () => {
    const closed = shut(server, []);
    server.closeAllConnections();
    await closed;
  });
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

interface Call extends Sent {
  /** With the query. */
  readonly path: string;
  readonly token?: string;
}

/** A bare call of the REST API. */
export async function call(sandbox: ClustaarSandbox, { path, token, headers, ...sent }: Call): Promise<HttpAnswer> {
  const bearer = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const { text, ...answer } = await exchange(sandbox.url + path, { ...sent, headers: { ...bearer, ...headers } });
  return { ...answer, body: parseJson(text) };
}
