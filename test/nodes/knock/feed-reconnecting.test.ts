import { FeedConnection } from '../../../nodes/Knock/stream/connection';
import { ManualClock } from '../../client/support/manual-clock';
import { startServer } from '../../client/support/servers';
import { cleanUpAfterEach, whenDone } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { base, connect, openKnock } from './feed-connection-harness';

cleanUpAfterEach();

test('a heartbeat without an answer before the next is due ends the connection', async () => {
  const knock = await openKnock();
  const { clock, ear } = await connect(base(knock));
  knock.beats = false;
  clock.advance(30_000);
  const lost = ear.hears('reconnecting');
  clock.advance(30_000);
  await lost;
  expect(ear.errors.map(({ message }) => message)).toEqual(['Knock went silent']);
  const again = ear.hears('joined');
  clock.advance(1000);
  await again;
});

test.each([
  [1000, 301_000],
  [1001, 1000],
  [1011, 1000],
  [4000, 1000],
])('a close with %d is followed by another connection after %d ms', async (code, waitMs) => {
  const knock = await openKnock();
  const { clock, ear } = await connect(base(knock));
  const lost = ear.hears('reconnecting');
  knock.server.sockets[0]?.close(code);
  await lost;
  expect(clock.waits()).toEqual([waitMs]);
});

test('connections that fail again and again are tried ever more slowly, up to ten minutes', async () => {
  const knock = await openKnock();
  const { clock, ear } = await connect(base(knock));
  const waits: number[] = [];
  let lost = ear.hears('reconnecting');
  await knock.server.close();
  for (let attempts = 0; attempts < 12; attempts += 1) {
    await lost;
    lost = ear.hears('reconnecting');
    waits.push(clock.waits()[0] ?? 0);
    clock.advance(waits.at(-1) ?? 0);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600].map((seconds) => seconds * 1000));
  await lost;
});

test('a refused upgrade is final for the start, and slow for one that has been open', async () => {
  const refusing = await startServer((_, response) => response.end());
  whenDone(() => refusing.close());
  refusing.server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n'));
  const settings = { publicKey: 'pk_test_1', branch: undefined, token: undefined, network: {}, clock: new ManualClock() };
  const first = new FeedConnection({ socketBase: refusing.origin.replace('http', 'ws'), ...settings });
  expect(await failureOf(first.opened)).toMatchObject({ kind: 'permission', status: 403 });
  expect(settings.clock.waits()).toEqual([]);

  const knock = await openKnock();
  const { clock, ear } = await connect(base(knock));
  knock.server.server.removeAllListeners('upgrade');
  knock.server.server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n'));
  const lost = ear.hears('reconnecting');
  knock.server.sockets[0]?.terminate();
  await lost;
  const refused = ear.hears('reconnecting');
  clock.advance(1000);
  await refused;
  expect(clock.waits()).toEqual([302_000]);
  expect(ear.errors.at(-1)?.advice).toMatch(/enhanced security/);
});
