import { cleanUpAfterEach } from '../../support/clean-up';
import { errorOf, openSandbox, rawClient, serverLibrary } from './harness';

cleanUpAfterEach();

describe('client events', () => {
  it.each([
    ['a public channel', 'news', {}, /private and presence/],
    ['an encrypted channel', 'private-encrypted-a', {}, /encrypted/],
    ['an app without them', 'private-a', { clientEvents: false }, /not enabled/],
  ])('are refused on %s', async (_title, channel, settings, message) => {
    const sandbox = await openSandbox({ apps: [{ id: '1', key: 'k', secret: 's', ...settings }] });
    const client = await rawClient(sandbox);
    const { auth } = serverLibrary(sandbox, { encryptionMasterKeyBase64: Buffer.alloc(32).toString('base64') }).authorizeChannel(
      client.socketId,
      channel,
    );
    await client.subscribe(channel, { auth });
    client.send({ event: 'client-x', channel, data: {} });
    await expect(client.nextFrame('pusher:error')).resolves.toMatchObject(errorOf(message));
  });

  it('need a subscription', async () => {
    const client = await rawClient(await openSandbox());
    client.send({ event: 'client-x', channel: 'private-a', data: {} });
    await expect(client.nextFrame('pusher:error')).resolves.toMatchObject(errorOf(/not subscribed/));
  });

  it('are ten a second: the eleventh gives 4301, and the connection stays', async () => {
    const clock = { now: 1_000_000 };
    const sandbox = await openSandbox({ now: () => clock.now });
    const [speaker, listener] = [await rawClient(sandbox), await rawClient(sandbox)];
    for (const client of [speaker, listener]) {
      const { auth } = serverLibrary(sandbox).authorizeChannel(client.socketId, 'private-a');
      await client.subscribe('private-a', { auth });
    }
    const say = (n: number): void => {
      speaker.send({ event: 'client-x', channel: 'private-a', data: { n } });
    };
    for (let n = 1; n <= 11; n += 1) say(n);
    await expect(speaker.frame('pusher:error')).resolves.toMatchObject({ data: { code: 4301 } });
    clock.now += 1000;
    say(12);
    await listener.frames.next({ match: ({ data }) => JSON.stringify(data) === '{"n":12}', includePast: true });
    const heard = listener.frames.entries.filter(({ event }) => event === 'client-x');
    expect(heard.map(({ rawData }) => rawData)).toEqual([...Array(10).keys(), 11].map((n) => ({ n: n + 1 })));
  });
});
