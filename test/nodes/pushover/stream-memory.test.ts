import fc from 'fast-check';
import { Memory } from '../../../nodes/Pushover/stream/memory';
import { Kept } from './stream-harness';

const FIRST = 1175816417220301065n;
const idAt = (index: number): string => String(FIRST + BigInt(index) * 2n);

test('what was handled is known after a restart, and its neighbours are not', () => {
  const before = new Kept();
  new Memory(before, 'dev1').remember([idAt(0), idAt(1)], { marks: ['message 5'] });
  const after = new Memory(new Kept(before), 'dev1');
  expect([after.fresh, after.has(idAt(0)), after.has(idAt(1)), after.has(idAt(2)), after.has(String(FIRST + 1n))]).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
  expect([after.knows('message 5'), after.knows('message 6')]).toEqual([true, false]);
});

test('what is kept is known and not released, after a restart as well; nothing before it is', () => {
  const before = new Kept();
  const memory = new Memory(before, 'dev1');
  memory.remember([idAt(0)]);
  expect(memory.releases(idAt(0))).toBe(true);
  memory.remember([idAt(1)], { keep: true });
  memory.remember([idAt(2)]);
  const after = new Memory(new Kept(before), 'dev1');
  const ids = [idAt(0), idAt(1), idAt(2), idAt(3)];
  expect(ids.map((id) => after.has(id))).toEqual([true, true, true, false]);
  expect(ids.map((id) => after.releases(id))).toEqual([false, false, true, false]);
});

test('another device begins anew, but knows the messages that both received', () => {
  const store = new Kept();
  new Memory(store, 'dev1').remember([idAt(0)], { marks: ['message 5'] });
  const other = new Memory(store, 'dev2');
  expect([other.fresh, other.has(idAt(0)), other.knows('message 5')]).toEqual([true, false, true]);
});

test('ten thousand messages are known by a small value', () => {
  const store = new Kept();
  const memory = new Memory(store, 'dev1');
  const ids = Array.from({ length: 10_000 }, (_, index) => idAt(index));
  for (let from = 0; from < ids.length; from += 50) {
    const portion = ids.slice(from, from + 50);
    memory.remember(portion, { marks: portion.map((id) => `message ${id}`) });
  }
  const restarted = new Memory(store, 'dev1');
  expect(ids.every((id) => memory.has(id) && restarted.has(id))).toBe(true);
  expect(restarted.has(idAt(10_000))).toBe(false);
  expect([...store.values.values()].join('').length).toBeLessThan(40_000);
});

test('in whatever portions they are handled, all of them and no later one are known', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 }), (sizes) => {
      const store = new Kept();
      const memory = new Memory(store, 'dev1');
      let next = 0;
      for (const size of sizes) memory.remember(Array.from({ length: size }, () => idAt(next++)));
      const restarted = new Memory(store, 'dev1');
      for (let index = 0; index < next; index += 1) expect(restarted.has(idAt(index))).toBe(true);
      expect(restarted.has(idAt(next))).toBe(false);
    }),
    { numRuns: 30 },
  );
});

test.each([null, 'text', 7, [], { device: 'dev1', ids: 'none', highest: 'no', marks: [1] }, { device: 'dev1', ids: [7, 'x'] }])(
  'a stored value that is damaged (%j) is as good as none',
  (value) => {
    const store = new Kept();
    store.write('messages', value);
    expect(new Memory(store, 'dev1').has(idAt(0))).toBe(false);
  },
);
