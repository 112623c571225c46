import fc from 'fast-check';
import type { Clock } from '../../../client/clock';
import { ServiceError } from '../../../client/errors';
import type { JsonObject } from '../../../language/metadata';
import { Inbox, type FetchPage } from '../../../nodes/Knock/stream/inbox';
import { Position } from '../../../nodes/Knock/stream/position';
import { until } from '../../client/support/servers';
import { memoryStore } from './inbound-harness';

const PAGE = 50;

/** What services may do with a cursor: give the page next to it, give the newest page, or know no cursors. */
type Manner = 'nearest' | 'newest' | 'refused' | 'none';

/** A feed that answers page by page, the newest item first. */
class Service {
  readonly items: JsonObject[] = [];
  requests = 0;

  constructor(private readonly manner: Manner) {}

  add(count: number): void {
    for (let added = 0; added < count; added += 1) {
      const number = this.items.length;
      const cursor = this.manner === 'none' ? {} : { __cursor: `c${number}` };
      this.items.push({ id: `i${number}`, inserted_at: new Date(1_700_000_000_000 + number).toISOString(), ...cursor });
    }
  }

  readonly fetch: FetchPage = async ({ before, after }) => {
    await Promise.resolve();
    this.requests += 1;
    if (before !== undefined && this.manner === 'refused') throw new ServiceError({ kind: 'invalid', message: 'No cursor' });
    const newer = before === undefined ? -1 : Number(before.slice(1));
    const older = after === undefined ? this.items.length : Number(after.slice(1));
    const range = this.items.slice(newer + 1, older);
    const page = (before !== undefined && this.manner === 'nearest' ? range.slice(0, PAGE) : range.slice(-PAGE)).reverse();
    const first = newer + 1 + range.length - page.length;
    return { items: page, counts: { total_count: this.items.length }, older: first > 0 ? `c${first}` : undefined };
  };
}

/** Does not wait: what comes later comes at once. */
const hurried: Clock = {
  now: () => 0,
  after: (_, task) => {
    const soon = setImmediate(task);
    return () => {
      clearImmediate(soon);
    };
  },
};

const ids = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, index) => `i${from + index}`);

test('whatever the service does with cursors, every item comes once and in order, restarts included', async () => {
  const step = fc.record({
    added: fc.constantFrom(0, 1, 3, 49, 50, 51, 120),
    restart: fc.boolean(),
    cause: fc.constantFrom('event', 'gap'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Manner>('nearest', 'newest', 'refused', 'none'),
      fc.constantFrom(0, 1, 50, 80),
      fc.boolean(),
      fc.array(step, { maxLength: 5 }),
      async (manner, existing, backlog, steps) => {
        const service = new Service(manner);
        service.add(existing);
        const store = memoryStore();
        const emitted: unknown[] = [];
        const begun = async (): Promise<{ inbox: Inbox; ending: AbortController }> => {
          const ending = new AbortController();
          const inbox = new Inbox({
            fetchPage: service.fetch,
            position: new Position(store, ['one feed']),
            emit: (items) => emitted.push(...items.map(({ id }) => id)),
            failed: (error) => emitted.push(error.message),
            clock: hurried,
            signal: ending.signal,
          });
          await inbox.begin(backlog);
          return { inbox, ending };
        };
        let run = await begun();
        for (const { added, restart, cause } of steps) {
          if (restart) run.ending.abort();
          service.add(added);
          if (restart) run = await begun();
          else run.inbox.check(cause);
          await until(() => emitted.length >= service.items.length - (backlog ? 0 : existing));
        }
        run.ending.abort();
        expect(emitted).toEqual(ids(backlog ? 0 : existing, service.items.length));
      },
    ),
    { numRuns: 150 },
  );
});

test('more than a thousand items at once are too many: the oldest are left out, and that is said', async () => {
  const service = new Service('nearest');
  service.add(1200);
  const emitted: unknown[] = [];
  const warnings: string[] = [];
  const inbox = new Inbox({
    fetchPage: service.fetch,
    position: new Position(memoryStore(), []),
    emit: (items) => emitted.push(...items.map(({ id }) => id)),
    failed: ({ message }) => warnings.push(message),
    clock: hurried,
    signal: new AbortController().signal,
  });
  await inbox.begin(true);
  expect(emitted).toEqual(ids(200, 1200));
  expect(warnings).toEqual(['The feed holds more than 1,000 items that were not seen before: the oldest are left out']);
});

test('a burst of events becomes few looks', async () => {
  const service = new Service('nearest');
  const emitted: unknown[] = [];
  const inbox = new Inbox({
    fetchPage: service.fetch,
    position: new Position(memoryStore(), []),
    emit: (items) => emitted.push(...items),
    failed: (error) => emitted.push(error),
    clock: hurried,
    signal: new AbortController().signal,
  });
  await inbox.begin(false);
  service.add(30);
  for (let events = 0; events < 30; events += 1) inbox.check('event');
  await until(() => emitted.length === 30);
  expect(service.requests).toBeLessThan(6);
});

test('a damaged or foreign memory is none', () => {
  for (const value of [null, 7, 'x', [], {}, { of: 'another feed', cursor: 'c1' }]) {
    const store = memoryStore();
    store.write('feed', value);
    const position = new Position(store, ['mine']);
    expect([position.known, position.cursor]).toEqual([false, undefined]);
    expect(position.unseen([{ id: 'a' }, { noId: true }])).toEqual([{ id: 'a' }]);
  }
});
