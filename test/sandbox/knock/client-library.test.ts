import type { FeedEventCallback, Feed as KnockFeed } from '@knocklabs/client';
import KnockClient from '@knocklabs/client';
import WebSocket from 'ws';
import { Feed } from '../../../sandbox/feed';
import type { KnockSandbox } from '../../../sandbox/knock';
import { demoChannels } from '../../../sandbox/knock';
import { cleanUpAfterEach, whenDone } from '../../support/clean-up';
import { openBoth, signingKey, userToken } from './harness';

cleanUpAfterEach();

// The library opens sockets only where it takes the place for a browser.
const browser = { window: {}, WebSocket };
const before = Object.keys(browser).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);

beforeAll(() => {
  for (const [name, value] of Object.entries(browser)) Object.defineProperty(globalThis, name, { value, configurable: true });
});

afterAll(() => {
  for (const [name, descriptor] of before) {
    if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
    else Object.defineProperty(globalThis, name, descriptor);
  }
});

/** The official browser library as `u`. */
function browserLibrary(sandbox: KnockSandbox): KnockClient {
  const client = new KnockClient(sandbox.publicKey, { host: sandbox.url });
  client.authenticate({ id: 'u' }, userToken('u'), { identificationStrategy: 'skip' });
  whenDone(() => {
    client.teardown();
  });
  return client;
}

/** The items of what is received from now on, fetch by fetch. */
function received(feed: KnockFeed): Feed<readonly string[]> {
  const items = new Feed<readonly string[]>('items');
  const record: FeedEventCallback = (event) => {
    items.record(event.items.map(({ id }) => id));
  };
  feed.on('items.received.*', record);
  return items;
}

async function joined(sandbox: KnockSandbox, feed: KnockFeed): Promise<void> {
  const join = sandbox.waitFor('join');
  feed.listenForUpdates();
  await join;
}

describe('the official browser library', () => {
  it('hears of new items and fetches them', async () => {
    const { sandbox, knock } = await openBoth({ signingKey, enhancedSecurity: true });
    const feed = browserLibrary(sandbox).feeds.initialize(demoChannels.feed.id, { tenant: 'acme' });
    await joined(sandbox, feed);
    const items = received(feed);
    const first = items.next();
    await knock.workflows.trigger('w', { recipients: ['u'], tenant: 'umbrella' });
    await knock.workflows.trigger('w', { recipients: ['u'], tenant: 'acme' });
    const ids = sandbox.messages.all.map(({ id }) => String(id));
    await expect(first).resolves.toEqual([ids[1]]);
    const second = items.next();
    await knock.workflows.trigger('w', { recipients: ['u'] });
    await expect(second).resolves.toEqual([String(sandbox.messages.all[2]?.id)]);
    expect(feed.getState().metadata).toMatchObject({ total_count: 2, unread_count: 2, unseen_count: 2 });
    const fetches = sandbox.requests.filter(({ path }) => path.includes('/feeds/'));
    expect(fetches.map(({ query }) => 'before' in query)).toEqual([false, true]);
  });

  it('marks items, one by one and all at once', async () => {
    const { sandbox, knock } = await openBoth({ signingKey, enhancedSecurity: true });
    await knock.workflows.trigger('w', { recipients: ['u'] });
    await knock.workflows.trigger('w', { recipients: ['u'] });
    const feed = browserLibrary(sandbox).feeds.initialize(demoChannels.feed.id);
    await feed.fetch();
    const [newest] = feed.getState().items;
    if (newest === undefined) throw new Error('The feed has two items');
    await feed.markAsRead(newest);
    expect(sandbox.messages.get(newest.id)).toMatchObject({ engagement_statuses: ['read'] });
    await feed.markAsUnread(newest);
    await feed.markAsArchived(newest);
    const done = sandbox.waitFor('bulkOperation');
    await feed.markAllAsSeen();
    await expect(done).resolves.toMatchObject({ success_count: 1 });
    expect(sandbox.messages.all.map((message) => message.engagement_statuses)).toEqual([['seen'], ['archived']]);
  });

  it('joins again when its topic crashed, and when its socket was dropped', async () => {
    const { sandbox } = await openBoth({ signingKey });
    const feed = browserLibrary(sandbox).feeds.initialize(demoChannels.feed.id);
    await joined(sandbox, feed);
    const afterCrash = sandbox.waitFor('join');
    sandbox.endTopics('phx_error');
    await expect(afterCrash).resolves.toMatchObject({ socket: 1 });
    const afterDrop = sandbox.waitFor('join');
    sandbox.disconnectAll();
    await expect(afterDrop).resolves.toMatchObject({ socket: 2, topic: `feeds:${demoChannels.feed.id}:u` });
  });

  it('leaves when it is done', async () => {
    const { sandbox } = await openBoth({ signingKey });
    const feed = browserLibrary(sandbox).feeds.initialize(demoChannels.feed.id);
    await joined(sandbox, feed);
    const left = sandbox.waitFor('leave');
    feed.dispose();
    await expect(left).resolves.toMatchObject({ topic: `feeds:${demoChannels.feed.id}:u` });
  });
});
