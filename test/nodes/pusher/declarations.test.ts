import { pusher } from '../../../nodes/Pusher/provider';
import { manifestOf } from '../../../runner/manifest';

const manifest = manifestOf(pusher);
const TEXTS = new Set(['title', 'description', 'placeholder', 'action', 'summary', 'setUp']);
const NOT_SHOWN = new Set(['parameters', 'examples', 'german', 'default', 'example']);

/** Every text of the declarations that a form, help or document shows. */
function textsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return TEXTS.has(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => textsIn(entry, name));
  return Object.entries(value).flatMap(([key, inner]) => (NOT_SHOWN.has(key) ? [] : textsIn(inner, key)));
}

const texts = new Set(textsIn(manifest));

test('every text has a German one', () => {
  expect([...texts].filter((text) => manifest.german[text] === undefined)).toEqual([]);
});

test('no German text is left over', () => {
  expect(Object.keys(manifest.german).filter((text) => !texts.has(text))).toEqual([]);
});

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

test('every operation belongs to a resource that is described, and none is without one', () => {
  const described = new Set(manifest.resources.map(({ id }) => id));
  const used = new Set(manifest.operations.map(({ resource }) => resource));
  expect(described).toEqual(used);
});

test('every field is titled and described', () => {
  const fields = [manifest.credential, ...manifest.operations, ...manifest.webhooks, ...manifest.streams].flatMap((part) => part.fields);
  expect(fields.filter(({ title, name, description }) => title === name || description === undefined).map(({ name }) => name)).toEqual([]);
});

test.each([...texts].filter((text) => !text.startsWith('e.g. ')))('%j does not end with a period', (text) => {
  expect(text).not.toMatch(/\.$/);
});

test('booleans say what is decided', () => {
  const fields = [manifest.credential, ...manifest.operations, ...manifest.webhooks, ...manifest.streams].flatMap((part) => part.fields);
  expect(
    fields.filter(({ kind, description }) => kind === 'boolean' && !description?.startsWith('Whether ')).map(({ name }) => name),
  ).toEqual([]);
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
