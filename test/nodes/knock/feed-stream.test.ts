import type { KnockSandbox } from '../../../sandbox/knock';
import { cleanUpAfterEach } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { CHANNEL, connectTo, joining, listen, listening, notify, numbers, openSandbox, TOPIC } from './inbound-harness';

cleanUpAfterEach();

const feedRequests = (sandbox: KnockSandbox) => sandbox.requests.filter(({ path }) => path.includes('/feeds/'));

describe('an open feed', () => {
  test('joins with its filters under a name of its own, and says who it is', async () => {
    const sandbox = await openSandbox();
    const [connection, join] = [sandbox.waitFor('connection'), joining(sandbox)];
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
