import fc from 'fast-check';
import { z } from '../../../language/fields';
import { formOf } from '../../../language/form';
import { asJson, type JsonValue } from '../../../language/json';
import { checked } from '../../../language/validate';
import {
  actor,
  actorReference,
  inlineTenant,
  recipientBody,
  recipientReferences,
  recipients,
  recipientsBody,
  referencesBody,
  tenantBody,
  triggerRecipients,
} from '../../../nodes/Knock/fields/recipients';
import { recipientsIn, referenceTo, withoutRepeats, type Recipient } from '../../../nodes/Knock/recipients';
import { messageOf } from './failures';

const bodyOf = (rows: unknown, max?: number) =>
  recipientsBody(checked(z.strictObject({ recipients: recipients(max) }), { recipients: rows }).recipients);
const triggeredOf = (rows: unknown) =>
  recipientsBody(checked(z.strictObject({ recipients: triggerRecipients() }), { recipients: rows }).recipients);
const referencesOf = (rows: unknown) =>
  referencesBody(checked(z.strictObject({ recipients: recipientReferences() }), { recipients: rows }).recipients);
const list = (given: JsonValue) => [{ type: 'list', recipients: given }];
const project = { id: 'p1', collection: 'projects' };

describe('recipients in rows', () => {
  test('a user is an id, an object its id and collection', () => {
    expect(
      bodyOf([
        { type: 'user', id: 'u1' },
        { type: 'object', ...project },
      ]),
    ).toEqual(['u1', project]);
  });

  test('a user who is identified carries every property the service knows, and others beside them', () => {
    const user = {
      type: 'identifiedUser',
      id: 'u1',
      name: 'Zoë',
      email: 'zoe@example.com',
      phoneNumber: '+4915112345678',
      avatar: 'https://www.example.com/zoe.png',
      timezone: 'Europe/Berlin',
      locale: 'de-DE',
      properties: { plan: 'pro' },
      propertiesJson: { nickname: null },
      triggerData: { discount: 10 },
    };
    expect(triggeredOf([user])).toEqual([
      {
        id: 'u1',
        name: 'Zoë',
        email: 'zoe@example.com',
        phone_number: '+4915112345678',
        avatar: 'https://www.example.com/zoe.png',
        timezone: 'Europe/Berlin',
        locale: 'de-DE',
        plan: 'pro',
        nickname: null,
        $trigger_data: { discount: 10 },
      },
    ]);
  });

  test('an identified user of whom nothing is told is still created', () => {
    expect(bodyOf([{ type: 'identifiedUser', id: 'u1' }])).toEqual([{ id: 'u1' }]);
  });

  test('a user is never made an object by a custom property', () => {
    expect(messageOf(() => bodyOf([{ type: 'identifiedUser', id: 'u1', properties: { collection: 'people' } }]))).toBe(
      "'Custom Properties' has a property 'collection', which would make an object of the user",
    );
  });

  test('an identified object carries its collection; custom properties cannot change who is meant', () => {
    const object = { type: 'identifiedObject', ...project, name: 'Apollo', propertiesJson: { id: 'other', collection: 'x', budget: 5 } };
    expect(bodyOf([object])).toEqual([{ ...project, name: 'Apollo', budget: 5 }]);
  });
});

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

describe('repeats', () => {
  test('each recipient is sent once, where it was first mentioned', () => {
    expect(bodyOf([{ type: 'user', id: 'u2' }, ...list(['u1', 'u2', { collection: 'projects', id: 'p1' }, project])])).toEqual([
      'u2',
      'u1',
      { collection: 'projects', id: 'p1' },
    ]);
  });

  test('a bare reference gives way to the same recipient with properties', () => {
    expect(bodyOf(list(['u1', 'u2', { id: 'u1', name: 'Zoë' }, project, { ...project, name: 'Apollo' }]))).toEqual([
      'u2',
      { id: 'u1', name: 'Zoë' },
      { ...project, name: 'Apollo' },
    ]);
  });

  test('a user and an object of the same id are two', () => {
    expect(bodyOf(list(['p1', project]))).toEqual(['p1', project]);
  });

  test('nobody is lost, nobody comes twice, and order holds', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const reference: fc.Arbitrary<Recipient> = fc.oneof(id, fc.record({ id, collection: fc.constantFrom('x', 'y') }));
    fc.assert(
      fc.property(fc.array(reference), (given) => {
        const kept = withoutRepeats(given).map((recipient) => JSON.stringify(referenceTo(recipient)));
        expect(kept).toEqual([...new Set(given.map((recipient) => JSON.stringify(referenceTo(recipient))))]);
      }),
    );
  });
});

describe('references', () => {
  test('are stripped of what is told of somebody', () => {
    expect(referencesOf(list([{ id: 'u1', name: 'Zoë' }, { ...project, name: 'Apollo' }, 'u1']))).toEqual(['u1', project]);
  });
});

describe('limits', () => {
  test('count recipients, not rows', () => {
    const ids = Array.from({ length: 101 }, (_, index) => `u${index}`);
    expect(messageOf(() => bodyOf(list(ids), 100))).toBe("'Recipients' has 101 recipients; at most 100 are allowed");
    expect(bodyOf(list([...ids.slice(0, 100), 'u0']), 100)).toHaveLength(100);
  });
});

test('somebody described by more than 256 kB is refused', () => {
  expect(messageOf(() => bodyOf(list({ id: 'u1', story: 'x'.repeat(262_144) })))).toBe(
    "'Recipients' describes somebody who has 262,166 bytes; at most 262,144 are allowed",
  );
});

test('the form offers every kind of recipient, and knows what each needs', () => {
  const [field] = formOf({ recipients: triggerRecipients() });
  expect(field?.kind).toBe('rows');
  expect(
    field?.variants?.options.map(({ value, fields }) => [value, fields.filter(({ required }) => required).map(({ name }) => name)]),
  ).toEqual([
    ['user', ['id']],
    ['object', ['collection', 'id']],
    ['identifiedUser', ['id']],
    ['identifiedObject', ['collection', 'id']],
    ['list', ['recipients']],
  ]);
});

test('whatever JSON is given is understood or refused, never mistaken', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (given) => {
      const found = recipientsIn(asJson(given));
      for (const recipient of found ?? []) expect(typeof recipient === 'string' ? recipient : recipient.id).not.toBe('');
    }),
  );
});

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

test('the same person described twice the same way is one recipient, described otherwise two', () => {
  const [ada, other] = [
    { id: 'u1', name: 'Ada' },
    { id: 'u1', name: 'Ada Lovelace' },
  ];
  expect(withoutRepeats([ada, { ...ada }, other, { ...other }, 'u1'])).toEqual([ada, other]);
});

test('what is in a collection is never taken for what is in another', () => {
  const both = [
    { id: 'c', collection: 'a b' },
    { id: 'b c', collection: 'a' },
  ];
  expect(withoutRepeats(both)).toEqual(both);
});
