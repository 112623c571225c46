import { parseJson } from '../../../language/json';
import { isObject } from '../../../language/reading';
import type { KnockSandbox } from '../../../sandbox/knock';
import { cleanUpAfterEach } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { CHANNEL, connectTo, keys, listen, listening, memoryStore, notify, openSandbox, pkcs8 } from './inbound-harness';

cleanUpAfterEach();

const TOPIC = `feeds:${CHANNEL}:ada`;
const numbers = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index + 1));
const joinOf = (sandbox: KnockSandbox, topic = TOPIC) => sandbox.waitFor('join', { match: (join) => join.topic === topic });
const feedRequests = (sandbox: KnockSandbox) => sandbox.requests.filter(({ path }) => path.includes('/feeds/'));

describe('an open feed', () => {
  test('joins with its filters under a name of its own, and says who it is', async () => {
    const sandbox = await openSandbox();
    const [connection, join] = [sandbox.waitFor('connection'), joinOf(sandbox)];
    await listening(connectTo(sandbox, { branch: 'my-feature' }), {
      status: 'unread',
      tenant: 'acme',
      triggerData: { a: 1 },
      mode: 'compact',
    });
    expect((await connection).query).toEqual({ api_key: sandbox.publicKey, branch_slug: 'my-feature', vsn: '2.0.0' });
    const { params } = await join;
    expect(Object.values(params)).toEqual([{ status: 'unread', tenant: 'acme', trigger_data: { a: 1 }, mode: 'compact' }]);
    expect(feedRequests(sandbox).map(({ query }) => query)).toEqual([
      { status: 'unread', tenant: 'acme', trigger_data: '{"a":1}', mode: 'compact' },
    ]);
  });

  test('emits each new item once, with the counts, and none that was there before', async () => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    await notify(knock, 'before');
    const { heard } = await listening(knock);
    await notify(knock, 'new');
    expect(await heard.note('new')).toMatchObject({
      kind: 'item',
      userId: 'ada',
      channelId: CHANNEL,
      item: { __typename: 'FeedItem', data: { note: 'new' } },
      counts: { total_count: 2, unread_count: 2, unseen_count: 2 },
    });
    await notify(knock, 'of somebody else', 'bob');
    await notify(knock, 'last');
    await heard.note('last');
    expect(heard.notes).toEqual(['new', 'last']);
  });

  test.each([
    ['with items in it', 1],
    ['that was empty', 0],
  ])('%s gives a burst of more than two pages in order, in a few requests', async (_, before) => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    for (const note of numbers(before)) await notify(knock, `before ${note}`);
    const { heard } = await listening(knock);
    for (const note of numbers(120)) await notify(knock, note);
    await heard.note('120');
    expect(heard.notes).toEqual(numbers(120));
    expect(feedRequests(sandbox).length).toBeLessThan(30);
  });

  test('can begin with what is there already', async () => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    for (const note of numbers(60)) await notify(knock, note);
    const { heard } = await listening(knock, { backlog: 'existing' });
    expect(heard.notes).toEqual(numbers(60));
  });

  test('can tell of counts, with and without items', async () => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    const counting = await listening(knock, { kinds: ['counts'] });
    const both = await listening(knock, { kinds: ['item', 'counts'], status: 'read' });
    await notify(knock, 'one');
    expect(await counting.heard.events.next({ includePast: true })).toMatchObject({
      kind: 'counts',
      counts: { total_count: 1, unread_count: 1 },
    });
    // Servers that know one listener for each join name nobody.
    sandbox.pushEvent(TOPIC, 'new-message', { metadata: { total_count: 7, unread_count: 1, unseen_count: 0 } });
    expect(await both.heard.events.next({ includePast: true })).toMatchObject({ kind: 'counts', counts: { total_count: 7 } });
    expect(both.heard.notes).toEqual([]);
  });

  test('survives text that is no frame, and says so', async () => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    const { heard } = await listening(knock);
    for (const text of ['hello', '{}', '[1,2]', '["1","1",7,"x",{}]']) sandbox.sendText(text);
    await notify(knock, 'still here');
    await heard.note('still here');
    expect(heard.warnings.entries.map(({ kind }) => kind)).toEqual(['protocol', 'protocol', 'protocol', 'protocol']);
  });
});

