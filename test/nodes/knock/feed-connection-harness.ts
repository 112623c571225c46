import type { WebSocket } from 'ws';
import type { ServiceError } from '../../../client/errors';
import { jsonIn } from '../../../language/json';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { FeedConnection, type FeedConnectionSettings } from '../../../nodes/Knock/stream/connection';
import type { Listener } from '../../../nodes/Knock/stream/listener';
import { Feed } from '../../../sandbox/feed';
import { ManualClock } from '../../client/support/manual-clock';
import { serveSockets, type SocketServer } from '../../client/support/socket-server';
import { whenDone } from '../../support/clean-up';

export const TOPIC = 'feeds:channel:ada';
type Frame = readonly JsonValue[];

/** A server that speaks the frames it is told to. */
export class Knock {
  readonly frames = new Feed<Frame>('frame');
  readonly urls: string[] = [];
  readonly closed = new Feed<number>('close');
  /** Whether joins are answered, and how. */
  joins: JsonObject | undefined = { status: 'ok', response: {} };
  beats = true;

  constructor(readonly server: SocketServer) {
    server.server.on('upgrade', ({ url }) => this.urls.push(url ?? ''));
  }

  serve(socket: WebSocket): void {
    socket.on('message', (data) => {
      const frame = jsonIn(Buffer.isBuffer(data) ? data.toString() : '');
      if (!Array.isArray(frame)) return;
      const [joinRef = null, ref = null, topic = null, event] = frame;
      if (event === 'phx_join' && this.joins) socket.send(JSON.stringify([joinRef, ref, topic, 'phx_reply', this.joins]));
      if (event === 'heartbeat' && this.beats) socket.send(JSON.stringify([null, ref, topic, 'phx_reply', { status: 'ok', response: {} }]));
      this.frames.record(frame);
    });
    socket.on('close', (code) => {
      this.closed.record(code);
    });
  }

  /** To every socket that is open. */
  say(...frame: Frame): void {
    for (const socket of this.server.sockets) if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
  }

  next(event: string): Promise<Frame> {
    return this.frames.next({ match: (frame) => frame[3] === event });
  }
}

export async function openKnock(): Promise<Knock> {
  const server = await serveSockets((socket) => {
    knock.serve(socket);
  });
  const knock = new Knock(server);
  return knock;
}

/** What one listener was told, as words. */
export class Ear implements Listener {
  readonly topic = TOPIC;
  readonly filters: JsonObject = { archived: 'exclude' };
  readonly told = new Feed<string>('word');
  readonly errors: ServiceError[] = [];

  constructor(readonly reference = 'me') {}

  joined(): void {
    this.told.record('joined');
  }

  changed(counts: JsonObject | undefined): void {
    this.told.record(`changed ${JSON.stringify(counts)}`);
  }

  left(error: ServiceError): void {
    this.errors.push(error);
    this.told.record('left');
  }

  status(status: string, { error }: { readonly error?: ServiceError | undefined }): void {
    if (error) this.errors.push(error);
    this.told.record(status);
  }

  warned(warning: ServiceError): void {
    this.errors.push(warning);
    this.told.record('warned');
  }

  hears(word: string): Promise<string> {
    return this.told.next({ match: (told) => told === word });
  }
}

export interface Setup {
  readonly clock: ManualClock;
  readonly ear: Ear;
  readonly connection: FeedConnection;
}

/** A connection that always waits as long as it may, on a clock that stands still. */
export async function connect(socketBase: string, more: Partial<FeedConnectionSettings> = {}): Promise<Setup> {
  const clock = new ManualClock();
  const ear = new Ear();
  const connection = new FeedConnection({
    socketBase,
    publicKey: 'pk_test_1',
    branch: undefined,
    token: undefined,
    network: {},
    clock,
    random: () => 1,
    ...more,
  });
  whenDone(() => connection.close());
  const joined = ear.hears('joined');
  connection.join(ear);
  await connection.opened;
  await joined;
  return { clock, ear, connection };
}

/** Where the connection is made to. */
export const base = ({ server }: Knock): string => server.url.replace(/\/$/, '');
