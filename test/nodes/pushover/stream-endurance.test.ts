import fc from 'fast-check';
import type { JsonObject } from '../../../language/metadata';
import { cleanUpAfterEach } from '../../support/clean-up';
import { count, empty, Kept, listening, node, pass, scene, until, type Scene } from './stream-harness';
import { pushoverCalls } from '../../../sandbox/pushover';

cleanUpAfterEach();

const many = (length: number): { message: string }[] => Array.from({ length }, (_, index) => ({ message: String(index) }));
const told = (batches: readonly (readonly JsonObject[])[]): number[] => batches.flat().map(({ message }) => Number(message));
const upTo = (length: number): number[] => Array.from({ length }, (_, index) => index);

test('ten thousand messages that came while the line was cut are handled once, in order, with few requests', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  const store = new Kept();
  const listener = await listening(where, { store });
  sandbox.disconnectAll();
  await until(() => sandbox.connections === 0);
  sandbox.deliver(device, many(10_000));
  await pass(where, 5_000);
  await empty(where);
  expect(told(listener.batches.entries)).toEqual(upTo(10_000));
  expect(Math.max(...listener.batches.entries.map(({ length }) => length))).toBe(50);
  expect(count(where, 'download') + count(where, 'delete')).toBeLessThan(130);
  expect([...store.values.values()].join('').length).toBeLessThan(40_000);
});

test('a backlog that comes in parts is fetched to its end, with a pause after ten of them', async () => {
  const where = await scene({ downloadLimit: 100 });
  const { sandbox, device } = where;
  sandbox.deliver(device, many(1_550));
  const listener = await listening(where);
  await pass(where, 5_000);
  await empty(where);
  expect(told(listener.batches.entries)).toEqual(upTo(1_550));
});

/** Lets whatever waits go by until nothing is left on the server. */
async function drain(where: Scene): Promise<void> {
  const { sandbox, clock, device } = where;
  const isEmpty = (): boolean => sandbox.queue(device).length === 0;
  while (!isEmpty()) {
    await until(() => isEmpty() || clock.pausing);
    if (clock.pausing) clock.passPause();
    sandbox.frame('#');
  }
}

/** Lets whatever waits go by until a promise is settled. */
async function passing<T>({ clock }: Scene, promise: Promise<T>): Promise<T> {
  const state = { settled: false };
  const settle = (): void => {
    state.settled = true;
  };
  promise.then(settle, settle);
  while (!state.settled) {
    await until(() => state.settled || clock.pausing);
    if (clock.pausing) clock.passPause();
  }
  return promise;
}

test('a server that keeps failing loses nothing and gets nothing handled twice', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  const listener = await listening(where, { parameters: { silenceLimit: 600 } });
  const faults = [
    { status: 500, match: pushoverCalls.download, times: 4 },
    { status: 503, match: pushoverCalls.delete, times: 7 },
    { status: 503, match: pushoverCalls.delete, processed: true, times: 3 },
    { status: 502, match: pushoverCalls.download, times: 2 },
    { reset: true as const, match: pushoverCalls.delete, processed: true },
    { cut: true as const, match: pushoverCalls.download },
  ];
  for (const fault of faults) sandbox.misbehave(fault);
  for (let round = 0; round < 5; round += 1) {
    sandbox.deliver(
      device,
      many(20).map(({ message }) => ({ message: String(Number(message) + 20 * round) })),
    );
    await drain(where);
  }
  await empty(where);
  expect(told(listener.batches.entries)).toEqual(upTo(100));
  expect(listener.fatal).toEqual([]);
});

test('a listener that dies in the middle loses nothing, and only what was in its hands comes again', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  let store = new Kept();
  sandbox.deliver(device, many(180));
  const handled: number[] = [];
  let inHand = 0;
  for (let life = 0; life < 4; life += 1) {
    let begun = 0;
    store = new Kept(store);
    const dying = node(where, {
      store,
      take: (events) => {
        begun += 1;
        handled.push(...told([events]));
        if (begun <= life) return undefined;
        inHand += events.length;
        return new Promise(() => undefined);
      },
    });
    await until(() => begun === life + 1 || sandbox.queue(device).length === 0);
    await dying.close();
  }
  const last = await listening(where, { store: new Kept(store) });
  await empty(where);
  handled.push(...told(last.batches.entries));
  expect(new Set(handled)).toEqual(new Set(upTo(180)));
  expect(handled.length - 180).toBeLessThanOrEqual(inHand);
});

test('whatever is announced, refused, cut and restarted: every message is handled, in order within a life', async () => {
  const acts = fc.constantFrom('deliver', 'refuse', 'cut', 'reload', 'restart', 'failed delete', 'failed download');
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 3, maxLength: 12 }), async (script) => {
      const where = await scene();
      const { sandbox, device } = where;
      const store = new Kept();
      let refusals = 0;
      let delivered = 0;
      const taken: number[] = [];
      const start = () =>
        listening(where, {
          store,
          parameters: { silenceLimit: 600 },
          take: (events) => {
            if (refusals > 0) {
              refusals -= 1;
              return Promise.reject(new Error('not now'));
            }
            taken.push(...told([events]));
            return undefined;
          },
        });
      let listener = await start();
      for (const act of script) {
        if (act === 'deliver')
          sandbox.deliver(
            device,
            many(3).map(() => ({ message: String(delivered++) })),
          );
        else if (act === 'refuse') refusals += 1;
        else if (act === 'cut') sandbox.disconnectAll();
        else if (act === 'reload') sandbox.frame('R');
        else if (act === 'failed delete') sandbox.misbehave({ status: 503, match: pushoverCalls.delete, times: 3 });
        else if (act === 'failed download') sandbox.misbehave({ status: 500, match: pushoverCalls.download, times: 1 });
        else {
          await listener.close();
          listener = await passing(where, start());
        }
      }
      await drain(where);
      await listener.close();
      expect([...new Set(taken)]).toEqual(upTo(delivered));
      expect(sandbox.violations).toEqual([]);
      expect(listener.fatal).toEqual([]);
      await sandbox.close();
    }),
    { numRuns: 20 },
  );
});
