import { SeenIds } from '../../client/seen';

test('an id is new once within its time to live', () => {
  let now = 0;
  const seen = new SeenIds({ max: 10, ttlMs: 1_000, now: () => now });
  expect([seen.add('a'), seen.add('a'), seen.add('b')]).toEqual([true, false, true]);
  now = 999;
  expect(seen.add('a')).toBe(false);
  now = 1_000;
  expect(seen.add('a')).toBe(true);
  expect(seen.size).toBe(1);
});

test('memory is bounded: the oldest ids make room', () => {
  const seen = new SeenIds({ max: 3, ttlMs: 1_000, now: () => 0 });
  for (const id of ['a', 'b', 'c', 'd']) seen.add(id);
  expect(seen.size).toBe(3);
  expect([seen.add('d'), seen.add('c'), seen.add('a')]).toEqual([false, false, true]);
});
