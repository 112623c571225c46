import type { JsonObject, JsonValue } from '../../../language/metadata';
import { examine } from '../../../nodes/Clustaar/actions/examine';
import { examineResponse } from '../../../nodes/Clustaar/reply/response';
import { blamedBy, mistakeOf, person, replyTo, STEP } from './replying';

const target = { type: 'step', id: STEP };
const goTo = { type: 'go_to_action', target };
const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const letters = (count: number) => 'a'.repeat(count);

/** One action of a type; undefined takes a key away. */
function action(type: string, base: Readonly<Record<string, JsonValue>>) {
  return (change: Readonly<Record<string, JsonValue | undefined>> = {}): JsonObject => {
    const entries = Object.entries<JsonValue | undefined>({ type, ...base, ...change });
    return Object.fromEntries(entries.filter((entry): entry is [string, JsonValue] => entry[1] !== undefined));
  };
}

const text = action('send_text_action', { alternatives: ['a'] });
const wait = action('wait_action', { duration: 2 });
const image = action('send_image_action', { imageURL: 'https://x' });
const button = action('button', { title: 'a', action: { type: 'share_action' } });
const card = action('card', { title: 'a' });
const cards = (change: Readonly<Record<string, JsonValue | undefined>>, count = 1): JsonObject => ({
  type: 'send_cards_action',
  cards: many(count, card(change)),
});
const simpleCards = (change: Readonly<Record<string, JsonValue | undefined>>): JsonObject => ({
  type: 'send_simple_cards_action',
  cards: [action('simple_card', { title: 'a' })(change)],
});
const reply = action('quick_reply', { title: 'a', action: goTo });
const replies = action('send_quick_replies_action', { message: 'a', buttons: [reply()] });
const store = action('store_session_value_action', { key: 'a', value: 'a' });
const attribute = action('set_user_attribute_action', { key: 'a', value: 'a' });
const jump = action('jump_to_action', { connections: [], defaultTarget: null });
const connection = (predicates: JsonValue[]): JsonObject => ({ type: 'flow_connection', target, predicates });
const about = (condition: JsonValue): JsonObject => ({ type: 'connection_predicate', valueGetter: { type: 'message' }, condition });
const conditions = (condition: JsonValue) => jump({ connections: [connection([about(condition)])] });
const ticket = action('create_zendesk_ticket_action', { user: {}, description: 'a' });
const going = (change: JsonObject) => replies({ buttons: [reply({ action: { ...goTo, ...change } })] });
const section = action('section', { title: 'a', choices: [{ type: 'choice', title: 'a' }] });
const list = (...sections: JsonObject[]): JsonObject => ({ type: 'send_choices_list_action', placeholder: 'a', sections, action: goTo });

const accepted: readonly (readonly [what: string, action: JsonObject])[] = [
  ['text: 10 alternatives', text({ alternatives: many(10, 'a') })],
  ['text: 1000 emoji', text({ alternatives: ['🙂'.repeat(1000)] })],
  ['text: a key that is not known', text({ later: { a: [1, null] } })],
  ['wait: half a second', wait({ duration: 0.5 })],
  ['wait: 7 seconds', wait({ duration: 7 })],
  ['image: capitals in the scheme', image({ imageURL: 'HTTPS://x/' })],
  ['image: alt is null', image({ alt: null })],
  ['card: empty image', cards({ imageURL: '' })],
  ['card: image is null', cards({ imageURL: null })],
  ['card: any text as URL', cards({ url: 'any text' })],
  ['card: buttons are null', cards({ buttons: null })],
  ['cards: 25', cards({}, 25)],
  ['simple card: no buttons', simpleCards({})],
  ['quick reply: no type', replies({ buttons: [reply({ type: undefined })] })],
  ['session: é', store({ key: 'é' })],
  ['session: _1', store({ key: '_1' })],
  ['session: 名', store({ key: '名' })],
  ['session: add is null', store({ add: null })],
  ['attribute: ids', attribute({ key: 'ids' })],
  ['attribute: _id', attribute({ key: '_id' })],
  ['go to: 24 times z', going({ target: { type: 'story', id: 'z'.repeat(24), name: null } })],
  ['jump: the default target is null', jump()],
  ['conditions: contains nothing', conditions({ type: 'contains', values: [] })],
  ['conditions: a construct of Python alone', conditions({ type: 'match_regexp', pattern: '(?P<a>x)(?(a)y|z)' })],
  ['Zendesk: ticketType is empty', ticket({ ticketType: '' })],
  ['choices list: one section with an empty title', list(section({ title: '' }))],
  ['Intercom: assignee is empty', { type: 'assign_intercom_conversation_action', assigneeID: '' }],
];

