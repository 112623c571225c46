import fc from 'fast-check';
import type { Field } from '../../../language/field';
import { formOf } from '../../../language/form';
import { catalogue } from '../../../nodes/Clustaar/actions/catalogue';
import { examine } from '../../../nodes/Clustaar/actions/examine';
import { replyFields } from '../../../nodes/Clustaar/reply/fields';
import { pairs } from './action-pairs';
import { rowOf } from './form-values';
import { built, replyTo, STEP } from './replying';

const field = formOf(replyFields).find(({ name }) => name === 'actions');
const options: NonNullable<Field['variants']>['options'] = field?.variants?.options ?? [];

test('every action has a row of the form, and an example here', () => {
  const types = catalogue.map(({ type }) => type);
  expect(options.map(({ value }) => value)).toEqual([...types, 'json']);
  expect(new Set(pairs.map(([type]) => type))).toEqual(new Set(types));
  expect(types).toHaveLength(25);
});

test.each(pairs)('%s is the same from its form, from a row of JSON and from JSON alone', (_, row, wire) => {
  expect(built(row)).toStrictEqual([wire]);
  expect(built({ type: 'json', action: wire })).toStrictEqual([wire]);
  expect(replyTo({ actionsJson: [wire] }).body.actions).toStrictEqual([wire]);
});

describe.each(options.filter(({ value }) => value !== 'json').map(({ value, fields }) => [value, fields] as const))(
  '%s',
  (type, fields) => {
    test('whatever its form builds is accepted as JSON, and holds nothing undefined', () => {
      fc.assert(
        fc.property(rowOf(fields), (row) => {
          const actions = built({ type, ...row }) ?? null;
          expect(examine(actions).mistakes).toEqual([]);
          expect(replyTo({ actionsJson: actions }).body.actions).toStrictEqual(actions);
          expect(JSON.parse(JSON.stringify(actions))).toStrictEqual(actions);
        }),
        { numRuns: 40 },
      );
    });
  },
);

test('the common actions come out as the platform writes them', () => {
  const go = { target: { type: 'step', id: STEP }, sessionValues: { colour: 'red' } };
  const { body } = replyTo({
    actions: [
      { type: 'send_text_action', alternatives: ['Salut Zoé !'] },
      { type: 'send_image_action', imageURL: 'https://cdn.example.org/a.png', alt: 'A map' },
      { type: 'send_quick_replies_action', message: 'Which one?', buttons: [{ type: 'go_to_action', title: 'Red', ...go }] },
      {
        type: 'send_cards_action',
        cards: [
          {
            title: 'Shoes',
            subtitle: 'Size 42',
            imageURL: 'https://cdn.example.org/s.png',
            url: 'https://shop.example.org/s',
            buttons: [{ type: 'open_url_action', title: 'Open', url: 'https://shop.example.org/s' }],
          },
        ],
      },
      { type: 'wait_action', duration: 1.5 },
      { type: 'store_session_value_action', key: 'city', value: 'Lyon' },
      { type: 'set_user_attribute_action', key: 'plan', value: 'gold' },
      { type: 'jump_to_action', connections: [], defaultTarget: { type: 'story', id: STEP } },
      { type: 'pause_bot_action' },
    ],
  });
  expect(JSON.stringify(body.actions)).toBe(
    [
      '[{"type":"send_text_action","alternatives":["Salut Zoé !"]},',
      '{"type":"send_image_action","imageURL":"https://cdn.example.org/a.png","alt":"A map"},',
      '{"type":"send_quick_replies_action","message":"Which one?","buttons":[',
      '{"type":"quick_reply","title":"Red","action":{"type":"go_to_action","target":{"type":"step","id":"5f0c1d2e3a4b5c6d7e8f9012"},"sessionValues":{"colour":"red"}}}]},',
      '{"type":"send_cards_action","cards":[{"type":"card","title":"Shoes","subtitle":"Size 42","imageURL":"https://cdn.example.org/s.png","url":"https://shop.example.org/s","buttons":[',
      '{"type":"button","title":"Open","action":{"type":"open_url_action","url":"https://shop.example.org/s"}}]}]},',
      '{"type":"wait_action","duration":1.5},',
      '{"type":"store_session_value_action","key":"city","value":"Lyon"},',
      '{"type":"set_user_attribute_action","key":"plan","value":"gold"},',
      '{"type":"jump_to_action","connections":[],"defaultTarget":{"type":"story","id":"5f0c1d2e3a4b5c6d7e8f9012"}},',
      '{"type":"pause_bot_action"}]',
    ].join(''),
  );
});
