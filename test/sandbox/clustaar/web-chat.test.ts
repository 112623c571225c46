import type { ClustaarSandbox, ClustaarVisitor } from '../../../sandbox/clustaar';
import type { JsonRecord } from '../../../sandbox/json';
import { cleanUpAfterEach } from '../../support/clean-up';
import type { PhoenixSocket } from '../phoenix-socket';
import { openChatSocket } from './chat-socket';
import { openReplying, openSandbox, says } from './harness';

cleanUpAfterEach();

interface Chat {
  readonly sandbox: ClustaarSandbox;
  readonly ann: ClustaarVisitor;
  readonly topic: string;
  readonly socket: PhoenixSocket;
  readonly ticket: JsonRecord;
}

/** A bot that answers everything with "hello", a visitor, and a socket that has joined nothing yet. */
async function openChat(): Promise<Chat> {
  const sandbox = await openSandbox();
  sandbox.bot.step('5f0c1d2e3a4b5c6d7e8f9002', { name: 'Greeting', actions: [says('hello')] });
  const ann = sandbox.visitor({ userID: 'ann' });
  const socket = await openChatSocket(sandbox);
  const ticket = { bot_id: sandbox.botId, socketToken: sandbox.socketToken(ann.id) };
  return { sandbox, ann, topic: `interlocutor:${ann.id}`, socket, ticket };
}

async function openJoined(): Promise<Chat> {
  const chat = await openChat();
  await chat.socket.ask(chat.topic, 'phx_join', chat.ticket);
  return chat;
}

const reply = (sandbox: ClustaarSandbox, body: JsonRecord): JsonRecord => ({
  token: sandbox.botToken,
  params: { debug: 0, display: true, channel: 'clustaar_web_chat' },
  body,
});

describe('joining', () => {
  it('is answered with whether a human holds the conversation', async () => {
    const { sandbox, ann, topic, socket, ticket } = await openChat();
    const joined = sandbox.waitFor('join');
    await expect(socket.ask(topic, 'phx_join', { ...ticket, origin: 'https://site', isLogged: false })).resolves.toEqual({
      ...{ joinRef: '1', ref: '1', topic, event: 'phx_reply' },
      payload: { status: 'ok', response: { control: false } },
    });
    await expect(joined).resolves.toMatchObject({ socket: 1, topic, params: { origin: 'https://site' } });
    sandbox.agent(ann.id).holds(true);
    const again = await socket.ask(topic, 'phx_join', ticket, '2');
    expect(again.payload).toEqual({ status: 'ok', response: { control: true } });
    expect(socket.frames.entries).toContainEqual({ joinRef: '1', ref: '1', topic, event: 'phx_close', payload: {} });
  });

  it.each<[string, (chat: Chat) => [string, JsonRecord], string]>([
    ['another bot', ({ topic, ticket }) => [topic, { ...ticket, bot_id: 'other' }], 'unknown bot'],
    ['a wrong token', ({ topic, ticket }) => [topic, { ...ticket, socketToken: 'wrong' }], 'unauthorized'],
    ['no token', ({ topic, sandbox }) => [topic, { bot_id: sandbox.botId }], 'unauthorized'],
    ['a stranger', ({ ticket }) => ['interlocutor:nobody', ticket], 'unauthorized'],
    ['another topic', ({ ticket }) => ['room:1', ticket], 'unmatched topic'],
  ])('is refused with %s', async (_title, how, reason) => {
    const chat = await openChat();
    const [topic, params] = how(chat);
    const answer = await chat.socket.ask(topic, 'phx_join', params);
    expect(answer.payload).toEqual({ status: 'error', response: { reason } });
    await chat.ann.says('hi');
    await chat.socket.heartbeat();
    expect(chat.socket.frames.entries.filter(({ event }) => event !== 'phx_reply')).toEqual([]);
  });

  it('is refused with no token where nobody asked for one', async () => {
    const { sandbox, socket } = await openChat();
    const topic = `interlocutor:${sandbox.visitor().id}`;
    await expect(socket.ask(topic, 'phx_join', { bot_id: sandbox.botId })).resolves.toMatchObject({ payload: { status: 'error' } });
  });

  it.each([
    ['/websocket?vsn=1.0.0', '403'],
    ['/websocket', '403'],
    ['/longpoll?vsn=2.0.0', '404'],
  ])('needs a socket first, not at %s', async (path, status) => {
    const sandbox = await openSandbox();
    const refused = sandbox.waitFor('refusedConnection');
    await expect(openChatSocket(sandbox, path)).rejects.toThrow(status);
    await refused;
  });

  it('ends with leaving', async () => {
    const { ann, topic, socket } = await openJoined();
    await expect(socket.ask(topic, 'phx_leave')).resolves.toMatchObject({ payload: { status: 'ok' } });
    await ann.says('hi');
    await socket.heartbeat();
    expect(socket.frames.entries.map(({ event }) => event)).not.toContain('bot_reply');
  });
});

