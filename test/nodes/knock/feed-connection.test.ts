import { once } from 'node:events';
import type { WebSocket } from 'ws';
import type { ServiceError } from '../../../client/errors';
import { jsonIn } from '../../../language/json';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { FeedConnection, type FeedConnectionSettings } from '../../../nodes/Knock/stream/connection';
import type { Listener } from '../../../nodes/Knock/stream/listener';
import { Feed } from '../../../sandbox/feed';
import { ManualClock } from '../../client/support/manual-clock';
import { startServer } from '../../client/support/servers';
import { startSocketServer, type SocketServer } from '../../client/support/socket-server';
import { cleanUpAfterEach, whenDone } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';

cleanUpAfterEach();

const TOPIC = 'feeds:channel:ada';
type Frame = readonly JsonValue[];

/** A server that speaks the frames it is told to. */
class Knock {
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

async function openKnock(): Promise<Knock> {
  const server = await startSocketServer((socket) => {
    knock.serve(socket);
  });
  const knock = new Knock(server);
  whenDone(() => server.close());
  return knock;
}

/** What one listener was told, as words. */
class Ear implements Listener {
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

interface Setup {
  readonly clock: ManualClock;
  readonly ear: Ear;
  readonly connection: FeedConnection;
}

/** A connection that always waits as long as it may, on a clock that stands still. */
async function connect(socketBase: string, more: Partial<FeedConnectionSettings> = {}): Promise<Setup> {
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

const base = ({ server }: Knock): string => server.url.replace(/\/$/, '');

test('speaks version 2.0.0: join, heartbeat, leave, a close of its own', async () => {
  const knock = await openKnock();
  const { clock, ear, connection } = await connect(base(knock));
  const beat = knock.next('heartbeat');
  clock.advance(30_000);
  await beat;
  connection.leave(ear);
  const [, closed] = await Promise.all([connection.close(), knock.closed.next({ includePast: true })]);
  expect(knock.urls).toEqual(['/ws/v1/websocket?api_key=pk_test_1&vsn=2.0.0']);
  expect(knock.frames.entries).toEqual([
    ['1', '1', TOPIC, 'phx_join', { me: { archived: 'exclude' } }],
    [null, '2', 'phoenix', 'heartbeat', {}],
    ['1', '3', TOPIC, 'phx_leave', {}],
  ]);
  expect([closed, clock.waits()]).toEqual([1000, []]);
});

test('beats every 30 s however much it receives', async () => {
  const knock = await openKnock();
  const { clock, ear } = await connect(base(knock));
  for (let beats = 0; beats < 3; beats += 1) {
    const heard = ear.hears('changed {"total_count":1}');
    knock.say(null, null, TOPIC, 'new-message', { metadata: { total_count: 1 } });
    await heard;
    const beat = knock.next('heartbeat');
    clock.advance(30_000);
    await beat;
    // Its reply has arrived once another word has.
    const after = ear.hears('changed {}');
    knock.say(null, null, TOPIC, 'new-message', { metadata: {} });
    await after;
  }
  expect(ear.told.entries).not.toContain('reconnecting');
});

test('a heartbeat without an answer before the next is due ends the connection', async () => {
  const knock = await openKnock();
  const { clock, ear } = await connect(base(knock));
  knock.beats = false;
  clock.advance(30_000);
  const lost = ear.hears('reconnecting');
  clock.advance(30_000);
  await lost;
  expect(ear.errors.map(({ message }) => message)).toEqual(['Knock went silent']);
  const again = ear.hears('joined');
  clock.advance(1000);
  await again;
});

test('a user token is renewed half a minute before its end, with a new one and without a word', async () => {
  const knock = await openKnock();
  let minted = 0;
  const token = (now: Date) => ({ token: `token${++minted}`, expiresAtMs: now.getTime() + 120_000 });
  const { clock, ear } = await connect(base(knock), { token });
  const before = ear.told.entries.length;
  for (const beat of [30_000, 30_000]) {
    const answered = knock.next('heartbeat');
    clock.advance(beat);
    await answered;
    knock.say(null, null, TOPIC, 'new-message', { metadata: {} });
    await ear.hears('changed {}');
  }
  const again = ear.hears('joined');
  clock.advance(30_000);
  clock.advance(0);
  await again;
  expect(knock.urls.map((url) => new URL(url, 'ws://x').searchParams.get('user_token'))).toEqual(['token1', 'token2']);
  expect(ear.told.entries.slice(before)).toEqual(['changed {}', 'changed {}', 'connected', 'joined']);
  expect(await knock.closed.next({ includePast: true })).toBe(1000);
});

test('frames of an earlier join are ignored, those that name no join are not', async () => {
  const knock = await openKnock();
  const { ear } = await connect(base(knock));
  const heard = ear.hears('changed {"total_count":2}');
  knock.say('0', null, TOPIC, 'new-message', { metadata: { total_count: 1 } });
  knock.say('0', null, TOPIC, 'phx_error', {});
  knock.say(null, null, 'feeds:other:ada', 'new-message', { metadata: { total_count: 1 } });
  knock.say('1', null, TOPIC, 'new-message', { metadata: { total_count: 1 }, attn: ['somebody'], data: {} });
  knock.say('1', null, TOPIC, 'new-message', {
    metadata: { total_count: 1 },
    attn: ['me'],
    data: { me: { metadata: { total_count: 2 } } },
  });
  await heard;
  expect(ear.told.entries.filter((word) => word.startsWith('changed') || word === 'left')).toEqual(['changed {"total_count":2}']);
});

test('a feed that crashes is joined again ever more slowly, up to a minute, and quickly again once it held', async () => {
  const knock = await openKnock();
  const { clock, ear } = await connect(base(knock));
  const crash = async (): Promise<number | undefined> => {
    const left = ear.hears('left');
    knock.say(null, null, TOPIC, 'phx_error', {});
    await left;
    // The others are the heartbeat and what makes the connection stable: both at half a minute.
    const waits = clock.waits();
    const rejoined = ear.hears('joined');
    const wait = waits.find((ms) => [1000, 2000, 4000, 8000].includes(ms));
    clock.advance(wait ?? 0);
    await rejoined;
    return wait;
  };
  expect([await crash(), await crash(), await crash()]).toEqual([1000, 2000, 4000]);
  clock.advance(20_000);
  const beat = knock.next('heartbeat');
  clock.advance(3000);
  await beat;
  knock.say(null, null, TOPIC, 'new-message', { metadata: {} });
  await ear.hears('changed {}');
  clock.advance(29_000);
  expect(await crash()).toBe(1000);
});

test('a join that nobody answers is tried again', async () => {
  const knock = await openKnock();
  const { clock, ear } = await connect(base(knock));
  knock.joins = undefined;
  const left = ear.hears('left');
  knock.say(null, null, TOPIC, 'phx_close', {});
  await left;
  const asked = knock.next('phx_join');
  clock.advance(1000);
  await asked;
  const late = ear.hears('left');
  clock.advance(10_000);
  await late;
  expect(ear.errors.at(-1)).toMatchObject({ kind: 'timeout', message: expect.stringMatching(/within 10 s/) as unknown });
  knock.joins = { status: 'ok', response: {} };
  const joined = ear.hears('joined');
  clock.advance(2000);
  await joined;
});

test('a refusal to join is told without the secrets it quotes', async () => {
  const knock = await openKnock();
  const secret = ['quoted', 'token'].join('-');
  const { clock, ear } = await connect(base(knock), { token: () => ({ token: secret, expiresAtMs: 9e15 }) });
  knock.joins = { status: 'error', response: { reason: `invalid token ${secret} for pk_test_1` } };
  const left = ear.hears('left');
  knock.say(null, null, TOPIC, 'phx_error', {});
  await left;
  const refused = ear.hears('left');
  clock.advance(1000);
  await refused;
  expect(ear.errors.at(-1)).toMatchObject({ kind: 'permission', message: 'Knock refused the feed: invalid token *** for ***' });
});

test.each([
  [1000, 301_000],
  [1001, 1000],
  [1011, 1000],
  [4000, 1000],
])('a close with %d is followed by another connection after %d ms', async (code, waitMs) => {
  const knock = await openKnock();
  const { clock, ear } = await connect(base(knock));
  const lost = ear.hears('reconnecting');
  knock.server.sockets[0]?.close(code);
  await lost;
  expect(clock.waits()).toEqual([waitMs]);
});

test('connections that fail again and again are tried ever more slowly, up to ten minutes', async () => {
  const knock = await openKnock();
  const { clock, ear } = await connect(base(knock));
  const waits: number[] = [];
  let lost = ear.hears('reconnecting');
  await knock.server.close();
  for (let attempts = 0; attempts < 12; attempts += 1) {
    await lost;
    lost = ear.hears('reconnecting');
    waits.push(clock.waits()[0] ?? 0);
    clock.advance(waits.at(-1) ?? 0);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600].map((seconds) => seconds * 1000));
  await lost;
});

test('a refused upgrade is final for the start, and slow for one that has been open', async () => {
  const refusing = await startServer((_, response) => response.end());
  whenDone(() => refusing.close());
  refusing.server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n'));
  const settings = { publicKey: 'pk_test_1', branch: undefined, token: undefined, network: {}, clock: new ManualClock() };
  const first = new FeedConnection({ socketBase: refusing.origin.replace('http', 'ws'), ...settings });
  expect(await failureOf(first.opened)).toMatchObject({ kind: 'permission', status: 403 });
  expect(settings.clock.waits()).toEqual([]);

  const knock = await openKnock();
  const { clock, ear } = await connect(base(knock));
  knock.server.server.removeAllListeners('upgrade');
  knock.server.server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n'));
  const lost = ear.hears('reconnecting');
  knock.server.sockets[0]?.terminate();
  await lost;
  const refused = ear.hears('reconnecting');
  clock.advance(1000);
  await refused;
  expect(clock.waits()).toEqual([302_000]);
  expect(ear.errors.at(-1)?.advice).toMatch(/enhanced security/);
});

test('a listener more joins the feed anew for both; one less leaves it to the other', async () => {
  const knock = await openKnock();
  const { ear, connection } = await connect(base(knock));
  const second = new Ear('you');
  const joined = [ear.hears('joined'), second.hears('joined')];
  connection.join(second);
  await Promise.all(joined);
  expect(knock.frames.entries.at(-1)?.[4]).toEqual({ me: { archived: 'exclude' }, you: { archived: 'exclude' } });
  connection.leave(ear);
  const heard = second.hears('changed {}');
  knock.say(null, null, TOPIC, 'new-message', { metadata: {} });
  await heard;
  expect(ear.told.entries).not.toContain('changed {}');
  const left = knock.next('phx_leave');
  connection.leave(second);
  await left;
  const socket = knock.server.sockets[0];
  if (socket) await Promise.all([once(socket, 'close'), connection.close()]);
});
