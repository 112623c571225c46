import { demoChannels } from '../../../sandbox/knock';
import type { KnockSandbox } from '../../../sandbox/knock';
import { cleanUpAfterEach } from '../../support/clean-up';
import type { HttpAnswer } from './harness';
import { call, openBoth, refusalOf } from './harness';

cleanUpAfterEach();

const feed = demoChannels.feed.id;

const CATEGORIES = ['x', 'y'];

/** On the wire, but not in the library's types. */
const cursorOf = (item: object | undefined): string => (item !== undefined && '__cursor' in item ? String(item.__cursor) : '');

/** The whole answer: the official library's pages leave the counts out. */
const list = (sandbox: KnockSandbox, user = 'u', query = ''): Promise<HttpAnswer> =>
  call(sandbox, { path: `/users/${user}/feeds/${feed}${query}` });

describe('a feed', () => {
  it('gives items, counts and cursors', async () => {
    const { sandbox, knock } = await openBoth();
    await knock.users.update('ann', { name: 'Ann' });
    await knock.workflows.trigger('news', { recipients: ['u'], actor: 'ann', data: { title: 'Hello', nested: { deep: 1 } } });
    const page = await knock.users.feeds.listItems('u', feed);
    expect(page.entries).toMatchObject([
      {
        __typename: 'FeedItem',
        __cursor: expect.any(String) as string,
        id: sandbox.messages.all[0]?.id,
        activities: [{ actor: { id: 'ann' }, data: { title: 'Hello' } }],
        total_activities: 1,
        actors: [{ id: 'ann', name: 'Ann' }],
        blocks: [{ type: 'markdown', rendered: '<p>Hello</p>' }],
        data: { nested: { deep: 1 } },
        source: { key: 'news', categories: [] },
        seen_at: null,
      },
    ]);
    await expect(list(sandbox)).resolves.toMatchObject({ body: { meta: { total_count: 1, unread_count: 1, unseen_count: 1 }, vars: {} } });
    await expect(knock.users.feeds.getSettings('u', feed)).resolves.toEqual({ features: { branding_required: false } });
  });

  it('is brief in compact mode, and leaves out what is excluded', async () => {
    const { knock } = await openBoth();
    await knock.workflows.trigger('news', { recipients: ['u'], data: { title: 'Hello', nested: { deep: 1 } } });
    const compact = (await knock.users.feeds.listItems('u', feed, { mode: 'compact' })).entries[0];
    expect(compact).not.toHaveProperty('activities');
    expect(compact).not.toHaveProperty('total_activities');
    expect(compact?.data).toEqual({ title: 'Hello' });
    const bare = (await knock.users.feeds.listItems('u', feed, { exclude: 'source.key,activities.data.title,tenant' })).entries[0];
    expect(bare).not.toHaveProperty('source.key');
    expect(bare).not.toHaveProperty('tenant');
    expect(bare).toMatchObject({ source: { categories: [] }, activities: [{ data: { nested: { deep: 1 } } }] });
    expect(bare).not.toHaveProperty('activities.0.data.title');
  });

  it('is filtered by every filter; the counts follow', async () => {
    const { sandbox, knock } = await openBoth();
    sandbox.workflows.define('a', { categories: ['x'] });
    sandbox.workflows.define('b');
    await knock.workflows.trigger('a', { recipients: ['u'], tenant: 'acme', data: { k: 1 } });
    await knock.workflows.trigger('b', { recipients: ['u', 'other'] });
    await knock.workflows.trigger('b', { recipients: ['u'], tenant: 'umbrella' });
    const [a, b, , c] = sandbox.messages.all.map(({ id }) => String(id));
    await knock.messages.markAsRead(a ?? '');
    await knock.messages.markAsSeen(b ?? '');
    await knock.messages.archive(c ?? '');
    for (const [query, expected] of [
      [{}, [b, a]],
      [{ archived: 'include' }, [c, b, a]],
      [{ archived: 'only' }, [c]],
      [{ status: 'read' }, [a]],
      [{ status: 'unread' }, [b]],
      [{ status: 'unseen' }, [a]],
      [{ status: 'seen' }, [b]],
      [{ source: 'a' }, [a]],
      [{ tenant: 'acme' }, [b, a]],
      [{ tenant: 'acme', has_tenant: true }, [a]],
      [{ has_tenant: false }, [b]],
      [{ workflow_categories: CATEGORIES }, [a]],
      [{ trigger_data: '{"k":1}' }, [a]],
      [{ inserted_at: { gt: '2999-01-01T00:00:00Z' } }, []],
    ] as const) {
      const { entries } = await knock.users.feeds.listItems('u', feed, query);
      expect([query, entries.map(({ id }) => id)]).toEqual([query, expected]);
    }
    await expect(list(sandbox)).resolves.toMatchObject({ body: { meta: { total_count: 2, unread_count: 1, unseen_count: 1 } } });
    await expect(list(sandbox, 'u', '?source=a')).resolves.toMatchObject({
      body: { meta: { total_count: 1, unread_count: 0, unseen_count: 1 } },
    });
  });

  it('gives what is newer than a cursor, ending right before it', async () => {
    const { sandbox, knock } = await openBoth();
    for (let count = 0; count < 4; count += 1) await knock.workflows.trigger('news', { recipients: ['u'] });
    const ids = sandbox.messages.all.map(({ id }) => id);
    const { entries } = await knock.users.feeds.listItems('u', feed);
    const [newest, oldest] = [entries[0], entries.at(-1)].map(cursorOf);
    const newer = await knock.users.feeds.listItems('u', feed, { before: oldest ?? '', page_size: 2 });
    expect(newer.entries.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect((await knock.users.feeds.listItems('u', feed, { before: newest ?? '' })).entries).toEqual([]);
  });

  it('is empty for a stranger, and exists on feed channels only', async () => {
    const { sandbox } = await openBoth();
    await expect(list(sandbox, 'stranger')).resolves.toMatchObject({ body: { entries: [], meta: { total_count: 0 } } });
    await expect(call(sandbox, { path: `/users/u/feeds/${demoChannels.email.id}` })).resolves.toMatchObject({ status: 404 });
    await expect(call(sandbox, { path: `/users/u/feeds/${feed}?status=new` })).resolves.toMatchObject(refusalOf('status'));
  });
});
