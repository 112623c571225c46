import { parseJson } from '../../language/json';
import { manifestOf, storedManifest } from '../../runner/manifest';
import { toy } from './support/toy';

const manifest = manifestOf(toy);

function operation(id: string) {
  return manifest.operations.find((each) => each.id === id);
}

test('a provider as data survives being written to a file', () => {
  expect(parseJson(JSON.stringify(manifest))).toEqual(manifest);
});

test('hosts read all of it but what is for the documentation, translations and JSON Schema', () => {
  const stored = storedManifest(toy);
  expect(Object.keys(manifest).filter((name) => !(name in stored))).toEqual(['failures', 'german']);
  expect(manifest).toMatchObject(stored);
  expect(stored.operations.filter((operation) => 'parameters' in operation)).toEqual([]);
});

test('it lists operations, webhooks and streams in the order declared', () => {
  expect(manifest.operations.map(({ id }) => id)).toEqual(toy.operations.map(({ resource, name }) => `${resource}.${name}`));
  expect(manifest.webhooks.map(({ name }) => name)).toEqual(['notebook']);
  expect(manifest.streams.map(({ name }) => name)).toEqual(['live']);
  expect(manifest.resources).toEqual([{ id: 'note', title: 'Note', description: 'Notes' }]);
});

test.each([
  ['note.get', { kind: 'request', endpoint: 'GET /{tenant}/notes/{id}', paged: false }],
  ['note.getMany', { kind: 'request', endpoint: 'GET /notes', paged: true }],
  ['note.pin', { kind: 'request', endpoint: 'POST /pin', paged: false, batched: { max: 3 } }],
  ['note.time', { kind: 'local', paged: false }],
  ['note.answer', { kind: 'answer', paged: false }],
  ['note.copy', { kind: 'task', paged: false }],
])('%s says how it works', (id, expected) => {
  expect(operation(id)).toMatchObject(expected);
  expect(Object.keys(operation(id) ?? {}).includes('endpoint')).toBe('endpoint' in expected);
  expect(Object.keys(operation(id) ?? {}).includes('batched')).toBe('batched' in expected);
});

test('parameters come as a form and as JSON Schema', () => {
  expect(operation('note.add')).toMatchObject({
    fields: [
      { name: 'text', title: 'Text', kind: 'text', required: true, limits: { minLength: 1 } },
      { name: 'trace', required: false },
    ],
    parameters: { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } },
  });
});

test('webhooks and streams say what hosts need to offer them', () => {
  expect(manifest.webhooks).toMatchObject([
    { methods: ['POST'], registers: false, routes: { parameter: 'boards', label: 'label' }, examples: [{ id: 'n1' }] },
  ]);
  expect(manifest.streams).toMatchObject([{ acknowledged: true, fields: [{ name: 'board' }] }]);
});

test('the credential is a form of which secrets are known to be secret', () => {
  expect(manifest.credential).toMatchObject({ name: 'toyApi', fields: [{ name: 'origin' }, { name: 'apiKey', kind: 'secret' }] });
});
