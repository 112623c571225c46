import type { WebSocket } from 'ws';
import { ServiceError } from '../../../client/errors';
import { openChannel, type ChannelSettings } from '../../../client/phoenix/channel';
import type { LiveSocket, SocketStatus } from '../../../client/socket';
import { jsonIn } from '../../../language/json';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import type { StreamHandle, StreamStatus } from '../../../language/stream';
import { Feed } from '../../../sandbox/feed';
import { ManualClock } from '../../client/support/manual-clock';
import { startSocketServer, type SocketServer } from '../../client/support/socket-server';
import { offline } from './harness';

const PERSON = '5f0c1d2e3a4b5c6d7e8f9001';
const TOPIC = `interlocutor:${PERSON}`;
const TOKEN = 'socket-token-1';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A server that lets everybody in who joins, unless it is told otherwise. */
class ChatServer {
  readonly frames = new Feed<readonly JsonValue[]>('frame');
  joins: JsonObject = { status: 'ok', response: { control: false } };
  beats = true;

  constructor(readonly server: SocketServer) {}

  serve(socket: WebSocket): void {
    socket.on('message', (data) => {
      const frame = jsonIn(Buffer.isBuffer(data) ? data.toString() : '');
      if (!Array.isArray(frame)) return;
      const [joinRef = null, ref = null, topic = null, event] = frame;
      if (event === 'phx_join') socket.send(JSON.stringify([joinRef, ref, topic, 'phx_reply', this.joins]));
      if (event === 'heartbeat' && this.beats) socket.send(JSON.stringify([null, ref, topic, 'phx_reply', { status: 'ok', response: {} }]));
      this.frames.record(frame);
    });
  }

  say(event: string, payload: JsonObject, joinRef: string | null = null, topic = TOPIC): void {
    for (const socket of this.server.sockets) {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify([joinRef, null, topic, event, payload]));
    }
  }
}

async function start(): Promise<{ server: ChatServer; socketUrl: string }> {
  const server: ChatServer = new ChatServer(
    await startSocketServer((socket) => {
      server.serve(socket);
    }),
  );
  closing.push(() => server.server.close());
  return { server, socketUrl: `${server.server.url}socket` };
}

function listen(socketUrl: string, more: object = {}) {
  const events = new Feed<JsonObject>('event');
  const statuses: StreamStatus[] = [];
  const warnings = new Feed<ServiceError>('warning');
  const stream: StreamHandle = offline({ botId: 'bot-1', socketUrl })
    .stream('chat')
    .open(
      { interlocutorId: PERSON, socketToken: TOKEN, ...more },
      {
        onEvent: (event) => {
          events.record(event);
        },
        onStatus: (status) => {
          statuses.push(status);
        },
        onWarning: (warning) => {
          warnings.record(warning);
        },
      },
    );
  closing.push(() => stream.close());
  return { events, statuses, warnings, stream };
}

test('joins the chat of one person, in the name of the bot', async () => {
  const { server, socketUrl } = await start();
  const { stream, statuses } = listen(`${socketUrl}/`, { origin: 'https://www.example.com', isLogged: false });
  const joined = server.frames.next({ includePast: true });
  await stream.opened;
  expect(await joined).toEqual([
    '1',
    '1',
    TOPIC,
    'phx_join',
    { bot_id: 'bot-1', socketToken: TOKEN, origin: 'https://www.example.com', isLogged: false },
  ]);
  expect(statuses).toEqual(['connected']);
});

test.each([
  [
    'bot_reply',
    { status: 200, body: { data: { fulfillment: { actions: [{ type: 'pause_bot_action' }] } } } },
    { kind: 'botReply', actions: [{ type: 'pause_bot_action' }], text: null, control: null },
  ],
  ['bot_reply', { fulfillment: { actions: [] } }, { kind: 'botReply', actions: [], raw: { fulfillment: { actions: [] } } }],
  ['agent_reply', { type: 'text', message: 'hello' }, { kind: 'agentReply', text: 'hello' }],
  ['agent_reply', { body: { type: 'text', message: 'hello' } }, { kind: 'agentReply', text: 'hello' }],
  ['interlocutor_reply', { type: 'text', message: 'bonjour' }, { kind: 'interlocutorReply', text: 'bonjour' }],
  ['control', { at: 1, value: true }, { kind: 'control', control: true }],
  ['control', { at: 2, value: false }, { kind: 'control', control: false }],
])('%s with %j becomes an event', async (name, payload, event) => {
  const { server, socketUrl } = await start();
  const { stream, events } = listen(socketUrl, { kinds: ['botReply', 'agentReply', 'interlocutorReply', 'control'] });
  await stream.opened;
  const told = events.next();
  server.say(name, payload);
  expect(await told).toMatchObject({ ...event, interlocutorId: PERSON });
});

