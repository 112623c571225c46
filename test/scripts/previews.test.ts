import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { providers } from '../../providers';
import { outputOf } from '../../scripts/previews/output';
import { schemaOf } from '../../scripts/previews/schema';
import { services } from '../../scripts/previews/services';

const stored = z.record(z.string(), z.looseObject({ type: z.literal('object'), properties: z.record(z.string(), z.unknown()) }));

const previewsIn = (folder: string) => stored.parse(JSON.parse(readFileSync(join(__dirname, '../..', folder, 'previews.json'), 'utf8')));

describe.each(services.map((service) => [service.id, service] as const))('Previews of %s', (id, service) => {
  const { operations } = providers[id].manifest();
  const previews = previewsIn(providers[id].folder);
  const ids = Object.keys(previews);

  test('are of operations that exist', () => {
    const existing = new Set(operations.map((operation) => operation.id));
    expect([...ids, ...Object.keys(service.without ?? {})].filter((each) => !existing.has(each))).toEqual([]);
  });

  test('are there for every operation but those that say why not', () => {
    const missing = operations.map((operation) => operation.id).filter((each) => previews[each] === undefined);
    expect(missing.sort()).toEqual(Object.keys(service.without ?? {}).sort());
  });

  test('say something', () => {
    expect(ids.filter((each) => Object.keys(previews[each]?.properties ?? {}).length === 0)).toEqual([]);
  });

  // A handful, spread over all resources.
  const step = Math.max(1, Math.floor(ids.length / 5));
  const some = operations.filter((operation) => previews[operation.id] !== undefined).filter((_, index) => index % step === 0);
  test.each(some)('are what the stand-in gives for $id', async (operation) => {
    expect(schemaOf(await outputOf(service, operation))).toEqual(previews[operation.id]);
  });
});

test.each([
  ['names and types', [{ a: 'x', b: 1, c: 1.5, d: true }], { a: 'string', b: 'integer', c: 'number', d: 'boolean' }],
  ['what any of the items has', [{ a: 'x' }, { b: null }, { b: 2 }], { a: 'string', b: 'integer' }],
  ['nothing of records that are listed by their ids', [{ '5f00aa00aa00aa00aa00aa01': {}, a: null }], { a: 'null' }],
])('a preview holds %s', (_, items, types) => {
  const properties = Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type }]));
  expect(schemaOf(items)).toEqual({ type: 'object', properties });
});

test('a preview shows what lists hold', () => {
  expect(schemaOf([{ list: [{ a: 1 }, { b: '' }], empty: [] }])).toMatchObject({
    properties: { list: { items: { properties: { a: { type: 'integer' }, b: { type: 'string' } } } }, empty: { type: 'array', items: {} } },
  });
});
