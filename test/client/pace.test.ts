import fc from 'fast-check';
import { createPace } from '../../client/pace';

/** A clock that moves only when told, and the moments at which turns were given. */
function paced(perSecond: number) {
  let time = 1_000_000;
  const waits: number[] = [];
  const pace = createPace(perSecond, { now: () => time, wait: (ms) => Promise.resolve(void waits.push(ms)) });
  return { pace, waits, pass: (ms: number) => void (time += ms) };
}

test('as many as a second allows go out at once, the next ones evenly spaced', async () => {
  const { pace, waits } = paced(5);
  for (let turn = 0; turn < 8; turn += 1) await pace();
  expect(waits).toEqual([200, 400, 600]);
});

test('what was not used for a while may go out at once again, but no more than a second holds', async () => {
  const { pace, waits, pass } = paced(2);
  for (let turn = 0; turn < 3; turn += 1) await pace();
  pass(60_000);
  for (let turn = 0; turn < 3; turn += 1) await pace();
  expect(waits).toEqual([500, 500]);
});

test('a wait is called off with its signal', async () => {
  const signal = AbortSignal.abort();
  const pace = createPace(1);
  await pace(signal);
  await expect(pace(signal)).rejects.toMatchObject({ kind: 'cancelled' });
});

test('never more than twice the rate within any second', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 50 }),
      fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 100 }),
      async (rate, gaps) => {
        let time = 0;
        const turns: number[] = [];
        let wait = 0;
        const pace = createPace(rate, { now: () => time, wait: (ms) => Promise.resolve(void (wait = ms)) });
        for (const gap of gaps) {
          time += gap;
          wait = 0;
          await pace();
          turns.push(time + wait);
        }
        const inSecondFrom = (start: number) => turns.filter((turn) => turn >= start && turn < start + 1_000).length;
        // A second's worth saved up may go out just before the evenly spaced ones.
        expect(Math.max(0, ...turns.map(inSecondFrom))).toBeLessThanOrEqual(rate * 2);
      },
    ),
  );
});
