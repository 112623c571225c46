import fc from 'fast-check';
import { SeenIds } from '../../client/seen';

test('an id is new once within its time to live, and again after twice that time', () => {
  let now = 0;
  const seen = new SeenIds({ max: 10, ttlMs: 1_000, now: () => now });
  now = 500;
  expect([seen.add('a'), seen.add('a'), seen.add('b')]).toEqual([true, false, true]);
  now = 1_499;
  expect(seen.add('a')).toBe(false);
  now = 2_500;
  expect(seen.add('a')).toBe(true);
  expect(seen.size).toBe(1);
});

test('memory is bounded: the oldest ids make room', () => {
  const seen = new SeenIds({ max: 4, ttlMs: 1_000, now: () => 0 });
  for (const id of ['a', 'b', 'c', 'd', 'e']) seen.add(id);
  expect(seen.size).toBeLessThanOrEqual(4);
  expect([seen.add('e'), seen.add('d'), seen.add('c'), seen.add('a')]).toEqual([false, false, false, true]);
});

test('whatever comes when: what is young and recent is known, what is new or twice past its time is not', () => {
  const step = fc.record({ id: fc.nat(12), after: fc.nat(700) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      let now = 0;
      const seen = new SeenIds({ max: 8, ttlMs: 1_000, now: () => now });
      /** Ids in the order in which they were last taken for new, and when. */
      const taken: { readonly id: number; readonly at: number }[] = [];
      for (const { id, after } of steps) {
        now += after;
        const age = now - (taken.findLast((one) => one.id === id)?.at ?? Number.NEGATIVE_INFINITY);
        const recent = taken.slice(-4).some((one) => one.id === id);
        const isNew = seen.add(String(id));
        if (recent && age < 1_000) expect(isNew).toBe(false);
        if (age >= 2_000) expect(isNew).toBe(true);
        if (isNew) taken.push({ id, at: now });
        expect(seen.size).toBeLessThanOrEqual(8);
      }
    }),
  );
});
