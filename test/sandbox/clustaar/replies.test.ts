import { checkAction, checkReply } from '../../../sandbox/clustaar';
import type { JsonRecord } from '../../../sandbox/json';
import { samples } from './samples';

const ID = '5f0c1d2e3a4b5c6d7e8f9012';
const { text, image, wait, cards, simpleCards, quickReplies, choices, jump, store, attribute, zendesk } = samples;

const letters = (count: number): string => 'x'.repeat(count);
const list = <T>(count: number, entry: T): readonly T[] => Array.from({ length: count }, () => entry);

const card = (change: JsonRecord): JsonRecord => ({ ...cards, cards: [{ type: 'card', title: 'Shoes', ...change }] });
const button = { type: 'button', title: 'Go', action: { type: 'share_action' } };
const quick = { title: 'Red', action: { type: 'go_to_action', target: { type: 'step', id: ID } } };
const goTo = (action: JsonRecord): JsonRecord => ({
  ...quickReplies,
  buttons: [{ title: 'Red', action: { type: 'go_to_action', target: { type: 'step', id: ID }, ...action } }],
});
const predicate = (condition: JsonRecord): JsonRecord => ({ type: 'connection_predicate', valueGetter: { type: 'message' }, condition });
const connected = (...predicates: readonly unknown[]): JsonRecord => ({
  ...jump,
  connections: [{ type: 'flow_connection', target: { type: 'step', id: ID }, predicates }],
});
const section = (title?: string | null): JsonRecord => ({
  type: 'section',
  ...(title === undefined ? {} : { title }),
  choices: [{ type: 'choice', title: 'One' }],
});

const accepted: readonly (readonly [string, JsonRecord])[] = [
  ['ten alternatives', { ...text, alternatives: list(10, 'a') }],
  ['a thousand emoji', { ...text, alternatives: ['🙂'.repeat(1000)] }],
  ['a text of one character', { ...text, alternatives: ['a'] }],
  ['a wait of half a second', { ...wait, duration: 0.5 }],
  ['a wait of seven seconds', { ...wait, duration: 7 }],
  ['an image with its scheme in capitals', { ...image, imageURL: 'HTTPS://x/' }],
  ['a card without an image', card({ imageURL: '' })],
  ['a card with null for its image', card({ imageURL: null })],
  ['a card with any text for its address', card({ url: 'anything' })],
  ['a card with null for its buttons', card({ buttons: null })],
  ['25 cards', { ...cards, cards: list(25, { type: 'card', title: 'a' }) }],
  ['a simple card without buttons', { ...simpleCards, cards: [{ type: 'simple_card', title: 'a' }] }],
  ['a quick reply without type', { ...quickReplies, buttons: [quick] }],
  ['eleven quick replies', { ...quickReplies, buttons: list(11, quick) }],
  ...['é', '_1', '名'].map((key) => [`the session key ${key}`, { ...store, key }] as const),
  ...['ids', '_id'].map((key) => [`the attribute ${key}`, { ...attribute, key }] as const),
  ['an attribute of 2000 characters', { ...attribute, value: letters(2000) }],
  ['an id of 24 times z', goTo({ target: { type: 'step', id: 'z'.repeat(24) } })],
  ['a target in a story, with a name', goTo({ target: { type: 'story', id: ID, name: 'Hello' } })],
  ['a jump without a default', { ...jump, defaultTarget: null }],
  [
    'ten connections',
    {
      ...jump,
      connections: list(10, { type: 'flow_connection', target: { type: 'step', id: ID }, predicates: [predicate({ type: 'is_set' })] }),
    },
  ],
  ['ten predicates', connected(...list(10, predicate({ type: 'is_set' })))],
  ['a named group in the words of Python', connected(predicate({ type: 'match_regexp', pattern: '(?i)(?P<year>\\d{4})' }))],
  ['contains nothing', connected(predicate({ type: 'contains', values: [] }))],
  ['is online, where it belongs', connected({ type: 'connection_team_predicate', condition: { type: 'is_online' } })],
  ['an empty type of ticket', { ...zendesk, ticketType: '' }],
  ['one section without title', { ...choices, sections: [section('')] }],
  ['keys nobody knows', { ...text, weather: 'fine' }],
];

