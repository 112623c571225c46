import fc from 'fast-check';
import { asJson, type JsonValue } from '../../../language/json';
import { recipientsIn } from '../../../nodes/Knock/recipients';
import { messageOf } from './failures';
import { bodyOf, list, project, referencesOf } from './recipients';

describe('a list from an expression', () => {
  test.each<[string, JsonValue, JsonValue]>([
    ['one id', 'u1', ['u1']],
    ['ids with commas between them', ' u1, u2 ,,u3 ', ['u1', 'u2', 'u3']],
    ['a number', 42, ['42']],
    ['ids as a list', ['u1', 'u2', 7], ['u1', 'u2', '7']],
    ['one object', project, [project]],
    ['a mixed list', ['u1', project, { id: 'u2', name: 'Bo' }], ['u1', project, { id: 'u2', name: 'Bo' }]],
    ['lists in lists', [['u1'], [project, ['u2']]], ['u1', project, 'u2']],
    ['JSON text of a list', '["u1", {"id":"p1","collection":"projects"}]', ['u1', project]],
    ['JSON text of an object', ' {"id":"u1"}', [{ id: 'u1' }]],
    ['JSON text of an id with a comma', '["a,b"]', ['a,b']],
    ['an id with a number in it, as text', '007', ['007']],
  ])('%s', (_, given, expected) => {
    expect(bodyOf(list(given))).toEqual(expected);
  });

  test('records that Knock answered stand for whom they describe', () => {
    const user = { __typename: 'User', id: 'u1', name: 'Zoë', created_at: null };
    const object = { __typename: 'Object', ...project, properties: { budget: 5 }, updated_at: '2026-01-31T12:00:00Z' };
    const tenant = { __typename: 'Tenant', id: 'acme', name: 'Acme' };
    expect(bodyOf(list([user, object, tenant]))).toEqual(['u1', project, { id: 'acme', collection: '$tenants' }]);
  });

  test.each<[string, JsonValue]>([
    ['an object without an id', { name: 'Zoë' }],
    ['null', null],
    ['a null among ids', ['u1', null]],
    ['an empty id', ['u1', '']],
    ['text that is nearly JSON', '["u1"'],
  ])('%s is refused, and the row named', (_, given) => {
    expect(messageOf(() => bodyOf([{ type: 'user', id: 'u0' }, ...list(given)]))).toBe(
      "'Recipients 2 › Recipients' holds something that is neither an ID nor an object with an ID",
    );
  });

  test('alone, it is refused for one reason', () => {
    expect(messageOf(() => bodyOf(list(null)))).toBe(
      "'Recipients 1 › Recipients' holds something that is neither an ID nor an object with an ID",
    );
  });

  test.each<JsonValue>(['', [], '[]', ' , '])('%j names nobody, and is refused instead of meaning everybody', (given) => {
    expect(messageOf(() => referencesOf(list(given)))).toBe("'Recipients' names nobody: the list it holds is empty");
  });
});

test('whatever JSON is given is understood or refused, never mistaken', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (given) => {
      const found = recipientsIn(asJson(given));
      for (const recipient of found ?? []) expect(typeof recipient === 'string' ? recipient : recipient.id).not.toBe('');
    }),
  );
});
