import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { base, connect, openKnock, TOPIC } from './feed-connection-harness';

cleanUpAfterEach();

test('a feed that crashes is joined again ever more slowly, up to a minute, and quickly again once it held', async () => {
  const knock = await openKnock();
  const { clock, ear } = await connect(base(knock));
  const crash = async (): Promise<number | undefined> => {
    const left = ear.hears('left');
    knock.say(null, null, TOPIC, 'phx_error', {});
    await left;
    // The others are the heartbeat and what makes the connection stable: both at half a minute.
    const waits = clock.waits();
    const rejoined = ear.hears('joined');
    const wait = waits.find((ms) => [1000, 2000, 4000, 8000].includes(ms));
    clock.advance(wait ?? 0);
    await rejoined;
    return wait;
  };
  expect([await crash(), await crash(), await crash()]).toEqual([1000, 2000, 4000]);
  clock.advance(20_000);
  const beat = knock.next('heartbeat');
  clock.advance(3000);
  await beat;
  knock.say(null, null, TOPIC, 'new-message', { metadata: {} });
  await ear.hears('changed {}');
  clock.advance(29_000);
  expect(await crash()).toBe(1000);
});

test('a join that nobody answers is tried again', async () => {
  const knock = await openKnock();
  const { clock, ear } = await connect(base(knock));
  knock.joins = undefined;
  const left = ear.hears('left');
  knock.say(null, null, TOPIC, 'phx_close', {});
  await left;
  const asked = knock.next('phx_join');
  clock.advance(1000);
  await asked;
  const late = ear.hears('left');
  clock.advance(10_000);
  await late;
  expect(ear.errors.at(-1)).toMatchObject({ kind: 'timeout', message: matching(/within 10 s/) });
  knock.joins = { status: 'ok', response: {} };
  const joined = ear.hears('joined');
  clock.advance(2000);
  await joined;
});

test('a refusal to join is told without the secrets it quotes', async () => {
  const knock = await openKnock();
  const secret = ['quoted', 'token'].join('-');
  const { clock, ear } = await connect(base(knock), { token: () => ({ token: secret, expiresAtMs: 9e15 }) });
  knock.joins = { status: 'error', response: { reason: `invalid token ${secret} for pk_test_1` } };
  const left = ear.hears('left');
  knock.say(null, null, TOPIC, 'phx_error', {});
  await left;
  const refused = ear.hears('left');
  clock.advance(1000);
  await refused;
  expect(ear.errors.at(-1)).toMatchObject({ kind: 'permission', message: 'Knock refused the feed: invalid token *** for ***' });
});
