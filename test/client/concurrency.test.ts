import fc from 'fast-check';
import { createLimiter, mapConcurrent } from '../../client/concurrency';

describe('mapConcurrent', () => {
  test('gives results in input order and never runs more than its limit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), async (turns, limit) => {
        let running = 0;
        let most = 0;
        const results = await mapConcurrent(turns, limit, async (count, index) => {
          most = Math.max(most, ++running);
          for (let i = 0; i < count; i += 1) await Promise.resolve();
          running -= 1;
          return index;
        });
        expect(results).toEqual(turns.map((_, index) => ({ status: 'fulfilled', value: index })));
        expect(most).toBeLessThanOrEqual(limit);
        expect(most).toBe(Math.min(turns.length, most));
      }),
    );
  });

  test('uses its whole limit', async () => {
    let running = 0;
    const release: (() => void)[] = [];
    const done = mapConcurrent([1, 2, 3, 4, 5], 3, async () => {
      running += 1;
      await new Promise<void>((resolve) => release.push(resolve));
    });
    expect(running).toBe(3);
    while (release.length > 0 || running < 5) {
      release.shift()?.();
      await Promise.resolve();
    }
    expect(await done).toHaveLength(5);
  });

  test('settles every item though some fail', async () => {
    const failure = new Error('odd');
    const results = await mapConcurrent([0, 1, 2], 2, (n) => {
      if (n === 1) throw failure;
      return n;
    });
    expect(results).toEqual([
      { status: 'fulfilled', value: 0 },
      { status: 'rejected', reason: failure },
      { status: 'fulfilled', value: 2 },
    ]);
  });

  test('begins no further item once cancelled', async () => {
    const controller = new AbortController();
    const begun: number[] = [];
    const results = await mapConcurrent(
      [0, 1, 2, 3],
      1,
      (n) => {
        begun.push(n);
        if (n === 1) controller.abort();
      },
      controller.signal,
    );
    expect(begun).toEqual([0, 1]);
    const cancelled = { status: 'rejected', reason: { kind: 'cancelled' } };
    expect(results.slice(2)).toMatchObject([cancelled, cancelled]);
  });

  test.each([0, -1, NaN])('takes a limit of %d as one', async (limit) => {
    expect(await mapConcurrent([1, 2], limit, (n) => n)).toHaveLength(2);
  });
});

describe('a limiter', () => {
  test('runs in order, at most its limit at once, and survives failures', async () => {
    const limiter = createLimiter(2);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const task = (n: number) => () => {
      begun.push(n);
      most = Math.max(most, ++running);
      return Promise.resolve().then(() => {
        running -= 1;
        if (n % 3 === 0) throw new Error(String(n));
        return n;
      });
    };
    const results = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => limiter(task(n))));
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(most).toBe(2);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(4);
  });
});