const refused: readonly (readonly [string, JsonRecord, string])[] = [
  ['no alternative', { ...text, alternatives: [] }, 'alternatives'],
  ['eleven alternatives', { ...text, alternatives: list(11, 'a') }, 'alternatives'],
  ['an empty alternative', { ...text, alternatives: ['a', ''] }, 'alternatives[1]'],
  ['1001 characters', { ...text, alternatives: [letters(1001)] }, 'alternatives[0]'],
  ['a number for a text', { ...text, alternatives: ['a', 'b', 3] }, 'alternatives[2]'],
  ['absent alternatives', { type: 'send_text_action' }, 'alternatives'],
  ...[0.49, 7.01, '2', null, true].map((duration) => [`a wait of ${String(duration)}`, { ...wait, duration }, 'duration'] as const),
  ...['', '/a', 'ftp://a/b', `https://x/${letters(491)}`].map(
    (url) => [`the image ${url.slice(0, 20)}`, { ...image, imageURL: url }, 'imageURL'] as const,
  ),
  ['a card without type', { ...cards, cards: [{ title: 'a' }] }, 'cards[0].type'],
  ['a card title of 81', card({ title: letters(81) }), 'cards[0].title'],
  ['four buttons', card({ buttons: list(4, button) }), 'cards[0].buttons'],
  ['a button title of 21', card({ buttons: [{ ...button, title: letters(21) }] }), 'cards[0].buttons[0].title'],
  ['a card image without host', card({ imageURL: '/a' }), 'cards[0].imageURL'],
  ['no cards', { ...cards, cards: [] }, 'cards'],
  ['26 cards', { ...cards, cards: list(26, { type: 'card', title: 'a' }) }, 'cards'],
  [
    'a simple card with no buttons in a list',
    { ...simpleCards, cards: [{ type: 'simple_card', title: 'a', buttons: [] }] },
    'cards[0].buttons',
  ],
  ['twelve quick replies', { ...quickReplies, buttons: list(12, quick) }, 'buttons'],
  ['a quick reply title of 61', { ...quickReplies, buttons: [{ ...quick, title: letters(61) }] }, 'buttons[0].title'],
  ['an empty message over quick replies', { ...quickReplies, message: '' }, 'message'],
  ...['a b', 'a-b', '', letters(101), 'a\n'].map(
    (key) => [`the session key ${JSON.stringify(key.slice(0, 5))}`, { ...store, key }, 'key'] as const,
  ),
  ['a number in the session', { ...store, value: 1 }, 'value'],
  ['a session value of 201', { ...store, value: letters(201) }, 'value'],
  ['a number for add', { ...store, add: 1 }, 'add'],
  ...['id', 'ID'].map((key) => [`the attribute ${key}`, { ...attribute, key }, 'key'] as const),
  ['an attribute of 2001 characters', { ...attribute, value: letters(2001) }, 'value'],
  ['a short id', goTo({ target: { type: 'step', id: 'zz' } }), 'buttons[0].action.target.id'],
  ['no target', goTo({ target: null }), 'buttons[0].action.target'],
  ['a block for a target', goTo({ target: { type: 'actions_block', id: ID } }), 'buttons[0].action.target.type'],
  ['a list of session values', goTo({ sessionValues: [] }), 'buttons[0].action.sessionValues'],
  ['eleven connections', { ...jump, connections: list(11, {}) }, 'connections'],
  ['no predicate', connected(), 'connections[0].predicates'],
  ['eleven predicates', connected(...list(11, {})), 'connections[0].predicates'],
  ['a jump that says nothing of a default', { type: 'jump_to_action', connections: [] }, 'defaultTarget'],
  ['equals a number', connected(predicate({ type: 'equals', expected: 1 })), 'connections[0].predicates[0].condition.expected'],
  ['contains a text', connected(predicate({ type: 'contains', values: 'x' })), 'connections[0].predicates[0].condition.values'],
  ['a broken pattern', connected(predicate({ type: 'match_regexp', pattern: '(' })), 'connections[0].predicates[0].condition.pattern'],
  ['a maximum in words', connected(predicate({ type: 'is_less_than', maximum: '3' })), 'connections[0].predicates[0].condition.maximum'],
  ['is online, where it does not belong', connected(predicate({ type: 'is_online' })), 'connections[0].predicates[0].condition.type'],
  ['null for a type of ticket', { ...zendesk, ticketType: null }, 'ticketType'],
  ['a second section with an empty title', { ...choices, sections: [section('a'), section('')] }, 'sections[1].title'],
  ['a second section with null for its title', { ...choices, sections: [section('a'), section(null)] }, 'sections[1].title'],
  ['a button action by itself', { type: 'go_to_action', target: { type: 'step', id: ID } }, 'type'],
  ['an action nobody knows', { type: 'dance_action' }, 'type'],
  ['an action named like a part of every object', { type: 'constructor' }, 'type'],
];

