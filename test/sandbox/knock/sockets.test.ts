import { demoChannels } from '../../../sandbox/knock';
import { cleanUpAfterEach } from '../../support/clean-up';
import { openBoth, openSandbox, signingKey, userToken } from './harness';
import { feedTopic, openFeedSocket } from './feed-socket';

cleanUpAfterEach();

const counts = (total: number, unread = total, unseen = total): object => ({
  total_count: total,
  unread_count: unread,
  unseen_count: unseen,
});

describe('connecting', () => {
  it.each([
    ['the secret key', (secret: string) => ({ api_key: secret })],
    ['another version of the protocol', () => ({ vsn: '1.0.0' })],
    ['a token that is none', () => ({ user_token: 'a.b.c' })],
    ['an expired token', () => ({ user_token: userToken('u', { exp: 1 }) })],
  ])('is refused with 403 for %s', async (_title, query) => {
    const sandbox = await openSandbox({ signingKey });
    await expect(openFeedSocket(sandbox, query(sandbox.secretKey))).rejects.toThrow('403');
    expect(sandbox.connections).toBe(0);
  });

  it('needs a token under enhanced security, one that is not expired', async () => {
    const sandbox = await openSandbox({ signingKey, enhancedSecurity: true });
    const refusal = sandbox.waitFor('refusedConnection');
    await expect(openFeedSocket(sandbox)).rejects.toThrow('403');
    await expect(refusal).resolves.toMatchObject({ reason: expect.stringContaining('needs a user token') as string });
    await openFeedSocket(sandbox, { user_token: userToken('u') });
    sandbox.expireTokens(true);
    await expect(openFeedSocket(sandbox, { user_token: userToken('u') })).rejects.toThrow('403');
    await expect(openFeedSocket(sandbox, {}, '/socket')).rejects.toThrow('404');
  });

  it('tells the query of the socket', async () => {
    const sandbox = await openSandbox();
    const connection = sandbox.waitFor('connection');
    await openFeedSocket(sandbox, { branch_slug: 'feature', user_token: '' });
    await expect(connection).resolves.toMatchObject({ socket: 1, query: { branch_slug: 'feature', vsn: '2.0.0' } });
    expect(sandbox.connections).toBe(1);
  });
});

describe('the protocol', () => {
  it('answers heartbeats and pings', async () => {
    const socket = await openFeedSocket(await openSandbox());
    await expect(socket.heartbeat()).resolves.toEqual({
      joinRef: null,
      ref: '1',
      topic: 'phoenix',
      event: 'phx_reply',
      payload: { status: 'ok', response: {} },
    });
    const pong = new Promise<void>((resolve) => {
      socket.onPong(resolve);
    });
    socket.ping();
    await pong;
  });

  it('lets join and leave', async () => {
    const sandbox = await openSandbox();
    const socket = await openFeedSocket(sandbox);
    const [joined, left] = [sandbox.waitFor('join'), sandbox.waitFor('leave')];
    const topic = feedTopic('user@example.com');
    await expect(socket.join(topic, { archived: 'exclude' })).resolves.toMatchObject({
      joinRef: '1',
      ref: '1',
      topic,
      payload: { status: 'ok', response: {} },
    });
    await expect(joined).resolves.toMatchObject({ socket: 1, topic, params: { archived: 'exclude' } });
    const closed = socket.next('phx_close');
    await expect(socket.ask(topic, 'phx_leave', {}, '1')).resolves.toMatchObject({ payload: { status: 'ok' } });
    await expect(closed).resolves.toMatchObject({ joinRef: '1', topic });
    await expect(left).resolves.toMatchObject({ topic });
    await expect(socket.ask(topic, 'phx_leave', {}, '1')).resolves.toMatchObject({
      payload: { status: 'error', response: { reason: 'unmatched topic' } },
    });
  });

  it('closes the first join of a topic when it is joined again', async () => {
    const socket = await openFeedSocket(await openSandbox());
    await socket.join(feedTopic('u'));
    const closed = socket.next('phx_close');
    await socket.join(feedTopic('u'));
    await expect(closed).resolves.toMatchObject({ joinRef: '1' });
  });

  it.each([
    ['another topic', 'rooms:1', {}],
    ['a channel that is none', feedTopic('u', '00000000-0000-4000-8000-000000000000'), {}],
    ['a channel of another kind', feedTopic('u', demoChannels.email.id), {}],
    ['no user', `feeds:${demoChannels.feed.id}`, {}],
    ['somebody else’s feed', feedTopic('v'), {}],
    ['a filter that is none', feedTopic('u'), { status: 'new' }],
    ['guides without a user', `guides:${demoChannels.guides.id}`, {}],
  ])('refuses to join %s', async (_title, topic, params) => {
    const socket = await openFeedSocket(await openSandbox({ signingKey }), { user_token: userToken('u') });
    const reply = await socket.join(topic, params);
    expect(reply).toMatchObject({ topic, payload: { status: 'error', response: { reason: expect.any(String) as string } } });
  });

  it.each(['nonsense', '{}', '["1","1","topic","event"]', '[1,2,"t","e",{}]'])('ends a socket that says %s', async (text) => {
    const socket = await openFeedSocket(await openSandbox());
    socket.sendText(text);
    await expect(socket.closed).resolves.toMatchObject({ code: 1011 });
  });
});

