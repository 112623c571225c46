import fc from 'fast-check';
import { iterateOffsets, iteratePages } from '../../client/paging';

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

test('pages by cursor give every item once, in order, up to the limit', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.integer(), { maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      fc.option(fc.nat(30), { nil: undefined }),
      async (pages, limit) => {
        const fetchPage = (cursor: string | number = 0) => {
          const index = Number(cursor);
          return Promise.resolve({ items: pages[index] ?? [], next: index + 1 < pages.length ? index + 1 : undefined });
        };
        expect(await collect(iteratePages(fetchPage, { limit }))).toEqual(pages.flat().slice(0, limit));
      },
    ),
  );
});

test('pages by offset give every item once, told a total or not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(40),
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      fc.option(fc.nat(50), { nil: undefined }),
      async (count, pageSize, tells, limit) => {
        const items = Array.from({ length: count }, (_, n) => n);
        const fetchPage = (offset: number, size: number) =>
          Promise.resolve({ items: items.slice(offset, offset + size), total: tells ? count : undefined });
        expect(await collect(iterateOffsets(fetchPage, { pageSize, limit }))).toEqual(items.slice(0, limit));
      },
    ),
  );
});

test('no page is fetched before it is wanted, nor after the limit', async () => {
  let fetched = 0;
  const fetchPage = () => Promise.resolve({ items: [1, 2], next: ++fetched });
  for await (const item of iteratePages(fetchPage)) if (item === 2) break;
  expect(fetched).toBe(1);
  await collect(iteratePages(fetchPage, { limit: 4 }));
  expect(fetched).toBe(3);
  await collect(iteratePages(fetchPage, { limit: 0 }));
  expect(fetched).toBe(3);
});

test.each([[['a', 'a']], [['a', 'b', 'a']]])('cursors that come up again (%p) end in an error', async (cursors) => {
  const remaining = cursors[Symbol.iterator]();
  const pages = iteratePages(() => Promise.resolve({ items: [1], next: remaining.next().value }));
  await expect(collect(pages)).rejects.toMatchObject({ kind: 'protocol' });
});

test('a cancelled listing fetches nothing more', async () => {
  const controller = new AbortController();
  const pages = iteratePages(() => Promise.resolve({ items: [1], next: Math.random() }), { signal: controller.signal });
  await pages.next();
  controller.abort();
  await expect(pages.next()).rejects.toMatchObject({ kind: 'cancelled' });
});
