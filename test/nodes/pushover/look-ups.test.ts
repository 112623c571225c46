import { LookUps } from '../../../nodes/Pushover/webhooks/look-ups';

const NOON = Date.UTC(2026, 10, 22, 12);

test('a receipt is looked up once within some seconds', () => {
  const lookUps = new LookUps();
  expect([lookUps.allows('a', NOON), lookUps.allows('b', NOON), lookUps.allows('a', NOON)]).toEqual([true, true, false]);
});

test('after ten forgeries Pushover is left alone for five minutes', () => {
  const lookUps = new LookUps();
  for (let count = 0; count < 9; count += 1) lookUps.refused(NOON);
  expect(lookUps.allows('a', NOON)).toBe(true);
  lookUps.refused(NOON + 1000);
  expect(lookUps.allows('b', NOON + 299_999)).toBe(false);
  expect(lookUps.allows('b', NOON + 300_000)).toBe(true);
});