describe('talking', () => {
  it('is answered on the topic, with the turn as the API gives it', async () => {
    const { sandbox, topic, socket, ann } = await openJoined();
    const answer = socket.next('bot_reply');
    socket.send(topic, 'interlocutor_reply', reply(sandbox, { type: 'text', message: 'hi' }));
    await expect(answer).resolves.toEqual({
      ...{ joinRef: null, ref: null, topic, event: 'bot_reply' },
      payload: {
        status: 200,
        body: {
          data: {
            fulfillment: {
              actions: [{ type: 'send_text_action', text: 'hello' }],
              source: { type: 'story_fallback_actions', step: { id: '5f0c1d2e3a4b5c6d7e8f9002', name: 'Greeting' } },
            },
            session: { values: {} },
            interlocutor: expect.objectContaining({ id: ann.id }) as object,
            input: { type: 'message', text: 'hi', attachments: [] },
          },
        },
      },
    });
    await socket.heartbeat();
    expect(socket.frames.entries.map(({ event }) => event)).not.toContain('interlocutor_reply');
  });

  it('asks webhooks as the visitor in front of the page does', async () => {
    const { sandbox, topic, socket } = await openJoined();
    const webhook = await openReplying([says('from afar')]);
    sandbox.bot.step('bought', { on: { event: 'bought' }, webhook: webhook.url });
    const answer = socket.next('bot_reply');
    socket.send(topic, 'interlocutor_reply', reply(sandbox, { type: 'custom_event', name: 'bought' }));
    await expect(answer).resolves.toMatchObject({
      payload: { body: { data: { fulfillment: { actions: [{ text: 'from afar' }], source: { type: 'step_actions' } } } } },
    });
  });

  it.each<[string, (payload: JsonRecord) => JsonRecord, number]>([
    ['a wrong token', (payload) => ({ ...payload, token: 'wrong' }), 401],
    ['a body of no known kind', (payload) => ({ ...payload, body: { type: 'dance' } }), 422],
    ['no body', ({ token }) => ({ token }), 422],
  ])('is answered with an error for %s', async (_title, change, status) => {
    const { sandbox, ann, topic, socket } = await openJoined();
    const answer = socket.next('bot_reply');
    socket.send(topic, 'interlocutor_reply', change(reply(sandbox, { type: 'text', message: 'hi' })));
    await expect(answer).resolves.toMatchObject({ payload: { status, body: { error: { message: expect.any(String) as string } } } });
    expect(ann.sees).toEqual([]);
  });

  it('from elsewhere is told to every socket of the visitor, and to no other', async () => {
    const { sandbox, ann, topic, socket } = await openJoined();
    const bob = sandbox.visitor({ userID: 'bob' });
    const other = await openChatSocket(sandbox);
    await other.ask(`interlocutor:${bob.id}`, 'phx_join', { bot_id: sandbox.botId, socketToken: sandbox.socketToken(bob.id) });
    const [heard, answered] = [socket.next('interlocutor_reply'), socket.next('bot_reply')];
    await ann.says('hi');
    await expect(heard).resolves.toMatchObject({ topic, joinRef: null, ref: null, payload: { type: 'text', message: 'hi' } });
    await answered;
    await other.heartbeat();
    expect(other.frames.entries.map(({ event }) => event)).toEqual(['phx_reply', 'phx_reply']);
  });
});

