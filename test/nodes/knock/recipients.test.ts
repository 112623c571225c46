import { formOf } from '../../../language/form';
import { triggerRecipients } from '../../../nodes/Knock/fields/recipients';
import { messageOf } from './failures';
import { bodyOf, list, project, referencesOf, triggeredOf } from './recipients';

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
