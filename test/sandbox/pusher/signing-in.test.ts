import { cleanUpAfterEach } from '../../support/clean-up';
import type { RawClient } from './harness';
import { errorOf, openSandbox, rawClient, serverLibrary } from './harness';

cleanUpAfterEach();

describe('signing in', () => {
  it.each([
    ['a forged signature', { auth: 'k:beef', user_data: '{"id":"1"}' }],
    ['nothing', {}],
  ])('closes on %s', async (_title, data) => {
    const client = await rawClient(await openSandbox());
    client.send({ event: 'pusher:signin', data });
    await expect(client.closed).resolves.toMatchObject({ code: 4009 });
  });

  it('may be repeated, but not as somebody else', async () => {
    const sandbox = await openSandbox();
    const client = await rawClient(sandbox);
    const signIn = (id: string): void => {
      client.send({ event: 'pusher:signin', data: serverLibrary(sandbox).authenticateUser(client.socketId, { id }) });
    };
    for (const id of ['1', '1']) {
      const success = client.nextFrame('pusher:signin_success');
      signIn(id);
      await success;
    }
    const refused = client.nextFrame('pusher:error');
    signIn('2');
    await expect(refused).resolves.toMatchObject(errorOf('This connection is signed in as another user'));
  });

  it('tells watchers of the first tab to come and the last to go', async () => {
    const sandbox = await openSandbox();
    const signedIn = async (user: { id: string; watchlist?: string[] }): Promise<RawClient> => {
      const client = await rawClient(sandbox);
      client.send({ event: 'pusher:signin', data: serverLibrary(sandbox).authenticateUser(client.socketId, user) });
      await client.frame('pusher:signin_success');
      return client;
    };
    const watcher = await signedIn({ id: 'ann', watchlist: ['ben'] });
    const tabs = [await signedIn({ id: 'ben' }), await signedIn({ id: 'ben' })];
    for (const tab of tabs) {
      const gone = sandbox.waitFor('disconnection');
      tab.ws.close(1000);
      await gone;
      await watcher.settle();
      const news = watcher.frames.entries.filter(({ event }) => event === 'pusher_internal:watchlist_events');
      const states = ['offline', 'online', ...(tab === tabs[0] ? [] : ['offline'])];
      expect(news.map(({ data }) => data)).toEqual(states.map((name) => ({ events: [{ name, user_ids: ['ben'] }] })));
    }
  });

  it('shortens a long watchlist, with 4302', async () => {
    const sandbox = await openSandbox();
    const client = await rawClient(sandbox);
    const watchlist = Array.from({ length: 101 }, (_, index) => `u${index}`);
    client.send({ event: 'pusher:signin', data: serverLibrary(sandbox).authenticateUser(client.socketId, { id: '1', watchlist }) });
    await expect(client.frame('pusher:signin_success')).resolves.toBeDefined();
    await expect(client.frame('pusher:error')).resolves.toMatchObject(errorOf(/first 100/, 4302));
    const { data } = await client.frame('pusher_internal:watchlist_events');
    expect(data).toEqual({ events: [{ name: 'offline', user_ids: watchlist.slice(0, 100) }] });
  });

  it('or joining an authorized channel, is due in time where the app says so', async () => {
    const sandbox = await openSandbox({ apps: [{ id: '1', key: 'k', secret: 's', authorizeWithinMs: 50 }] });
    const [idle, joined] = [await rawClient(sandbox), await rawClient(sandbox)];
    const { auth } = serverLibrary(sandbox).authorizeChannel(joined.socketId, 'private-a');
    await joined.subscribe('private-a', { auth });
    await expect(idle.closed).resolves.toMatchObject({ code: 4009 });
    await joined.settle();
  });
});
