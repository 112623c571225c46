import fc from 'fast-check';
import { createBackoff, sleep } from '../../client/backoff';
import { ManualClock } from './support/manual-clock';

const ratio = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('delays', () => {
  test('stay between the floor and their doubling, capped ceiling', () => {
    fc.assert(
      fc.property(
        fc.array(ratio, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 5_000 }),
        fc.nat(60_000),
        fc.nat(3_000),
        (rolls, baseMs, more, floorMs) => {
          const capMs = baseMs + more;
          const dice = rolls[Symbol.iterator]();
          const backoff = createBackoff({ baseMs, capMs, floorMs, random: () => dice.next().value ?? 0 });
          rolls.forEach((_, index) => {
            const ceiling = Math.min(baseMs * 2 ** index, capMs);
            const delay = backoff.next();
            expect(delay).toBeGreaterThanOrEqual(Math.min(floorMs, ceiling));
            expect(delay).toBeLessThanOrEqual(ceiling);
          });
        },
      ),
    );
  });

  test('grow to the cap and start again after a reset', () => {
    const backoff = createBackoff({ baseMs: 100, capMs: 500, random: () => 1 });
    expect([backoff.next(), backoff.next(), backoff.next(), backoff.next(), backoff.next()]).toEqual([100, 200, 400, 500, 500]);
    backoff.reset();
    expect(backoff.next()).toBe(100);
  });

  test('are never shorter than the service wants where only a surplus is left to chance', () => {
    const rolls = [0, 1, 0.5, 0];
    const backoff = createBackoff({ baseMs: 5_000, capMs: 20_000, surplus: 0.2, random: () => rolls.shift() ?? 0 });
    expect([backoff.next(), backoff.next(), backoff.next(), backoff.next()]).toEqual([5_000, 12_000, 22_000, 20_000]);
  });

  test('differ from one client to the next', () => {
    const first = new Set(Array.from({ length: 20 }, () => createBackoff({ baseMs: 1_000, capMs: 1_000 }).next()));
    expect(first.size).toBeGreaterThan(10);
  });
});

describe('sleep', () => {
  test('ends when its time has come', async () => {
    const clock = new ManualClock();
    const sleeping = sleep(1_000, undefined, clock);
    expect(clock.waits()).toEqual([1_000]);
    clock.advance(1_000);
    await expect(sleeping).resolves.toBeUndefined();
  });

  test('ends at once when cancelled, and leaves no timer', async () => {
    const clock = new ManualClock();
    const controller = new AbortController();
    const sleeping = sleep(1_000, controller.signal, clock);
    controller.abort();
    await expect(sleeping).rejects.toMatchObject({ kind: 'cancelled' });
    expect(clock.waits()).toEqual([]);
  });

  test('does not begin once cancelled', async () => {
    const clock = new ManualClock();
    await expect(sleep(1_000, AbortSignal.abort(), clock)).rejects.toMatchObject({ kind: 'cancelled' });
    expect(clock.waits()).toEqual([]);
  });
});