test('what is not asked for, unknown, of another topic or of an earlier joining is passed over', async () => {
  const { server, socketUrl } = await start();
  const { stream, events } = listen(socketUrl);
  await stream.opened;
  const told = events.next();
  server.say('control', { value: true });
  server.say('new_event', {});
  server.say('agent_reply', { message: 'elsewhere' }, null, 'interlocutor:other');
  server.say('agent_reply', { message: 'earlier' }, '0');
  server.say('agent_reply', { message: 'now' }, '1');
  expect(await told).toMatchObject({ text: 'now' });
  expect(events.entries).toHaveLength(1);
});

test('a failure of the bot is a warning, and so is what is no frame', async () => {
  const { server, socketUrl } = await start();
  const { stream, warnings } = listen(socketUrl);
  await stream.opened;
  const warned = warnings.next();
  server.say('bot_reply', { status: 422, body: { error: { message: 'no such step' } } });
  expect((await warned).message).toContain('no such step');
  const strange = warnings.next();
  for (const socket of server.server.sockets) socket.send('{}');
  expect((await strange).kind).toBe('protocol');
});

test('a refused join says why, without the token it quotes', async () => {
  const { server, socketUrl } = await start();
  server.joins = { status: 'error', response: { reason: `unauthorized: ${TOKEN}` } };
  const { stream } = listen(socketUrl);
  await expect(stream.opened).rejects.toMatchObject({
    kind: 'permission',
    message: 'Clustaar did not let the chat be listened to: unauthorized: ***',
  });
});

test('needs an address, because none is documented', () => {
  expect(() =>
    offline({ botId: 'bot-1' })
      .stream('chat')
      .open({ interlocutorId: PERSON, socketToken: TOKEN }, { onEvent: () => undefined }),
  ).toThrow("'Chat Socket Address' is missing in the credential");
});

test('nothing is told once it is closed', async () => {
  const { server, socketUrl } = await start();
  const { stream, events, statuses } = listen(socketUrl);
  await stream.opened;
  const [socket] = server.server.sockets;
  const gone = new Promise((resolve) => socket?.once('close', resolve));
  const ended = stream.close();
  server.say('agent_reply', { message: 'late' });
  await Promise.all([ended, gone]);
  expect([events.entries, statuses]).toEqual([[], ['connected', 'closed']]);
});

function channel(
  url: string,
  more: Partial<ChannelSettings> = {},
): { socket: LiveSocket; clock: ManualClock; statuses: Feed<SocketStatus> } {
  const clock = new ManualClock();
  const statuses = new Feed<SocketStatus>('status');
  const socket = openChannel({
    service: 'The service',
    network: {},
    url,
    topic: TOPIC,
    joinPayload: {},
    classifyClose: () => ({ action: 'retry' }),
    classifyRefusal: () => ({ action: 'retrySlow', error: new ServiceError({ kind: 'permission', message: 'no' }) }),
    onEvent: () => undefined,
    onStatus: (status) => {
      statuses.record(status);
    },
    clock,
    random: () => 1,
    ...more,
  });
  closing.push(() => socket.close());
  return { socket, clock, statuses };
}

test.each(['phx_error', 'phx_close'])('a channel that is dropped by %s is joined again', async (event) => {
  const { server, socketUrl } = await start();
  const { socket, clock, statuses } = channel(socketUrl);
  await socket.opened;
  const lost = statuses.next();
  server.say(event, {}, '1');
  expect(await lost).toBe('reconnecting');
  const again = statuses.next({ match: (status) => status === 'connected' });
  clock.advance(10_000);
  expect(await again).toBe('connected');
  expect(server.frames.entries.filter(([, , , name]) => name === 'phx_join')).toHaveLength(2);
});

test('beats every 30 seconds, and gives up a connection that does not answer one', async () => {
  const { server, socketUrl } = await start();
  const { socket, clock, statuses } = channel(socketUrl);
  await socket.opened;
  server.beats = false;
  const beat = server.frames.next();
  clock.advance(30_000);
  expect(await beat).toEqual([null, '2', 'phoenix', 'heartbeat', {}]);
  const lost = statuses.next();
  clock.advance(30_000);
  expect(await lost).toBe('reconnecting');
});
