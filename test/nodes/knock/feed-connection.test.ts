import { once } from 'node:events';
import { cleanUpAfterEach } from '../../support/clean-up';
import { base, connect, Ear, openKnock, TOPIC } from './feed-connection-harness';

cleanUpAfterEach();

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