describe('news of a feed', () => {
  it('come to those concerned, by reference id', async () => {
    const { sandbox, knock } = await openBoth();
    const socket = await openFeedSocket(sandbox);
    await socket.join(feedTopic('u'), { all: {}, acme: { tenant: 'acme', has_tenant: true }, data: { trigger_data: { k: 1 } } });
    const first = socket.next('new-message');
    await knock.workflows.trigger('w', { recipients: ['u', 'v'], data: { k: 1 } });
    await expect(first).resolves.toEqual({
      joinRef: null,
      ref: null,
      topic: feedTopic('u'),
      event: 'new-message',
      payload: {
        event: 'new-message',
        metadata: counts(1),
        data: { all: { metadata: counts(1) }, data: { metadata: counts(1) } },
        attn: ['all', 'data'],
      },
    });
    await knock.messages.markAsRead(String(sandbox.messages.all[0]?.id));
    const second = socket.next('new-message');
    await knock.workflows.trigger('w', { recipients: ['u'], tenant: 'acme' });
    await expect(second).resolves.toMatchObject({
      payload: { attn: ['all', 'acme'], data: { all: { metadata: counts(2, 1) }, acme: { metadata: counts(1) } } },
    });
    expect(socket.frames.entries.filter(({ event }) => event === 'new-message')).toHaveLength(2);
  });

  it('are bare for the flat form of the parameters', async () => {
    const { sandbox, knock } = await openBoth();
    const socket = await openFeedSocket(sandbox);
    await socket.join(feedTopic('u'), { tenant: 'acme', has_tenant: true, trigger_data: { k: 1 } });
    const news = socket.next('new-message');
    await knock.workflows.trigger('w', { recipients: ['u'], data: { k: 1 } });
    await knock.workflows.trigger('w', { recipients: ['u'], tenant: 'acme', data: { k: 2 } });
    await knock.workflows.trigger('w', { recipients: ['u'], tenant: 'acme', data: { k: 1 } });
    await expect(news).resolves.toMatchObject({ payload: { event: 'new-message', metadata: counts(1) } });
    const { payload } = await news;
    expect(Object.keys(payload)).toEqual(['event', 'metadata']);
  });

  it('may be throttled: several messages, one event', async () => {
    const { sandbox, knock } = await openBoth({ timings: { feedThrottleMs: 30 } });
    const socket = await openFeedSocket(sandbox);
    await socket.join(feedTopic('u'));
    const news = socket.next('new-message');
    await knock.workflows.trigger('w', { recipients: ['u'] });
    await knock.workflows.trigger('w', { recipients: ['u'] });
    await expect(news).resolves.toMatchObject({ payload: { metadata: counts(2) } });
    await socket.heartbeat();
    expect(socket.frames.entries.filter(({ event }) => event === 'new-message')).toHaveLength(1);
  });
});

describe('sockets on command', () => {
  it('are closed with a code, dropped, or refused', async () => {
    const sandbox = await openSandbox();
    const [closing, dropping] = [await openFeedSocket(sandbox), await openFeedSocket(sandbox)];
    const closed = sandbox.waitFor('disconnection');
    sandbox.disconnectAll(1000, 'Good bye');
    await expect(closing.closed).resolves.toEqual({ code: 1000, reason: 'Good bye' });
    await expect(closed).resolves.toMatchObject({ code: 1000 });
    await dropping.closed;
    const third = await openFeedSocket(sandbox);
    sandbox.disconnectAll();
    await expect(third.closed).resolves.toMatchObject({ code: 1006 });
    const fourth = await openFeedSocket(sandbox);
    sandbox.stopSockets();
    await expect(fourth.closed).resolves.toMatchObject({ code: 1006 });
    await expect(openFeedSocket(sandbox)).rejects.toThrow();
    sandbox.startSockets();
    await (await openFeedSocket(sandbox)).heartbeat();
  });

  it.each(['phx_error', 'phx_close'] as const)('hear %s of their topics, and may join again', async (event) => {
    const { sandbox, knock } = await openBoth();
    const socket = await openFeedSocket(sandbox);
    await socket.join(feedTopic('u'));
    const ended = socket.next(event);
    sandbox.endTopics(event);
    await expect(ended).resolves.toMatchObject({ joinRef: '1', topic: feedTopic('u'), payload: {} });
    await knock.workflows.trigger('w', { recipients: ['u'] });
    await socket.heartbeat();
    expect(socket.frames.entries.some((frame) => frame.event === 'new-message')).toBe(false);
    await expect(socket.join(feedTopic('u'))).resolves.toMatchObject({ payload: { status: 'ok' } });
  });

  it('hear nothing while it is silent, but are heard', async () => {
    const sandbox = await openSandbox();
    const socket = await openFeedSocket(sandbox);
    sandbox.silence(true);
    const heard = sandbox.waitFor('frame');
    socket.sendText('[null,"9","phoenix","heartbeat",{}]');
    await heard;
    sandbox.silence(false);
    await socket.heartbeat();
    expect(socket.frames.entries.map(({ ref }) => ref)).toEqual(['1']);
  });

  it('hear any event and any text', async () => {
    const sandbox = await openSandbox();
    const socket = await openFeedSocket(sandbox);
    const topic = `guides:${demoChannels.guides.id}`;
    await socket.join(topic, { user_id: 'u' });
    const event = socket.next('guide.added');
    sandbox.pushEvent('guides:', 'guide.added', { data: { eligible: true } });
    await expect(event).resolves.toMatchObject({ topic, payload: { data: { eligible: true } } });
    const text = socket.frames.next();
    sandbox.sendText('nonsense');
    await expect(text).resolves.toMatchObject({ event: undefined });
  });
});
