import type { Verdict } from '../../runner/verdict';
import { bearing, HOOK, Registry } from './support/registry';

/** Status and, where the caller is told to come again, the seconds it is to wait. */
function answerOf(verdict: Verdict): readonly [number, string?] {
  const { status, headers = {} } = verdict.reply ?? { status: 200 };
  const wait = headers['retry-after'];
  return wait === undefined ? [status] : [status, wait];
}

/** A node that has just been asked about a forged request, so that the service is not asked again for a minute. */
async function justAsked() {
  const registry = new Registry();
  registry.keep('r1', 's1');
  const webhook = registry.configured();
  const ask = async (key: string) => answerOf(await webhook.accept(bearing(key), HOOK));
  expect(await ask('forged')).toEqual([401]);
  return { registry, ask };
}

describe('a delivery that bears a key unknown here', () => {
  test('less than a minute after the last question is to come again when the next one may be asked', async () => {
    const { registry, ask } = await justAsked();
    registry.keep('r1', 's2');
    expect(await ask('s2')).toEqual([503, '60']);
    registry.pass(45_500);
    expect(await ask('s2')).toEqual([503, '15']);
    registry.pass(14_499);
    expect(await ask('s2')).toEqual([503, '1']);
    expect(registry.asked).toEqual(['find']);
    registry.pass(1);
    expect([await ask('s2'), await ask('s1')]).toEqual([[200], [503, '60']]);
    expect(registry.asked).toEqual(['find', 'find']);
  });

  test('is refused for good once the service has been asked and does not know it', async () => {
    const { registry, ask } = await justAsked();
    expect(await ask('forged')).toEqual([503, '60']);
    registry.pass(60_000);
    expect(await ask('forged')).toEqual([401]);
  });

  test('is to come again where the address is not known to the service yet', async () => {
    const registry = new Registry();
    const webhook = registry.configured();
    const ask = async () => answerOf(await webhook.accept(bearing('s1'), HOOK));
    expect(await ask()).toEqual([401]);
    registry.keep('r1', 's1');
    expect(await ask()).toEqual([503, '60']);
    registry.pass(60_000);
    expect(await ask()).toEqual([200]);
  });

  test('is to come again when the service, which cannot answer now, may be asked again', async () => {
    const { registry, ask } = await justAsked();
    registry.pass(60_000);
    registry.trouble = 'network';
    expect(await ask('s2')).toEqual([503, '60']);
    registry.pass(20_000);
    expect(await ask('s2')).toEqual([503, '40']);
  });

  test('waits for no longer than it takes, also where the clock was set back', async () => {
    const { registry, ask } = await justAsked();
    registry.pass(-30_000);
    const [status, wait] = await ask('s2');
    expect(status).toBe(503);
    registry.keep('r1', 's2');
    registry.pass(Number(wait) * 1_000);
    expect(await ask('s2')).toEqual([200]);
  });

  test('is refused for good where no address is known, which no service can be asked about', async () => {
    const webhook = new Registry().configured();
    expect(answerOf(await webhook.accept(bearing('s1')))).toEqual([401]);
    expect(answerOf(await webhook.accept(bearing('s1')))).toEqual([401]);
  });
});
