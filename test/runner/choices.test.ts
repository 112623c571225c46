import type { Choice, Lookup } from '../../language/field';
import type { JsonValue } from '../../language/json';
import { Connection } from '../../runner/connection';
import { withService } from './support/service';
import { toy } from './support/toy';

/** What a look-up finds where the service answers as told, and what it asked. */
async function found(lookup: Lookup, answers: readonly JsonValue[]): Promise<{ choices: Choice[]; asked: string[] }> {
  const choices: Choice[] = [];
  let asked: string[] = [];
  await withService(
    (_, index) => ({ body: answers[index] ?? null }),
    async ({ baseUrl, received }) => {
      for await (const choice of new Connection(toy, { apiKey: 'k' }, { baseUrl }).choices(lookup)) choices.push(choice);
      asked = received.map(({ url }) => url);
    },
  );
  return { choices, asked };
}

const one: Lookup = { operation: 'note.get', parameters: { id: '1' }, value: 'id', title: 'name' };

test('every listed object becomes a choice, by the properties the look-up names', async () => {
  const { choices } = await found(one, [[{ id: 'a', name: 'Ay' }, { id: 'b' }, { id: 3, name: '' }]]);
  expect(choices).toEqual([
    { value: 'a', title: 'Ay' },
    { value: 'b', title: 'b' },
    { value: '3', title: '3' },
  ]);
});

test('without a title the value is shown', async () => {
  expect((await found({ operation: 'note.get', parameters: { id: '1' }, value: 'id' }, [[{ id: 'a', name: 'Ay' }]])).choices).toEqual([
    { value: 'a', title: 'a' },
  ]);
});

test('what is named may lie deeper', async () => {
  const deep: Lookup = { ...one, value: 'key.id', title: 'properties.name' };
  const { choices } = await found(deep, [
    [{ key: { id: 'a' }, properties: { name: 'Ay' } }, { key: { id: 'b' }, properties: null }, { key: 'c' }],
  ]);
  expect(choices).toEqual([
    { value: 'a', title: 'Ay' },
    { value: 'b', title: 'b' },
  ]);
});

test('the list may stand inside an object', async () => {
  expect((await found(one, [{ count: 1, notes: [{ id: 'a' }] }])).choices).toEqual([{ value: 'a', title: 'a' }]);
});

test.each<[string, JsonValue]>([
  ['no list', { count: 0 }],
  ['nothing', null],
  ['text', 'text'],
  ['entries without the value', [{ name: 'a' }, { id: '' }, { id: null }, { id: {} }, 'a', null]],
])('an answer with %s offers nothing', async (_, answer) => {
  expect((await found(one, [answer])).choices).toEqual([]);
});

test('pages are asked for one by one, with the parameters of the look-up', async () => {
  const pages = [{ notes: [{ id: 'a' }], next: 'b' }, { notes: [{ id: 'b' }] }];
  const { choices, asked } = await found({ operation: 'note.getMany', parameters: { color: 'red' }, value: 'id' }, pages);
  expect(choices.map(({ value }) => value)).toEqual(['a', 'b']);
  expect(asked).toEqual(['/notes?color=red&limit=2', '/notes?color=red&after=b&limit=2']);
});

describe('choices that depend on another field', () => {
  const ofBoard: Lookup = { operation: 'note.get', from: { id: 'board' }, value: 'id' };

  test('are asked for with what stands there', async () => {
    await withService(
      () => ({ body: [{ id: 'a' }] }),
      async ({ baseUrl, received }) => {
        const choices: Choice[] = [];
        for await (const choice of new Connection(toy, { apiKey: 'k' }, { baseUrl }).choices(ofBoard, { beside: { board: 'main' } }))
          choices.push(choice);
        expect(choices).toEqual([{ value: 'a', title: 'a' }]);
        expect(received.map(({ url }) => url)).toEqual(['/acme/notes/main']);
      },
    );
  });

  test.each([{}, { board: '' }, { board: null }])('name the field that has to be filled in first: %j', async (beside) => {
    const choices = new Connection(toy, { apiKey: 'k' }).choices(ofBoard, { beside });
    await expect(choices[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      kind: 'invalid',
      field: 'Note ID',
      advice: "Fill in 'Note ID' first",
    });
  });
});
