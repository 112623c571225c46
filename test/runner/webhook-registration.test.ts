import { Connection } from '../../runner/connection';
import { toy } from './support/toy';
import { bearing, HOOK, Registry } from './support/registry';

describe('the registration', () => {
  test.each<[string, boolean | undefined, boolean, string[], string]>([
    ['is made where there is none', undefined, true, ['find', 'create'], 'new'],
    ['is kept where it fits', true, true, ['find'], 'r1'],
    ['is mended where it does not fit', false, true, ['find', 'update r1'], 'r1'],
    ['is made anew where it cannot be mended', false, false, ['find', 'remove r1', 'create'], 'new'],
  ])('%s', async (_, current, mends, asked, id) => {
    const registry = new Registry(mends);
    if (current !== undefined) registry.keep('r1', 's1', current);
    expect(await registry.configured().ensureRegistered(HOOK)).toMatchObject({ id, current: true });
    expect(registry.asked).toEqual(asked);
  });

  test('is removed where it exists, and only then', async () => {
    const registry = new Registry();
    registry.keep('r1', 's1');
    const webhook = registry.configured();
    await webhook.unregister(HOOK);
    await webhook.unregister(HOOK);
    expect(registry.asked).toEqual(['find', 'remove r1', 'find']);
  });

  test('is removed by its id where that is known, even if none is wanted any more', async () => {
    const registry = new Registry();
    registry.keep('r1', 's1');
    registry.wanted = false;
    await registry.configured().unregister(HOOK, 'r1');
    expect(registry.asked).toEqual(['remove r1']);
  });

  test('does not exist where the service has no API for it', async () => {
    const webhook = new Connection(toy, { apiKey: 'k' }).webhook('notebook');
    expect(webhook.hasRegistration).toBe(false);
    const configured = webhook.configured({});
    expect([configured.registers, await configured.ensureRegistered(HOOK)]).toEqual([false, undefined]);
    await expect(configured.unregister(HOOK, 'r1')).resolves.toBeUndefined();
  });

  test('is left to the person where the settings say so: the service is neither told nor asked', async () => {
    const registry = new Registry();
    registry.wanted = false;
    const webhook = registry.configured();
    expect([webhook.registers, await webhook.ensureRegistered(HOOK)]).toEqual([false, undefined]);
    await webhook.unregister(HOOK);
    expect(await webhook.accept(bearing('forged'), HOOK)).toMatchObject({ status: 401 });
    expect(registry.asked).toEqual([]);
  });

  test('that was made although its answer was lost is adopted', async () => {
    const registry = new Registry();
    registry.losesAnswer = true;
    expect(await registry.configured().ensureRegistered(HOOK)).toMatchObject({ id: 'new' });
    expect(registry.asked).toEqual(['find', 'create', 'find']);
  });

  test('that fails says what happened and what to do', async () => {
    const registry = new Registry();
    const webhook = registry.configured();
    registry.trouble = 'permission';
    registry.troubledCall = 1;
    const refusal = webhook.ensureRegistered(HOOK);
    await expect(refusal).rejects.toMatchObject({ kind: 'permission', message: 'The service is out of reach' });
    await expect(refusal).rejects.toHaveProperty('advice', expect.stringContaining('by hand'));
    expect(registry.kept.size).toBe(0);
  });
});

