import type { IncomingHttpHeaders } from 'node:http';
import type { FormData } from 'undici';
import { request } from 'undici';
import WebSocket from 'ws';
import { Feed } from '../../../sandbox/feed';
import type { JsonRecord } from '../../../sandbox/json';
import { isRecord, parseRecord } from '../../../sandbox/json';
import type { PushoverSandbox, PushoverSandboxOptions } from '../../../sandbox/pushover';
import { startPushoverSandbox } from '../../../sandbox/pushover';
import { whenDone } from '../../support/clean-up';
import { openReceiverOf, type Receiver } from '../receiver';

export async function openSandbox(options?: PushoverSandboxOptions): Promise<PushoverSandbox> {
  const sandbox = await startPushoverSandbox(options);
  whenDone(() => sandbox.close());
  return sandbox;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Empty when the body is no JSON object. */
  readonly json: JsonRecord;
}

type Fields = Readonly<Record<string, string | number>>;

const urlencoded = (fields: Fields): string =>
  new URLSearchParams(Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)])).toString();

/** One GET with its fields in the query. */
export const get = (sandbox: PushoverSandbox, path: string, fields: Fields = {}): Promise<HttpAnswer> =>
  send(`${sandbox.url}${path}?${urlencoded(fields)}`, { method: 'GET' });

/** One POST of a form. */
export const post = (sandbox: PushoverSandbox, path: string, fields: Fields = {}): Promise<HttpAnswer> =>
  postBody(sandbox, path, urlencoded(fields), 'application/x-www-form-urlencoded');

/** One POST of any body. */
export const postBody = (sandbox: PushoverSandbox, path: string, body: string | Buffer | FormData, type?: string): Promise<HttpAnswer> =>
  send(`${sandbox.url}${path}`, { method: 'POST', body, headers: type === undefined ? {} : { 'content-type': type } });

async function send(url: string, options: NonNullable<Parameters<typeof request>[1]>): Promise<HttpAnswer> {
  const { statusCode, headers, body } = await request(url, options);
  const text = await body.text();
  return { status: statusCode, headers, text, json: parseRecord(text) ?? {} };
}

/** The demo device and its secret, as a client's settings. */
export function client({ device, account }: PushoverSandbox): { readonly device: string; readonly secret: string } {
  return { device: device.id, secret: device.secret ?? account.newSecret() };
}

export function download(sandbox: PushoverSandbox, { device, secret } = client(sandbox)): Promise<HttpAnswer> {
  return get(sandbox, '/1/messages.json', { secret, device_id: device });
}

/** The messages of a download, one by one. */
export async function downloaded(sandbox: PushoverSandbox, as = client(sandbox)): Promise<readonly JsonRecord[]> {
  const { messages } = (await download(sandbox, as)).json;
  return Array.isArray(messages) ? messages.filter(isRecord) : [];
}

export function deleteUpTo(sandbox: PushoverSandbox, message: string, { device, secret } = client(sandbox)): Promise<HttpAnswer> {
  return post(sandbox, `/1/devices/${device}/update_highest_message.json`, { secret, message });
}

/** Sends as the demo app to the demo user unless told. */
export const sendMessage = (sandbox: PushoverSandbox, fields: Fields = {}): Promise<HttpAnswer> =>
  post(sandbox, '/1/messages.json', { token: sandbox.app.token, user: sandbox.account.userKey, message: 'hello', ...fields });

/** Sends an emergency and gives its receipt. */
export async function sendEmergency(sandbox: PushoverSandbox, fields: Fields = {}): Promise<string> {
  const { json } = await sendMessage(sandbox, { priority: 2, retry: 30, expire: 3600, ...fields });
  return String(json.receipt);
}

/** A bare socket that has not said anything. */
export class RawSocket {
  readonly frames = new Feed<{ readonly text: string; readonly binary: boolean }>('frame');
  readonly closed: Promise<number>;
  readonly opened: Promise<void>;
  readonly ws: WebSocket;
  /** The HTTP status with which the socket was refused. */
  readonly refused: Promise<number>;

  constructor(url: string) {
    this.ws = new WebSocket(url);
    whenDone(() => {
      this.ws.terminate();
    });
    this.ws.on('error', () => {
      this.ws.terminate();
    });
    this.ws.on('message', (data, binary) => {
      this.frames.record({ text: Buffer.isBuffer(data) ? data.toString('latin1') : '', binary });
    });
    this.opened = new Promise((resolve) => {
      this.ws.once('open', () => {
        resolve();
      });
    });
    this.closed = new Promise((resolve) => this.ws.once('close', resolve));
    this.refused = new Promise((resolve) => {
      this.ws.once('unexpected-response', (_request, response) => {
        resolve(response.statusCode ?? 0);
      });
    });
  }

  get texts(): readonly string[] {
    return this.frames.entries.map(({ text }) => text);
  }

  /** The first such frame, come or coming. */
  frame(text: string): Promise<{ readonly text: string; readonly binary: boolean }> {
    return this.frames.next({ match: (frame) => frame.text === text, includePast: true });
  }
}

export async function openSocket(sandbox: PushoverSandbox): Promise<RawSocket> {
  const socket = new RawSocket(sandbox.socketUrl);
  await socket.opened;
  return socket;
}

/** A socket on which a device is logged in. */
export async function loggedIn(sandbox: PushoverSandbox, { device, secret } = client(sandbox)): Promise<RawSocket> {
  const socket = await openSocket(sandbox);
  const login = sandbox.waitFor('login');
  socket.ws.send(`login:${device}:${secret}\n`);
  expect(await login).toMatchObject({ device, accepted: true });
  return socket;
}

/** Where callbacks go to; they are forms. */
export const openReceiver = (...statuses: readonly number[]): Promise<Receiver<string>> =>
  openReceiverOf(statuses, ({ rawBody }) => rawBody);

/** A clock that stands still until it is moved. */
export class Clock {
  ms = 1_795_300_000_000;
  readonly now = (): number => this.ms;

  advance(seconds: number): void {
    this.ms += seconds * 1000;
  }
}