const refused: readonly (readonly [what: string, action: JsonObject])[] = [
  ['text: no alternatives', text({ alternatives: [] })],
  ['text: 11 alternatives', text({ alternatives: many(11, 'a') })],
  ['text: empty', text({ alternatives: [''] })],
  ['text: 1001 characters', text({ alternatives: [letters(1001)] })],
  ['text: 1001 emoji', text({ alternatives: ['🙂'.repeat(1001)] })],
  ['text: a number', text({ alternatives: [1] })],
  ['text: absent', text({ alternatives: undefined })],
  ...[0.49, 7.01, '2', null, true].map((duration) => [`wait: ${JSON.stringify(duration)}`, wait({ duration })] as const),
  ['wait: no duration', wait({ duration: undefined })],
  ...['', '/a', 'ftp://a/b', `https://x/${letters(491)}`].map((url) => [`image: ${url.slice(0, 12)}`, image({ imageURL: url })] as const),
  ['card: no type', cards({ type: undefined })],
  ['card: title of 81', cards({ title: letters(81) })],
  ['card: 4 buttons', cards({ buttons: many(4, button()) })],
  ['card: button title of 21', cards({ buttons: [button({ title: letters(21) })] })],
  ['card: image is no address', cards({ imageURL: '/a' })],
  ['cards: none', { type: 'send_cards_action', cards: [] }],
  ['cards: 26', cards({}, 26)],
  ['simple card: empty buttons', simpleCards({ buttons: [] })],
  ['quick replies: 12 buttons', replies({ buttons: many(12, reply()) })],
  ['quick replies: title of 61', replies({ buttons: [reply({ title: letters(61) })] })],
  ['quick replies: empty message', replies({ message: '' })],
  ...['a b', 'a-b', '', letters(101), 'a\n'].map((key) => [`session: ${JSON.stringify(key.slice(0, 5))}`, store({ key })] as const),
  ['session: value is a number', store({ value: 1 })],
  ['session: add is 1', store({ add: 1 })],
  ['attribute: id', attribute({ key: 'id' })],
  ['attribute: ID', attribute({ key: 'ID' })],
  ['attribute: value of 2001', attribute({ value: letters(2001) })],
  ['go to: zz', going({ target: { type: 'step', id: 'zz' } })],
  ['go to: target is null', going({ target: null })],
  ['go to: actions_block', going({ target: { type: 'actions_block', id: STEP } })],
  ['go to: session values are a list', going({ sessionValues: [] })],
  ['jump: 11 connections', jump({ connections: many(11, connection([about({ type: 'is_set' })])) })],
  ['jump: no predicates', jump({ connections: [connection([])] })],
  ['jump: 11 predicates', jump({ connections: [connection(many(11, about({ type: 'is_set' })))] })],
  ['jump: no default target', jump({ defaultTarget: undefined })],
  ['conditions: equals a number', conditions({ type: 'equals', expected: 1 })],
  ['conditions: contains a text', conditions({ type: 'contains', values: 'x' })],
  ['conditions: half a bracket', conditions({ type: 'match_regexp', pattern: '(' })],
  ['conditions: maximum is a text', conditions({ type: 'is_less_than', maximum: '3' })],
  ['conditions: the team of a value', conditions({ type: 'is_online' })],
  ['Zendesk: ticketType is null', ticket({ ticketType: null })],
  ['Zendesk: no user', ticket({ user: undefined })],
  ['choices list: second of two with an empty title', list(section(), section({ title: '' }))],
  ['choices list: second of two without a title', list(section(), section({ title: null }))],
  ['email: from Clustaar', action('send_email_action', { recipient: 'a', subject: 'a', content: 'a' })({ fromEmail: 'a@CLUSTAAR.io' })],
  ['no type', { alternatives: ['a'] }],
];

test.each(accepted)('accepted: %s', (_, given) => {
  expect(examine([given]).mistakes).toEqual([]);
  expect(replyTo({ actionsJson: [given] }).body.actions).toStrictEqual([given]);
});

test.each(refused)('refused: %s', (_, given) => {
  expect(examine([given]).mistakes).not.toEqual([]);
  expect(blamedBy(() => replyTo({ actionsJson: [given] }))).toBe('Actions as JSON');
});

