import type { JsonValue } from '../../language/json';
import { Connection } from '../../runner/connection';
import { withService, type Received, type Service } from './support/service';
import { toy } from './support/toy';

/** Pages by their cursor; the first has none. */
type Pages = Readonly<Record<string, { notes: JsonValue[]; next?: string }>>;

const three: Pages = { '': { notes: [1, 2], next: 'b' }, b: { notes: [3], next: 'c' }, c: { notes: [4, 5] } };

function cursorOf({ url }: Received): string {
  return new URL(url, 'http://host').searchParams.get('after') ?? '';
}

async function served(pages: Pages, act: (connection: Connection<unknown>, service: Service) => Promise<void>): Promise<void> {
  const answer = (request: Received) => ({ body: { ...(pages[cursorOf(request)] ?? { notes: [] }) } });
  await withService(answer, (service) => act(new Connection(toy, { apiKey: 'k' }, { baseUrl: service.baseUrl }), service));
}

async function itemsOf(items: AsyncIterable<JsonValue>): Promise<JsonValue[]> {
  const all: JsonValue[] = [];
  for await (const item of items) all.push(item);
  return all;
}

test('items come in the order of the pages, whether iterated or run', async () => {
  await served(three, async (connection) => {
    expect(await itemsOf(connection.iterate('note.getMany', {}))).toEqual([1, 2, 3, 4, 5]);
    expect(await connection.run('note.getMany', {})).toEqual([1, 2, 3, 4, 5]);
  });
});

test('each page is asked for with its cursor, the size of a page and the query of the operation', async () => {
  await served(three, async (connection, { received }) => {
    await connection.run('note.getMany', { color: 'red' });
    expect(received.map(({ url }) => url)).toEqual([
      '/notes?color=red&limit=2',
      '/notes?color=red&after=b&limit=2',
      '/notes?color=red&after=c&limit=2',
    ]);
  });
});

test('a list that counts goes on after all items so far', async () => {
  const pages = [[1, 2], [3], []];
  await withService(
    (_, index) => ({ body: { notes: pages[index] ?? [] } }),
    async ({ baseUrl, received }) => {
      expect(await new Connection(toy, { apiKey: 'k' }, { baseUrl }).run('note.getTrash', {})).toEqual([1, 2, 3]);
      expect(received.map(({ url }) => url)).toEqual(['/trash?limit=2', '/trash?offset=2&limit=2', '/trash?offset=3&limit=2']);
    },
  );
});

test('a loop that stops early asks for no further page', async () => {
  await served(three, async (connection, { received }) => {
    for await (const item of connection.iterate('note.getMany', {})) if (item === 2) break;
    expect(received).toHaveLength(1);
    for await (const item of connection.iterate('note.getMany', {})) if (item === 3) break;
    expect(received.map(cursorOf)).toEqual(['', '', 'b']);
  });
});

test('nothing is asked for before the loop begins', async () => {
  await served(three, async (connection, { received }) => {
    const items = connection.iterate('note.getMany', {});
    expect(received).toHaveLength(0);
    await itemsOf(items);
    expect(received).toHaveLength(3);
  });
});

test('an empty page in the middle does not end the list, an empty list has no items', async () => {
  await served({ '': { notes: [], next: 'b' }, b: { notes: [1] } }, async (connection) => {
    expect(await connection.run('note.getMany', {})).toEqual([1]);
  });
  await served({}, async (connection) => {
    expect(await connection.run('note.getMany', {})).toEqual([]);
  });
});

test.each<[string, Pages]>([
  ['stands still', { '': { notes: [1], next: 'b' }, b: { notes: [2], next: 'b' } }],
  ['goes round in circles', { '': { notes: [1], next: 'b' }, b: { notes: [2], next: 'c' }, c: { notes: [3], next: 'b' } }],
])('a cursor that %s ends in an error instead of an endless loop', async (_, pages) => {
  await served(pages, async (connection, { received }) => {
    await expect(connection.run('note.getMany', {})).rejects.toMatchObject({ kind: 'protocol' });
    expect(received.length).toBeLessThan(4);
  });
});

test('a page that fails ends the list with what came before it already given', async () => {
  const answer = (_: Received, index: number) => (index === 0 ? { body: { notes: [1], next: 'b' } } : { status: 404 });
  await withService(answer, async ({ baseUrl }) => {
    const given: JsonValue[] = [];
    const loop = async () => {
      for await (const item of new Connection(toy, { apiKey: 'k' }, { baseUrl }).iterate('note.getMany', {})) given.push(item);
    };
    await expect(loop()).rejects.toMatchObject({ kind: 'notFound' });
    expect(given).toEqual([1]);
  });
});

test('a cancelled list asks for no further page', async () => {
  await served(three, async (connection, { received }) => {
    const controller = new AbortController();
    const loop = async () => {
      for await (const item of connection.iterate('note.getMany', {}, { signal: controller.signal })) if (item === 2) controller.abort();
    };
    await expect(loop()).rejects.toMatchObject({ kind: 'cancelled' });
    expect(received).toHaveLength(1);
  });
});

test('a refused parameter and an operation without pages are told before the loop', () => {
  const connection = new Connection(toy, { apiKey: 'k' });
  expect(() => connection.iterate('note.getMany', { color: 'green' })).toThrow("'Color' must be one of 'red', 'blue'");
  expect(() => connection.iterate('note.get', { id: '1' })).toThrow("'note.get' is not a list that comes in pages");
});