describe('an action', () => {
  it.each(accepted)('is accepted: %s', (_title, action) => {
    expect(checkAction(action)).toEqual([]);
  });

  it.each(refused)('is refused: %s', (_title, action, place) => {
    expect(checkAction(action)).toEqual([{ path: `actions[0].${place}`, message: expect.any(String) as string }]);
  });

  it.each(Object.values(samples).map((sample) => [sample.type, sample] as const))(
    '%s is accepted whole, and not without any of its parts',
    (_type, sample) => {
      expect(checkAction(sample)).toEqual([]);
      for (const name of Object.keys(sample).filter((key) => !['type', 'alt'].includes(key))) {
        const without = Object.fromEntries(Object.entries(sample).filter(([key]) => key !== name));
        expect(checkAction(without)).toMatchObject([{ path: `actions[0].${name}`, message: 'is missing' }]);
      }
    },
  );

  it('is one of 25 kinds, and every one has a sample', () => {
    const [problem] = checkAction({ type: '?' });
    const known = problem?.message.replace('must be one of ', '').split(', ');
    expect(known).toHaveLength(25);
    expect(known?.sort()).toEqual(
      Object.values(samples)
        .map(({ type }) => type)
        .sort(),
    );
  });
});

describe('a reply', () => {
  const whole = {
    id: '1',
    userID: 'u',
    location: null,
    email: null,
    firstName: null,
    lastName: null,
    phoneNumber: null,
    customAttributes: {},
  };

  it.each<[string, unknown]>([
    ['with no actions in its list', { actions: [] }],
    ['with null for the rest', { actions: [], session: null, interlocutor: null }],
    ['with session values of every kind', { actions: [], session: { values: { a: [1, null, { b: true }] } } }],
    ['with a whole interlocutor', { actions: [], interlocutor: whole }],
  ])('is accepted %s', (_title, reply) => {
    expect(checkReply(reply)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['without actions', {}, 'actions'],
    ['with an object for actions', { actions: {} }, 'actions'],
    ['without values in its session', { actions: [], session: {} }, 'session.values'],
    ['with a list of values', { actions: [], session: { values: [] } }, 'session.values'],
    [
      'with a number among the attributes',
      { actions: [], interlocutor: { ...whole, customAttributes: { age: 21 } } },
      'interlocutor.customAttributes.age',
    ],
    ['with null for the attributes', { actions: [], interlocutor: { ...whole, customAttributes: null } }, 'interlocutor.customAttributes'],
    ['with a latitude alone', { actions: [], interlocutor: { ...whole, location: { lat: 1 } } }, 'interlocutor.location.long'],
    ['that is a list', [], ''],
  ])('is refused %s', (_title, reply, path) => {
    expect(checkReply(reply)).toEqual([{ path, message: expect.any(String) as string }]);
  });

  it('names everything that is wrong with it', () => {
    const reply = { actions: [text, { ...wait, duration: 9 }, { ...text, alternatives: ['', 'b', 3] }], interlocutor: { id: '1' } };
    expect(checkReply(reply).map(({ path }) => path)).toEqual([
      'actions[1].duration',
      'actions[2].alternatives[0]',
      'actions[2].alternatives[2]',
      ...['userID', 'location', 'email', 'firstName', 'lastName', 'phoneNumber', 'customAttributes'].map((name) => `interlocutor.${name}`),
    ]);
  });
});