describe('a human', () => {
  it('takes over: the bot is silent until the conversation is given back', async () => {
    const { sandbox, ann, topic, socket } = await openJoined();
    const agent = sandbox.agent(ann.id);
    const [taken, said] = [socket.next('control'), socket.next('agent_reply')];
    agent.holds(true);
    agent.says('I am Bob');
    await expect(taken).resolves.toMatchObject({ topic, payload: { at: expect.any(Number) as number, value: true } });
    await expect(said).resolves.toMatchObject({ topic, payload: { type: 'text', message: 'I am Bob' } });
    await ann.says('hi');
    agent.holds(false);
    await ann.says('hi');
    expect(ann.sees).toEqual([
      { type: 'support_text_action', text: 'I am Bob' },
      { type: 'send_text_action', text: 'hello' },
    ]);
  });
});

describe('sockets that fail', () => {
  it('answer heartbeats until they fall silent', async () => {
    const { sandbox, topic, socket } = await openJoined();
    await expect(socket.heartbeat()).resolves.toMatchObject({ joinRef: null, topic: 'phoenix', payload: { status: 'ok', response: {} } });
    sandbox.silence(true);
    const count = socket.frames.entries.length;
    const beat = sandbox.waitFor('frame');
    socket.send('phoenix', 'heartbeat', {}, null);
    await beat;
    sandbox.pushEvent('interlocutor:', 'bot_reply', {});
    sandbox.silence(false);
    sandbox.pushEvent('interlocutor:', 'control', { at: 1, value: false });
    await socket.frames.next({ match: ({ event }) => event === 'control', includePast: true });
    expect(socket.frames.entries.slice(count)).toMatchObject([{ topic, event: 'control' }]);
  });

  it.each(['phx_error', 'phx_close'] as const)('end their topics with %s and stay open', async (event) => {
    const { sandbox, topic, socket, ticket } = await openJoined();
    const ended = socket.next(event);
    sandbox.endTopics(event);
    await expect(ended).resolves.toMatchObject({ topic, joinRef: '1', ref: '1' });
    await expect(socket.ask(topic, 'interlocutor_reply', {})).resolves.toMatchObject({ payload: { status: 'error' } });
    await expect(socket.ask(topic, 'phx_join', ticket)).resolves.toMatchObject({ payload: { status: 'ok' } });
  });

  it.each([
    [undefined, 1006],
    [4000, 4000],
  ])('are disconnected with %p', async (code, seen) => {
    const { sandbox, socket } = await openJoined();
    const gone = sandbox.waitFor('disconnection');
    sandbox.disconnectAll(code);
    await expect(socket.closed).resolves.toMatchObject({ code: seen });
    await gone;
    expect(sandbox.connections).toBe(0);
  });

  it('are refused until they are accepted again', async () => {
    const { sandbox, socket } = await openJoined();
    sandbox.stopSockets();
    await expect(socket.closed).resolves.toMatchObject({ code: 1006 });
    await expect(openChatSocket(sandbox)).rejects.toThrow();
    sandbox.startSockets();
    await (await openChatSocket(sandbox)).heartbeat();
  });

  it('crash on what is no frame, and say anything when told', async () => {
    const { sandbox, socket } = await openJoined();
    const odd = socket.frames.next();
    sandbox.sendText('["not","a","frame"]');
    await expect(odd).resolves.toMatchObject({ joinRef: 'not' });
    socket.sendText('{}');
    await expect(socket.closed).resolves.toMatchObject({ code: 1011 });
  });
});