const responses: readonly (readonly [given: JsonValue, mistakes: readonly string[]])[] = [
  [{}, ['actions']],
  [{ actions: [] }, []],
  [{ actions: [], session: null, interlocutor: null }, []],
  [{ actions: [], session: {} }, ['session.values']],
  [{ actions: [], interlocutor: person }, []],
  [{ actions: [], interlocutor: { ...person, customAttributes: { age: 21 } } }, ['interlocutor.customAttributes.age']],
  [{ actions: [7, { type: 'wait_action', duration: 9 }] }, ['actions.0', 'actions.1.duration']],
  [[], ['']],
];

test.each(responses)('a whole answer: %j', (given, mistakes) => {
  expect(examineResponse(given).mistakes.map(({ path }) => path.join('.'))).toEqual(mistakes);
});

test('a person of an answer needs every key', () => {
  const paths = examineResponse({ actions: [], interlocutor: { id: '1' } }).mistakes.map(({ path }) => path[1]);
  expect(paths).toEqual(['userID', 'location', 'email', 'firstName', 'lastName', 'phoneNumber', 'customAttributes']);
});

describe('a mistake names its place', () => {
  const long = { type: 'send_text_action', alternatives: ['a', 'b', letters(1001)] };

  test('in the words of the form', () => {
    expect(mistakeOf(() => replyTo({ actions: [{ type: 'pause_bot_action' }, long] }))).toBe(
      "'Actions 2 › Alternatives 3' has 1,001 characters; at most 1,000 are allowed",
    );
  });

  test('by its path in a row of JSON', () => {
    expect(mistakeOf(() => replyTo({ actions: [{ type: 'pause_bot_action' }, { type: 'json', action: long }] }))).toBe(
      "'Actions': actions[1].alternatives[2] has 1,001 characters; at most 1,000 are allowed",
    );
  });

  test('by its path in JSON alone, and says how many more there are', () => {
    expect(mistakeOf(() => replyTo({ actionsJson: [wait({ duration: true }), long] }))).toBe(
      "'Actions as JSON': actions[0].duration must be a number, not a boolean (and 1 more)",
    );
  });

  test('deep inside a card', () => {
    const row = { type: 'send_cards_action', cards: [{ title: 'a', buttons: [{ type: 'share_action', title: letters(21) }] }] };
    expect(mistakeOf(() => replyTo({ actions: [row] }))).toBe(
      "'Actions 1 › Cards 1 › Buttons 1 › Title' has 21 characters; at most 20 are allowed",
    );
  });

  test('where a condition looks at a value without a name', () => {
    const row = { type: 'jump_to_action', connections: [{ target, predicates: [{ type: 'is_set', value: 'session_value' }] }] };
    expect(mistakeOf(() => replyTo({ actions: [row] }))).toBe("'Actions 1 › Connections 1 › Conditions 1 › Key' is needed for this value");
  });
});

describe('what is allowed but not recommended', () => {
  const long = { type: 'send_text_action', alternatives: ['a', letters(501)] };

  test('is sent with a warning in the words of the form', () => {
    expect(replyTo({ actions: [{ type: 'pause_bot_action' }, long] })).toEqual({
      body: { actions: [{ type: 'pause_bot_action' }, long] },
      warnings: ['Actions 2 › Alternatives 2 has 501 characters; at most 500 are recommended'],
    });
  });

  test.each([
    [cards({}, 11), 'actions[0].cards has 11 entries; at most 10 are recommended'],
    [replies({ message: letters(501) }), 'actions[0].message has 501 characters; at most 500 are recommended'],
    [
      replies({ buttons: [reply(), reply({ title: letters(21) })] }),
      'actions[0].buttons[1].title has 21 characters; at most 20 are recommended',
    ],
    [attribute({ value: letters(151) }), 'actions[0].value has 151 characters; at most 150 are recommended'],
  ])('is named by its path in JSON: %#', (given, warning) => {
    expect(replyTo({ actionsJson: [given] })).toEqual({ body: { actions: [given] }, warnings: [warning] });
  });

  test('an action that is not known here is passed on untouched', () => {
    const later = { type: 'send_hologram_action', depth: 3, nested: { type: null } };
    expect(replyTo({ actions: [{ type: 'json', action: later }], actionsJson: [later] })).toEqual({
      body: { actions: [later, later] },
      warnings: [
        "Actions 1 is of the type 'send_hologram_action', which is not known here; it is passed on as it is",
        "actions[0] is of the type 'send_hologram_action', which is not known here; it is passed on as it is",
      ],
    });
  });
});
