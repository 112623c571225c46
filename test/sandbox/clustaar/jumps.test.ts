import type { JsonRecord } from '../../../sandbox/json';
import { cleanUpAfterEach } from '../../support/clean-up';
import { openReplying, openSandbox, says } from './harness';

cleanUpAfterEach();

const STEP = '5f0c1d2e3a4b5c6d7e8f9002';
const YES = '5f0c1d2e3a4b5c6d7e8f9005';
const NO = '5f0c1d2e3a4b5c6d7e8f9006';
const INTENT = '5f0c1d2e3a4b5c6d7e8f9007';
const to = (id: string): JsonRecord => ({ type: 'step', id });

const jump = (...predicates: readonly JsonRecord[]): JsonRecord => ({
  type: 'jump_to_action',
  connections: [{ type: 'flow_connection', target: to(YES), predicates }],
  defaultTarget: to(NO),
});
const when = (getter: JsonRecord, condition: JsonRecord): JsonRecord => ({ type: 'connection_predicate', valueGetter: getter, condition });
const message = (condition: JsonRecord): JsonRecord => when({ type: 'message' }, condition);
const session = (key: string, condition: JsonRecord): JsonRecord => when({ type: 'session_value', key }, condition);
const is = (type: string, more: JsonRecord = {}): JsonRecord => ({ type, ...more });

/** The visitor is logged in, has `visits` 3 in the session and the attribute `plan`, and says "I am 42". A human is there. */
async function decide(...predicates: readonly JsonRecord[]): Promise<readonly string[]> {
  const { bot, visitor } = await openSandbox();
  bot.step(STEP, { actions: [says('before'), jump(...predicates), says('never')] });
  bot.step(YES, { on: {}, actions: [says('yes')] });
  bot.step(NO, { on: {}, actions: [says('no')] });
  bot.intent(INTENT, /\d+/);
  bot.setTeamOnline(true);
  const ann = visitor({ isLogged: true, session: { visits: 3, empty: '' }, customAttributes: { plan: 'gold' } });
  await ann.says('I am 42');
  return ann.texts;
}

describe('a jump', () => {
  it.each<[string, JsonRecord]>([
    ['a message that is set', message(is('is_set'))],
    ['a value that is not set', session('nope', is('is_not_set'))],
    ['a value that is empty', session('empty', is('is_not_set'))],
    ['a number', session('visits', is('is_number'))],
    ['the very words', message(is('equals', { expected: 'I am 42' }))],
    ['one of several parts', message(is('contains', { values: ['you', '42'] }))],
    ['a pattern in Python', message(is('match_regexp', { pattern: '(?i)^i (?P<verb>am)' }))],
    ['an intent', message(is('match_intent', { intent: { type: 'intent', id: INTENT, name: 'number' } }))],
    ['less', session('visits', is('is_less_than', { maximum: 4 }))],
    ['less or equal', session('visits', is('is_less_than_or_equal', { maximum: 3 }))],
    ['greater', session('visits', is('is_greater_than', { minimum: 2 }))],
    ['greater or equal', session('visits', is('is_greater_than_or_equal', { minimum: 3 }))],
    ['an attribute', when({ type: 'user_attribute', key: 'plan' }, is('equals', { expected: 'gold' }))],
    ['a human who is there', { type: 'connection_team_predicate', condition: is('is_online') }],
    ['a visitor who is logged in', { type: 'connection_user_predicate', condition: is('is_logged') }],
  ])('follows %s', async (_title, predicate) => {
    await expect(decide(predicate)).resolves.toEqual(['before', 'yes']);
  });

  it.each<[string, JsonRecord]>([
    ['other words', message(is('equals', { expected: 'I am' }))],
    ['none of the parts', message(is('contains', { values: ['you'] }))],
    ['words for a number', message(is('is_number'))],
    ['an equal number for less', session('visits', is('is_less_than', { maximum: 3 }))],
    ['an equal number for more', session('visits', is('is_greater_than', { minimum: 3 }))],
    ['what is not there for a number', session('nope', is('is_less_than', { maximum: 3 }))],
    ['what every object has', session('constructor', is('is_set'))],
    ['an intent nobody knows', message(is('match_intent', { intent: { type: 'intent', id: YES, name: 'other' } }))],
    ['a human who is there for none', { type: 'connection_team_predicate', condition: is('is_offline') }],
    ['a visitor who is logged in for none', { type: 'connection_user_predicate', condition: is('is_not_logged') }],
  ])('takes the default for %s', async (_title, predicate) => {
    await expect(decide(predicate)).resolves.toEqual(['before', 'no']);
  });

  it('wants every predicate', async () => {
    await expect(decide(message(is('is_set')), session('visits', is('is_number')))).resolves.toEqual(['before', 'yes']);
    await expect(decide(message(is('is_set')), session('visits', is('is_not_set')))).resolves.toEqual(['before', 'no']);
  });

  it('goes on where neither a connection nor a default leads anywhere', async () => {
    const { bot, visitor } = await openSandbox();
    bot.step(STEP, { actions: [{ type: 'jump_to_action', connections: [], defaultTarget: null }, says('after')] });
    const ann = visitor();
    await ann.says('hi');
    expect(ann.texts).toEqual(['after']);
  });

  it('ends when steps jump in circles', async () => {
    const { bot, visitor } = await openSandbox();
    bot.step(STEP, { actions: [{ type: 'jump_to_action', connections: [], defaultTarget: to(STEP) }] });
    const { steps } = await visitor().says('hi');
    expect(steps).toHaveLength(20);
  });

  it('asks the webhook of the step it leads to, with what was said at first and the session as it is by then', async () => {
    const sandbox = await openSandbox();
    const first = await openReplying([{ type: 'jump_to_action', connections: [], defaultTarget: to(YES) }], {
      session: { values: { seen: 1 } },
    });
    const second = await openReplying([says('from the second')]);
    sandbox.bot.step(STEP, { webhook: first.url });
    sandbox.bot.step(YES, { on: {}, webhook: second.url });
    const ann = sandbox.visitor();
    await expect(ann.says('hi')).resolves.toMatchObject({ steps: [STEP, YES], shown: [{ text: 'from the second' }] });
    expect(second.received).toMatchObject([{ event: { data: { input: { text: 'hi' }, session: { values: { seen: 1 } } } } }]);
  });
});

describe('reckoning', () => {
  it.each<[JsonRecord, unknown]>([
    [{ value: '4' }, '4'],
    [{ value: '4', isInt: true }, 4],
    [{ value: '4', isInt: true, add: true }, 7],
  ])('%j gives %j', async (change, expected) => {
    const { bot, visitor } = await openSandbox();
    bot.step(STEP, { actions: [{ type: 'store_session_value_action', key: 'visits', ...change }] });
    const ann = visitor({ session: { visits: 3 } });
    await ann.says('hi');
    expect(ann.session).toEqual({ visits: expected });
  });
});

it('waits as long as it is told', async () => {
  const { bot, visitor } = await openSandbox({ timings: { waitSecondMs: 40 } });
  bot.step(STEP, { actions: [{ type: 'wait_action', duration: 2.5 }, says('late')] });
  const before = performance.now();
  await visitor().says('hi');
  expect(performance.now() - before).toBeGreaterThanOrEqual(95);
});
