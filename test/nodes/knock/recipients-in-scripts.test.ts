import { z } from '../../../language/fields';
import { formOf } from '../../../language/form';
import { asJson, type JsonValue } from '../../../language/json';
import { checked } from '../../../language/validate';
import { actor, actorReference, inlineTenant, recipientBody, tenantBody, triggerRecipients } from '../../../nodes/Knock/fields/recipients';
import { messageOf } from './failures';
import { bodyOf, project } from './recipients';

describe('recipients as scripts write them', () => {
  test.each<[string, unknown, JsonValue]>([
    ['one id', 'u1', ['u1']],
    ['ids', ['u1', 'u2'], ['u1', 'u2']],
    ['an id with a comma in a list', ['a,b'], ['a,b']],
    ['numbers', [7], ['7']],
    ['one object', project, [project]],
    ['a mixed list', ['u1', project, { id: 'u2', email: 'u2@example.com' }], ['u1', project, { id: 'u2', email: 'u2@example.com' }]],
    ['among the rows of a form', ['u1', 'u2', { type: 'object', ...project }, 'u3'], ['u1', 'u2', project, 'u3']],
    [
      'a table with an empty column',
      [
        { id: 'u1', collection: null },
        { id: 'u2', collection: '' },
      ],
      [{ id: 'u1' }, { id: 'u2' }],
    ],
  ])('%s', (_, given, expected) => {
    expect(bodyOf(given)).toEqual(expected);
  });

  test.each<[string, unknown, string]>([
    ['nothing', [], "'Recipients' has 0 entries; at least 1 is needed"],
    ['an empty text', '', "'Recipients' names nobody: the list it holds is empty"],
    ['a hole', [null], "'Recipients 1' must be an object, not null"],
    ['no id', [{ name: 'Ada' }], "'Recipients 1' holds something that is neither an ID nor an object with an ID"],
    [
      'a collection that is no name',
      [{ id: 'p1', collection: true }],
      "'Recipients 1' holds something that is neither an ID nor an object with an ID",
    ],
  ])('refused: %s', (_, given, message) => {
    expect(messageOf(() => bodyOf(given))).toBe(message);
  });

  test('a row of an unknown type is told the types there are', () => {
    expect(messageOf(() => bodyOf([{ type: 'person', id: 'u1' }]))).toBe(
      "'Recipients 1' needs 'type' to be one of 'user', 'object', 'identifiedUser', 'identifiedObject', 'list'",
    );
  });

  test.each<[unknown, JsonValue]>([
    ['u1', 'u1'],
    [{ id: 'u1' }, { id: 'u1' }],
    [
      { id: 'u1', name: 'Ada', seats: 3 },
      { id: 'u1', name: 'Ada', seats: 3 },
    ],
    [project, project],
    [
      { ...project, budget: 5 },
      { ...project, budget: 5 },
    ],
    [{ __typename: 'User', id: 'u1', name: 'Ada' }, 'u1'],
    [{ type: 'user', id: 'u1' }, 'u1'],
  ])('an actor may be %j', (given, expected) => {
    const { one } = checked(z.strictObject({ one: actor() }), { one: given });
    expect(one && recipientBody(one)).toEqual(expected);
  });

  test.each<[unknown, JsonValue]>([
    [{ id: 'u1', name: 'Ada' }, 'u1'],
    [{ ...project, name: 'Apollo' }, project],
  ])('where somebody must be known, %j is a reference', (given, expected) => {
    const { one } = checked(z.strictObject({ one: actorReference() }), { one: given });
    expect(one && recipientBody(one)).toEqual(expected);
  });

  test.each<[unknown, JsonValue]>([
    ['acme', 'acme'],
    [{ id: 'acme' }, 'acme'],
    [{ __typename: 'Tenant', id: 'acme', name: 'Acme' }, 'acme'],
    [
      { id: 'acme', name: 'Acme', settings: { branding: { primary_color: '#fff' } } },
      { id: 'acme', name: 'Acme', settings: { branding: { primary_color: '#fff' } } },
    ],
  ])('a tenant may be %j', (given, expected) => {
    const { one } = checked(z.strictObject({ one: inlineTenant() }), { one: given });
    expect(asJson(tenantBody(one))).toEqual(expected);
  });

  test('the form is the same as without them', () => {
    const [field] = formOf({ recipients: triggerRecipients() });
    expect(field).toMatchObject({ kind: 'rows', required: true, sortable: true, title: 'Recipients' });
    expect(field?.variants?.options.map(({ value }) => value)).toEqual(['user', 'object', 'identifiedUser', 'identifiedObject', 'list']);
  });
});
