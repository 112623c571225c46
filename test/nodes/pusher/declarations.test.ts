import { pusher } from '../../../nodes/Pusher/provider';
import { manifestOf } from '../../../runner/manifest';

const manifest = manifestOf(pusher);

test('every endpoint of the HTTP API is declared', () => {
  expect(new Set(manifest.operations.flatMap(({ endpoint }) => endpoint ?? []))).toEqual(
    new Set([
      'POST /apps/{appId}/events',
      'POST /apps/{appId}/batch_events',
      'GET /apps/{appId}/channels',
      'GET /apps/{appId}/channels/{channel}',
      'GET /apps/{appId}/channels/{channel}/users',
      'POST /apps/{appId}/users/{userId}/terminate_connections',
      'GET /apps/{appId}/{path}',
    ]),
  );
});

test('secrets are masked', () => {
  const masked = manifest.credential.fields.filter(({ kind }) => kind === 'secret').map(({ name }) => name);
  expect(masked).toEqual(['secret', 'url', 'proxy', 'encryptionMasterKey', 'rawMasterKey']);
});

test('look-ups lead to an operation that gives what they take', () => {
  const fields = [...manifest.operations, ...manifest.streams].flatMap((part) => part.fields);
  const lookups = fields.flatMap((field) => field.lookup ?? field.of?.lookup ?? []);
  expect(lookups.length).toBeGreaterThan(3);
  for (const { operation, value } of lookups) expect([operation, value]).toEqual(['channel.getMany', 'channel']);
});
