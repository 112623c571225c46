import type { JsonValue } from '../../../language/json';
import { sunshine } from '../../../nodes/Smooch/Sunshine/provider';
import { Connection } from '../../../runner/connection';
import { withService } from '../../runner/support/service';
import { APP, keys } from './harness';

/** A service that answers each request with the next of these pages. */
async function serving(pages: readonly JsonValue[], act: (connection: Connection<unknown>) => Promise<void>): Promise<void> {
  await withService(
    (_, index) => ({ body: pages[index] ?? {} }),
    async ({ baseUrl }) => {
      await act(new Connection(sunshine, { appId: APP, ...keys.app, baseUrl }));
    },
  );
}

const lost = { kind: 'protocol', message: expect.stringContaining('more') as unknown, advice: expect.stringContaining('limit') as unknown };

test.each<[string, string, Readonly<Record<string, unknown>>, JsonValue]>([
  ['lists', 'integration.getMany', {}, { integrations: [{ id: 'i1' }], meta: { hasMore: true } }],
  ['lists that came empty', 'integration.getMany', {}, { integrations: [], meta: { hasMore: true, afterCursor: '' } }],
  [
    'messages, which go the other way',
    'message.getMany',
    { conversationId: 'c1' },
    { messages: [{ id: 'm1' }], meta: { hasMore: true, afterCursor: 'm9' } },
  ],
])('%s that go on, nobody knows where, are an error, not the whole list', async (_, operation, parameters, page) => {
  await serving([page], async (connection) => {
    await expect(connection.run(operation, parameters)).rejects.toMatchObject(lost);
  });
});

test('what is wanted of such a page is given all the same', async () => {
  await serving([{ integrations: [{ id: 'i1' }, { id: 'i2' }], meta: { hasMore: true } }], async (connection) => {
    const ids: unknown[] = [];
    for await (const integration of connection.iterate('integration.getMany', {}, { limit: 2 })) ids.push(integration);
    expect(ids).toEqual([{ id: 'i1' }, { id: 'i2' }]);
  });
});

test('a page that says it is the last one, or says nothing, is the last one', async () => {
  for (const page of [{ integrations: [{ id: 'i1' }], meta: { hasMore: false } }, { integrations: [{ id: 'i1' }] }]) {
    await serving([page], async (connection) => {
      expect(await connection.run('integration.getMany', {})).toEqual([{ id: 'i1' }]);
    });
  }
});
