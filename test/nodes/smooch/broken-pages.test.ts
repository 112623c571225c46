import type { JsonValue } from '../../../language/json';
import { smooch } from '../../../nodes/Smooch/Smooch/provider';
import { Connection } from '../../../runner/connection';
import { withService } from '../../runner/support/service';
import { KID } from './harness';

/** A full page of messages that begins (or ends) with one of which it is not said when it was received. */
const undated = (place: 'first' | 'last'): JsonValue => {
  const messages = Array.from({ length: 100 }, (_, index) => ({ _id: `m${index}`, received: 1_700_000_000 + index }));
  const without = { _id: 'undated' };
  return { messages: place === 'first' ? [without, ...messages.slice(1)] : [...messages.slice(1), without] };
};

test.each<[string, string, Readonly<Record<string, unknown>>, JsonValue]>([
  ['lists that come empty', 'integration.getMany', {}, { integrations: [], hasMore: true, offset: 0 }],
  ['older messages', 'message.getMany', { userId: 'steve' }, undated('first')],
  ['newer messages', 'message.getNew', { userId: 'steve', after: 1_700_000_000 }, undated('last')],
])('%s that go on, nobody knows where, are an error, not the whole list', async (_, operation, parameters, body) => {
  await withService(
    () => ({ body }),
    async ({ baseUrl }) => {
      const connection = new Connection(smooch, { appId: 'app1', keyId: KID, secret: 'for-tests', baseUrl });
      await expect(connection.run(operation, parameters)).rejects.toMatchObject({
        kind: 'protocol',
        advice: expect.stringContaining('limit') as unknown,
      });
    },
  );
});
