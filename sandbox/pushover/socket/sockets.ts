import type { IncomingMessage } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { Device } from '../state/accounts';
import { admit } from '../state/admission';
import type { Directory } from '../state/directory';
import { limits } from '../limits';
import type { ControlByte } from './push-socket';
import { PushSocket } from './push-socket';
import type { Surroundings } from '../surroundings';
import { Upgrades } from './upgrades';

interface Parts {
  readonly directory: Directory;
  readonly around: Surroundings;
  readonly secretsBoundToDevice: boolean;
  readonly announcePending: boolean;
}

const LOGIN = /^login:([^:\s]+):([^:\s]+)\n$/;

/** The sockets at `/push`: one for each device, the last one that logs in. */
export class PushSockets {
  /** Take everything in, let nothing out: not even a pong. */
  silent = false;
  readonly upgrades = new Upgrades();
  // Pongs are sent by hand, so that silence is complete.
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes, autoPong: false });
  readonly #open = new Set<PushSocket>();
  readonly #byDevice = new Map<string, PushSocket>();
  readonly #parts: Parts;
  #count = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Those that are logged in. */
  get loggedIn(): readonly PushSocket[] {
    return [...this.#byDevice.values()];
  }

  get open(): readonly PushSocket[] {
    return [...this.#open];
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const [path = ''] = (request.url ?? '').split('?', 1);
    const how = path === '/push' ? this.upgrades.take() : 404;
    const { feeds, now } = this.#parts.around;
    const outcome = how === 'accept' ? 'accepted' : how === 'drop' ? 'dropped' : how === 'ignore' ? 'ignored' : 'refused';
    feeds.upgrade.record({ path, at: now(), outcome });
    if (how === 'drop') socket.destroy();
    else if (how === 'accept') this.#accept(request, socket, head);
    else if (how !== 'ignore') {
      socket.end(`HTTP/1.1 ${how} ${STATUS_CODES[how] ?? 'Refused'}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    }
  }

  /** Says that a message waits, if the device listens. */
  announce(device: string): void {
    this.#byDevice.get(device)?.tell('!');
  }

  /** Sends bytes to one device, or to all that are logged in. */
  send(bytes: string | Buffer, { device, binary }: { readonly device: string | undefined; readonly binary: boolean }): void {
    for (const socket of this.loggedIn) if (device === undefined || socket.device === device) socket.send(bytes, binary);
  }

  /** Ends the device's socket with a last word. */
  end(device: string, byte: ControlByte): void {
    this.#byDevice.get(device)?.end(byte);
  }

  dropAll(): void {
    for (const socket of this.#open) socket.drop();
  }

  #accept(request: IncomingMessage, raw: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, raw, head, (ws) => {
      this.#count += 1;
      const socket = new PushSocket(ws, this.#count, () => this.silent);
      this.#open.add(socket);
      this.#serve(ws, socket);
      this.#parts.around.feeds.connection.record({ socket: socket.number, headers: request.headers });
    });
  }

  #serve(ws: WebSocket, socket: PushSocket): void {
    const { feeds } = this.#parts.around;
    // A broken frame ends its socket with a 100x code; there is nobody else to tell.
    ws.on('error', () => {
      ws.terminate();
    });
    ws.on('ping', (data: Buffer) => {
      socket.pong(data);
    });
    ws.on('message', (data, binary) => {
      this.#hear(socket, textOf(data), binary);
    });
    ws.on('close', (code) => {
      socket.stopKeepAlive();
      this.#open.delete(socket);
      this.#forget(socket);
      feeds.disconnection.record({ socket: socket.number, code });
    });
  }

  #hear(socket: PushSocket, text: string, binary: boolean): void {
    const { feeds } = this.#parts.around;
    feeds.frame.record({ socket: socket.number, text, binary });
    if (socket.device === undefined) this.#logIn(socket, binary ? '' : text);
    else feeds.violation.record({ rule: 'spoke after the login', where: `device ${socket.device}` });
  }

  #logIn(socket: PushSocket, frame: string): void {
    const { directory, around, secretsBoundToDevice } = this.#parts;
    const [, device = '', secret = ''] = LOGIN.exec(frame) ?? [];
    const admitted = admit(directory, { device, secret, bound: secretsBoundToDevice });
    const accepted = typeof admitted !== 'string';
    if (accepted) this.#welcome(socket, admitted.device);
    else socket.end('E');
    around.feeds.login.record({ socket: socket.number, device, accepted });
  }

  #welcome(socket: PushSocket, device: Device): void {
    this.end(device.id, 'A');
    socket.device = device.id;
    this.#byDevice.set(device.id, socket);
    socket.keepAlive(this.#parts.around);
    if (this.#parts.announcePending && device.queue.messages.length > 0) socket.tell('!');
  }

  /** A socket that was replaced must not take its successor off the list. */
  #forget(socket: PushSocket): void {
    if (socket.device !== undefined && this.#byDevice.get(socket.device) === socket) this.#byDevice.delete(socket.device);
  }
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8');
}