describe('nothing is lost and nothing comes twice', () => {
  test('while the connection is away', async () => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    const { heard } = await listening(knock);
    await notify(knock, '1');
    await heard.note('1');
    const back = heard.status('connected');
    sandbox.stopSockets();
    await heard.status('reconnecting');
    await notify(knock, '2');
    await notify(knock, '3');
    sandbox.startSockets();
    await back;
    await heard.note('3');
    await notify(knock, '4');
    await heard.note('4');
    expect(heard.notes).toEqual(['1', '2', '3', '4']);
    expect(heard.fatal.entries).toEqual([]);
  });

  test.each(['phx_error', 'phx_close'] as const)('when the server ends the feed with %s', async (event) => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    const { heard } = await listening(knock);
    const again = joinOf(sandbox);
    sandbox.endTopics(event);
    await heard.status('reconnecting');
    await notify(knock, 'meanwhile');
    await again;
    await heard.note('meanwhile');
    await notify(knock, 'after');
    await heard.note('after');
    expect(heard.notes).toEqual(['meanwhile', 'after']);
    expect(heard.warnings.entries.map(({ message }) => message)).toEqual(['Knock dropped the feed']);
    expect(sandbox.connections).toBe(1);
  });

  test('between two runs', async () => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    const store = memoryStore();
    const first = await listening(knock, {}, store);
    await notify(knock, '1');
    await first.heard.note('1');
    await first.close();
    for (const note of ['2', '3']) await notify(knock, note);
    const second = await listening(knock, {}, store);
    expect(second.heard.notes).toEqual(['2', '3']);
    await second.close();
    const other = await listening(knock, { status: 'unread' }, store);
    expect(other.heard.notes).toEqual([]);
  });

  test('between two runs of which the first saw an empty feed', async () => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    const store = memoryStore();
    await (await listening(knock, {}, store)).close();
    for (const note of numbers(55)) await notify(knock, note);
    expect((await listening(knock, {}, store)).heard.notes).toEqual(numbers(55));
  });

  test('when the service does not know the cursor any more', async () => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    await notify(knock, 'before');
    const { heard } = await listening(knock);
    sandbox.misbehave({ status: 422, body: '{"code":"invalid_params","message":"before is not a cursor"}', match: /\/feeds\// });
    await notify(knock, 'new');
    await heard.note('new');
    expect([heard.notes, heard.warnings.entries]).toEqual([['new'], []]);
  });

  test('when fetching fails for a while: it is said once and tried again', async () => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    const { heard } = await listening(knock);
    sandbox.misbehave({ status: 401, times: 2, match: /\/feeds\// });
    await notify(knock, 'new');
    await heard.events.next({ includePast: true, deadlineMs: 10_000 });
    expect(heard.notes).toEqual(['new']);
    expect(heard.warnings.entries.map(({ kind }) => kind)).toEqual(['auth']);
  }, 15_000);
});

describe('user tokens', () => {
  const signingKey = pkcs8();

  test('are signed anew for every attempt where the credential can', async () => {
    const sandbox = await openSandbox({ enhancedSecurity: true });
    const first = sandbox.waitFor('connection');
    const { heard } = await listening(connectTo(sandbox, { signingKey }), { tokenLifetime: 120 });
    const { user_token: token = '' } = (await first).query;
    const claims = parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ sub: 'ada' });
    expect(isObject(claims) && Number(claims.exp) - Number(claims.iat)).toBe(120);
    const refused = heard.statuses.next({ match: ({ detail }) => detail === 'Knock did not let the live feed in (403)' });
    sandbox.expireTokens(true);
    sandbox.disconnectAll();
    expect(await refused).toMatchObject({ status: 'reconnecting' });
    expect(heard.fatal.entries).toEqual([]);
  });

  test('that the environment wants and the credential cannot sign are asked for', async () => {
    const sandbox = await openSandbox({ enhancedSecurity: true });
    const error = await failureOf(listen(connectTo(sandbox)).opened);
    expect(error).toMatchObject({ kind: 'permission', status: 403 });
    expect(error.advice).toMatch(/Public Key.*enhanced security.*Signing Key/);
  });

  test('of another environment are refused with advice', async () => {
    const sandbox = await openSandbox({ signingKey: keys.publicKey.export({ type: 'spki', format: 'pem' }).toString() });
    sandbox.expireTokens(true);
    const error = await failureOf(listen(connectTo(sandbox, { signingKey })).opened);
    expect(error).toMatchObject({ kind: 'permission', advice: expect.stringMatching(/same environment/) as unknown });
  });

  test('need a key that can sign', async () => {
    const sandbox = await openSandbox();
    expect(await failureOf(listen(connectTo(sandbox, { signingKey: 'abc' })).opened)).toMatchObject({ field: 'Signing Key' });
  });
});

