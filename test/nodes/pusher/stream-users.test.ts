import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { connectTo, listen, listening, openSandbox } from './harness';

cleanUpAfterEach();

test('a signed-in stream gets what is sent to its user', async () => {
  const sandbox = await openSandbox();
  const pusher = connectTo(sandbox);
  const signedIn = sandbox.waitFor('subscription', { match: ({ channel }) => channel === '#server-to-user-12345' });
  const { heard } = await listening(pusher, { userId: '12345', signIn: true });
  await signedIn;
  await pusher.run('event.sendToUser', { userId: '12345', event: 'note', data: { hi: 1 } });
  expect(await heard.event('note')).toMatchObject({ channel: '#server-to-user-12345', data: { hi: 1 } });
});

test('a stream signs in again after each reconnection', async () => {
  const sandbox = await openSandbox();
  const pusher = connectTo(sandbox);
  const { heard } = await listening(pusher, { userId: '12345', signIn: true, channels: ['presence-a'] });
  const again = sandbox.waitFor('subscription', { match: ({ channel }) => channel === '#server-to-user-12345' });
  sandbox.disconnectAll(4200);
  await again;
  await pusher.run('event.sendToUser', { userId: '12345', event: 'note', data: 1 });
  await heard.event('note');
});

test('the coming and going of watched users is told', async () => {
  const sandbox = await openSandbox();
  const watching = await listening(connectTo(sandbox), { userId: 'ada', signIn: true, watchlist: ['bob'], kinds: ['watchlist'] });
  const bob = await listening(connectTo(sandbox), { userId: 'bob', signIn: true });
  expect(await watching.heard.event('pusher:watchlist_online')).toMatchObject({ data: { user_ids: ['bob'] } });
  await bob.close();
  expect(await watching.heard.event('pusher:watchlist_offline')).toMatchObject({ data: { user_ids: ['bob'] } });
});

test('terminated connections end with the reason', async () => {
  const sandbox = await openSandbox();
  const pusher = connectTo(sandbox);
  const { heard } = await listening(pusher, { userId: '12345', signIn: true, channels: ['orders'] });
  const lost = heard.status('reconnecting');
  await pusher.run('user.terminateConnections', { userId: '12345' });
  await lost;
});

test('a refused sign-in fails the opening with the reason', async () => {
  const sandbox = await openSandbox();
  const { heard, opened } = listen(connectTo(sandbox, { secret: 'wrong' }), { userId: '1', signIn: true, channels: ['orders'] });
  expect(await failureOf(opened)).toMatchObject({ kind: 'auth', advice: matching(/secret/) });
  expect(await heard.warning(/Signing in/)).toMatchObject({ kind: 'auth' });
});