describe('a delivery to a registered address', () => {
  test('is verified with what registering gave, without a question', async () => {
    const registry = new Registry();
    const webhook = registry.configured();
    await webhook.ensureRegistered(HOOK);
    expect(await webhook.accept(bearing('fresh'), HOOK)).toMatchObject({ ok: true, events: [{ id: 'e1' }] });
    expect(webhook.receive(bearing('fresh'))).toMatchObject({ ok: true });
    expect(registry.asked).toEqual(['find', 'create']);
  });

  test('needs no address where one was registered', async () => {
    const registry = new Registry();
    const webhook = registry.configured();
    expect(await webhook.accept(bearing('fresh'))).toMatchObject({ status: 401 });
    await webhook.ensureRegistered(HOOK);
    expect(await webhook.accept(bearing('fresh'))).toMatchObject({ ok: true });
  });

  test('is verified by a process that did not register it: the service is asked once', async () => {
    const registry = new Registry();
    registry.keep('r1', 's1');
    const webhook = registry.configured();
    expect(await webhook.accept(bearing('s1'), HOOK)).toMatchObject({ ok: true });
    expect(await webhook.accept(bearing('s1'), HOOK)).toMatchObject({ ok: true });
    expect(registry.asked).toEqual(['find']);
  });

  test('is one of many at once: they share one question', async () => {
    const registry = new Registry();
    registry.keep('r1', 's1');
    const webhook = registry.configured();
    let open = (): void => undefined;
    registry.gate = new Promise((resolve) => (open = resolve));
    const many = [...Array.from({ length: 50 }, () => 's1'), 'forged'].map((key) => webhook.accept(bearing(key), HOOK));
    open();
    const verdicts = await Promise.all(many);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(50);
    expect(verdicts.at(-1)).toMatchObject({ ok: false, status: 401 });
    expect(registry.asked).toEqual(['find']);
  });

  test('with a secret that has changed is let in after one question', async () => {
    const registry = new Registry();
    registry.keep('r1', 's1');
    const webhook = registry.configured();
    await webhook.accept(bearing('s1'), HOOK);
    registry.keep('r2', 's2');
    registry.pass(60_000);
    expect(await webhook.accept(bearing('s2'), HOOK)).toMatchObject({ ok: true });
    expect(await webhook.accept(bearing('s1'), HOOK)).toMatchObject({ ok: false });
    expect(registry.asked).toEqual(['find', 'find']);
  });

  test('of two registrations at one address may bear either secret', async () => {
    const registry = new Registry();
    registry.kept.set(HOOK, { id: 'r1', current: true, secrets: ['s1', 's2'] });
    const webhook = registry.configured();
    expect(await webhook.accept(bearing('s2'), HOOK)).toMatchObject({ ok: true });
    expect(await webhook.accept(bearing('s1'), HOOK)).toMatchObject({ ok: true });
  });

  test('is answered with 503 while the service cannot be asked, and let in afterwards', async () => {
    const registry = new Registry();
    registry.keep('r1', 's1');
    registry.trouble = 'network';
    const webhook = registry.configured();
    expect(await webhook.accept(bearing('s1'), HOOK)).toMatchObject({ ok: false, status: 503 });
    registry.trouble = undefined;
    expect(await webhook.accept(bearing('s1'), HOOK)).toMatchObject({ status: 503 });
    registry.pass(60_000);
    expect(await webhook.accept(bearing('s1'), HOOK)).toMatchObject({ ok: true });
    expect(registry.asked).toEqual(['find', 'find']);
  });

  test('is still verified with what is known while the service cannot be asked', async () => {
    const registry = new Registry();
    const webhook = registry.configured();
    await webhook.ensureRegistered(HOOK);
    registry.trouble = 'auth';
    expect(await webhook.accept(bearing('forged'), HOOK)).toMatchObject({ status: 503 });
    expect(await webhook.accept(bearing('fresh'), HOOK)).toMatchObject({ ok: true });
  });

  test('is not verified with what was removed', async () => {
    const registry = new Registry();
    const webhook = registry.configured();
    await webhook.ensureRegistered(HOOK);
    await webhook.unregister(HOOK);
    expect(await webhook.accept(bearing('fresh'), HOOK)).toMatchObject({ ok: false, status: 401 });
  });

  test('is not refused for a registration that was made while the service was asked', async () => {
    const registry = new Registry();
    const webhook = registry.configured();
    let open = (): void => undefined;
    registry.gate = new Promise((resolve) => (open = resolve));
    const early = webhook.accept(bearing('forged'), HOOK);
    const registered = webhook.ensureRegistered(HOOK);
    open();
    await Promise.all([early, registered]);
    expect(await webhook.accept(bearing('fresh'), HOOK)).toMatchObject({ ok: true });
  });
});

describe('forged requests', () => {
  test('by the thousand lead to one question a minute', async () => {
    const registry = new Registry();
    const webhook = registry.configured();
    await webhook.ensureRegistered(HOOK);
    registry.asked.length = 0;
    for (let minute = 1; minute <= 3; minute += 1) {
      const verdicts = await Promise.all(Array.from({ length: 1_000 }, () => webhook.accept(bearing('forged'), HOOK)));
      expect(new Set(verdicts.map((verdict) => (verdict.ok ? 200 : verdict.status)))).toEqual(new Set([401]));
      registry.pass(59_999);
      expect(await webhook.accept(bearing('forged'), HOOK)).toMatchObject({ status: 503 });
      expect(registry.asked).toHaveLength(minute);
      registry.pass(1);
    }
  });

  test('do not silence the question when the clock is set back', async () => {
    const registry = new Registry();
    registry.keep('r1', 's1');
    const webhook = registry.configured();
    await webhook.accept(bearing('forged'), HOOK);
    registry.keep('r2', 's2');
    registry.pass(-3_600_000);
    expect(await webhook.accept(bearing('s2'), HOOK)).toMatchObject({ ok: true });
  });
});