describe('a feed that cannot be opened says why', () => {
  test('without a public key, before anything is sent', async () => {
    const sandbox = await openSandbox();
    expect(() => listen(connectTo(sandbox, { publicKey: '' }))).toThrow(/'Public Key' is empty/);
  });

  test('with a wrong public key', async () => {
    const sandbox = await openSandbox();
    const error = await failureOf(listen(connectTo(sandbox, { publicKey: 'pk_test_wrong' })).opened);
    expect([error.kind, error.status, sandbox.connections]).toEqual(['permission', 403, 0]);
  });

  test('with a channel that is no feed', async () => {
    const sandbox = await openSandbox();
    const error = await failureOf(listen(connectTo(sandbox), { channelId: '00000000-0000-4000-8000-000000000000' }).opened);
    expect(error).toMatchObject({ kind: 'notFound', message: 'Knock refused the feed: channel_invalid' });
    expect(error.advice).toMatch(/feed channel ID/);
    await sandbox.waitFor('disconnection', { includePast: true });
  });

  test('with a wrong secret key', async () => {
    const sandbox = await openSandbox();
    expect(await failureOf(listen(connectTo(sandbox, { secretKey: 'sk_test_wrong' })).opened)).toMatchObject({ kind: 'auth' });
  });

  test('where nobody answers', async () => {
    const sandbox = await openSandbox();
    await sandbox.close();
    expect(await failureOf(listen(connectTo(sandbox)).opened)).toMatchObject({ kind: 'network' });
  });
});

describe('streams of one user', () => {
  test('share a connection and a feed, each with its own filters', async () => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    const all = await listening(knock);
    const some = await listening(connectTo(sandbox), { tenant: 'acme', hasTenant: true });
    expect(sandbox.connections).toBe(1);
    await notify(knock, 'plain');
    await notify(knock, 'of acme', 'ada', { tenant: { type: 'identifiedTenant', id: 'acme' } });
    await Promise.all([all.heard.note('of acme'), some.heard.note('of acme')]);
    expect([all.heard.notes, some.heard.notes]).toEqual([['plain', 'of acme'], ['of acme']]);
    await all.close();
    await notify(knock, 'later', 'ada', { tenant: { type: 'tenant', id: 'acme' } });
    await some.heard.note('later');
    expect([all.heard.notes, sandbox.connections]).toEqual([['plain', 'of acme'], 1]);
  });

  test('share nothing with those of another user', async () => {
    const sandbox = await openSandbox();
    await listening(connectTo(sandbox));
    await listening(connectTo(sandbox), { userId: 'bob' });
    expect(sandbox.connections).toBe(2);
  });
});

describe('closing', () => {
  test('leaves the feed, closes the connection, and nothing is emitted any more', async () => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    const { heard, close } = await listening(knock);
    const [left, gone] = [sandbox.waitFor('leave'), sandbox.waitFor('disconnection')];
    await Promise.all([close(), close()]);
    expect([(await left).topic, (await gone).code, sandbox.connections]).toEqual([TOPIC, 1000, 0]);
    await notify(knock, 'too late');
    expect([heard.notes, heard.statuses.entries.at(-1)?.status]).toEqual([[], 'closed']);
  });

  test('before the connection is there ends the waiting', async () => {
    const sandbox = await openSandbox();
    const { opened, close } = listen(connectTo(sandbox));
    await close();
    expect(await failureOf(opened)).toMatchObject({ kind: 'cancelled' });
  });
});

test('no error and no status shows a key or a token', async () => {
  const sandbox = await openSandbox({ enhancedSecurity: true });
  const signingKey = pkcs8();
  const connected = sandbox.waitFor('connection');
  const { heard } = await listening(connectTo(sandbox, { signingKey }));
  const token = (await connected).query.user_token ?? 'none';
  sandbox.expireTokens(true);
  const refused = heard.statuses.next({ match: ({ detail }) => detail?.includes('403') === true });
  sandbox.disconnectAll();
  await refused;
  const errors = [
    await failureOf(listen(connectTo(sandbox, { signingKey, secretKey: 'sk_test_wrong' })).opened),
    await failureOf(listen(connectTo(sandbox), {}).opened),
    ...heard.warnings.entries,
  ];
  const told = JSON.stringify([heard.statuses.entries, errors.map((error) => [error.message, error.advice, error.body, error.stack])]);
  for (const secret of [
    token,
    token.split('.')[2] ?? token,
    sandbox.secretKey,
    sandbox.publicKey,
    'sk_test_wrong',
    signingKey.split('\n')[3] ?? '',
  ])
    expect(told).not.toContain(secret);
});
