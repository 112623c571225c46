import type { ClustaarSandbox } from '../../../sandbox/clustaar';
import type { JsonRecord } from '../../../sandbox/json';
import { cleanUpAfterEach } from '../../support/clean-up';
import { openReplying, openSandbox, openWebhook, says } from './harness';
import { samples } from './samples';

cleanUpAfterEach();

const STEP = '5f0c1d2e3a4b5c6d7e8f9002';
const STORY = '5f0c1d2e3a4b5c6d7e8f9003';
const OTHER = '5f0c1d2e3a4b5c6d7e8f9004';
const toOther = { type: 'go_to_action', target: { type: 'step', id: OTHER } } as const;

describe('reaching steps', () => {
  it('goes by what a step is made for, and else to the first that answers everything', async () => {
    const { bot, visitor } = await openSandbox();
    bot.step('only by target', { on: {}, actions: [says('target')] });
    bot.step('any', { actions: [says('any')] });
    bot.step('hello', { on: { text: 'hello' }, actions: [says('exactly')] });
    bot.step('greeting', { on: { text: /hello/ }, actions: [says('somewhere')] });
    bot.step('page', { on: { url: /\/cart$/ }, actions: [says('cart')] });
    bot.step('event', { on: { event: 'bought' }, actions: [says('thanks')] });
    const ann = visitor();
    await ann.says('hello');
    await ann.says('oh hello');
    await ann.says('bye');
    await ann.opens('https://shop.example.org/cart');
    await ann.triggers('bought');
    await ann.triggers('sold');
    expect(ann.texts).toEqual(['exactly', 'somewhere', 'any', 'cart', 'thanks', 'any']);
  });

  it('says nothing where no step is', async () => {
    const { bot, visitor } = await openSandbox();
    bot.step('hello', { on: { text: 'hello' } });
    const ann = visitor();
    await expect(ann.says('bye')).resolves.toMatchObject({ steps: [], shown: [], exchanges: [] });
    await expect(ann.clicks({ type: 'step', id: OTHER })).resolves.toMatchObject({ steps: [] });
    expect(ann.sees).toEqual([]);
  });

  it('is a step of a story or a step by itself', async () => {
    const { bot, visitor } = await openSandbox();
    bot.step(STEP, { actions: [says('first')] });
    bot.story(STORY, STEP);
    const ann = visitor();
    await ann.clicks({ type: 'story', id: STORY });
    await ann.clicks({ type: 'step', id: STEP });
    await ann.clicks({ type: 'step', id: STORY });
    expect(ann.texts).toEqual(['first', 'first']);
  });

  it('knows a visitor again by either id', async () => {
    const { visitor } = await openSandbox();
    const ann = visitor({ userID: 'ann', firstName: 'Ann' });
    expect(visitor({ id: ann.id }).userID).toBe('ann');
    expect(visitor({ userID: 'ann' }).id).toBe(ann.id);
    expect(visitor().id).not.toBe(ann.id);
  });
});

describe('asking a webhook', () => {
  it.each<[string, (ann: ReturnType<ClustaarSandbox['visitor']>) => Promise<unknown>, JsonRecord]>([
    ['a message', (ann) => ann.says('hi'), { type: 'message', text: 'hi', attachments: [] }],
    [
      'a click',
      (ann) => ann.clicks({ type: 'step', id: STEP }),
      { type: 'go_to_action', target: { type: 'step', id: STEP }, sessionValues: null },
    ],
    ['a page', (ann) => ann.opens('https://a.example'), { type: 'url_loaded_event', url: 'https://a.example' }],
    ['an event', (ann) => ann.triggers('bought'), { type: 'custom_event', name: 'bought' }],
  ])('tells of %s', async (_title, act, input) => {
    const sandbox = await openSandbox();
    const webhook = await openReplying([]);
    sandbox.bot.step(STEP, { name: 'Ask', userData: '{}', actions: [says('own')], webhook: webhook.url });
    const ann = sandbox.visitor({ firstName: 'Ann', session: { visits: 2 } });
    await act(ann);
    expect(webhook.received.map(({ event }) => event)).toEqual([
      {
        topic: 'conversation.step_reached',
        botID: sandbox.botId,
        timestamp: expect.any(Number) as number,
        type: 'notification_event',
        data: expect.objectContaining({
          type: 'step_reached_event',
          session: { values: { visits: 2 } },
          step: { id: STEP, name: 'Ask', userData: '{}', actions: [says('own')] },
          interlocutor: expect.objectContaining({ id: ann.id, firstName: 'Ann', lastName: null }) as object,
          input,
        }) as object,
      },
    ]);
    expect(ann.sees).toEqual([]);
  });

  it('does what it replies instead of what the step would do, in its order', async () => {
    const sandbox = await openSandbox();
    const { image, quickReplies, store, attribute, wait, pause } = samples;
    const webhook = await openReplying([says('one', 'two'), image, wait, store, attribute, pause, quickReplies]);
    sandbox.bot.step(STEP, { actions: [says('own')], webhook: webhook.url });
    const ann = sandbox.visitor({ customAttributes: { since: '2020' } });
    const turn = await ann.says('hi');
    expect(ann.sees).toEqual([{ type: 'send_text_action', text: 'one' }, image, quickReplies]);
    expect(turn).toMatchObject({ steps: [STEP], shown: ann.sees, exchanges: [{ status: 200, problems: [] }] });
    expect([ann.session, ann.attributes, ann.paused]).toEqual([{ city: 'Lyon' }, { since: '2020', plan: 'gold' }, true]);
  });

  it('is silent while paused, and until then only', async () => {
    const { bot, visitor } = await openSandbox();
    bot.step(STEP, { actions: [says('hello'), samples.pause] });
    const [ann, bob] = [visitor(), visitor()];
    await ann.says('one');
    await ann.says('two');
    await bob.says('one');
    ann.resumes();
    await ann.says('three');
    expect([ann.texts, bob.texts]).toEqual([['hello', 'hello'], ['hello']]);
  });

  it.each([
    ['replace', { city: 'Lyon' }],
    ['merge', { visits: 2, city: 'Lyon' }],
  ] as const)('lets the session values of a reply %s those before', async (replySession, expected) => {
    const sandbox = await openSandbox({ replySession });
    const webhook = await openReplying([], { session: { values: { city: 'Lyon' } } });
    sandbox.bot.step(STEP, { webhook: webhook.url });
    const ann = sandbox.visitor({ session: { visits: 2 } });
    await ann.says('hi');
    expect(ann.session).toEqual(expected);
  });

  it('takes over what a reply says of the interlocutor, but not another id', async () => {
    const sandbox = await openSandbox();
    const interlocutor = { id: 'x', userID: 'y', location: null, email: null, firstName: 'Zoé', lastName: null, phoneNumber: null };
    const webhook = await openReplying([], { interlocutor: { ...interlocutor, customAttributes: { plan: 'gold' } } });
    sandbox.bot.step(STEP, { webhook: webhook.url });
    const ann = sandbox.visitor({ userID: 'ann', firstName: 'Ann' });
    await ann.says('hi');
    expect(ann).toMatchObject({ firstName: 'Zoé', attributes: { plan: 'gold' }, userID: 'ann' });
    expect(sandbox.visitor({ userID: 'ann' }).id).toBe(ann.id);
  });

  it('answers one visitor in their order', async () => {
    const sandbox = await openSandbox();
    const webhook = await openWebhook(({ event }) => ({
      body: { actions: [says(JSON.stringify(event.data).includes('"slow"') ? 'slow' : 'fast')] },
    }));
    sandbox.bot.step(STEP, { webhook: webhook.url });
    const ann = sandbox.visitor();
    await Promise.all([ann.says('slow'), ann.says('fast'), ann.says('slow')]);
    expect(ann.texts).toEqual(['slow', 'fast', 'slow']);
  });
});

const LATE = 'no answer came within 150 ms';

describe('a reply that cannot be executed', () => {
  it.each<[string, Parameters<typeof openWebhook>[0], string | RegExp]>([
    ['the wrong status', () => ({ status: 201, body: { actions: [] } }), 'the status is 201, it must be 200'],
    ['a refusal', () => ({ status: 403, body: { title: 'Invalid credentials' } }), 'the status is 403, it must be 200'],
    [
      'another content type',
      () => ({ contentType: 'text/plain', body: { actions: [] } }),
      'the content type is "text/plain", it must be JSON',
    ],
    ['no JSON', () => ({ body: 'ok' }), 'the body is not JSON'],
    ['no actions', () => ({ body: {} }), 'actions is missing'],
    ['a bad action', () => ({ body: { actions: [says('a', '')] } }), 'actions[0].alternatives[1] must not be empty'],
    ['no answer', () => ({ body: undefined }), LATE],
  ])('leaves the step its own actions: %s', async (_title, answer, problem) => {
    const sandbox = await openSandbox({ timings: problem === LATE ? { webhookTimeoutMs: 150 } : {} });
    const webhook = await openWebhook(answer);
    sandbox.bot.step(STEP, { actions: [says('own')], webhook: webhook.url });
    const ann = sandbox.visitor({ session: { visits: 2 } });
    const { exchanges } = await ann.says('hi');
    expect(exchanges.map(({ problems }) => problems)).toEqual([[problem]]);
    expect(ann.texts).toEqual(['own']);
    expect(ann.session).toEqual({ visits: 2 });
    expect(sandbox.exchanges).toEqual(exchanges);
  });

  it('may also be a webhook that is not there', async () => {
    const sandbox = await openSandbox();
    const gone = await openSandbox();
    await gone.close();
    sandbox.bot.step(STEP, { actions: [says('own')], webhook: `${gone.url}/` });
    const { exchanges } = await sandbox.visitor().says('hi');
    expect(exchanges).toMatchObject([{ status: 0, problems: [expect.stringMatching(/could not be reached.*ECONNREFUSED/) as string] }]);
  });
});

describe('clicking', () => {
  it('takes the session values of a button along', async () => {
    const { bot, visitor } = await openSandbox();
    const button = { type: 'quick_reply', title: 'Red', action: { ...toOther, sessionValues: { colour: 'red' } } };
    bot.step(STEP, { actions: [{ type: 'send_quick_replies_action', message: 'Which?', buttons: [button] }] });
    bot.step(OTHER, { on: {}, actions: [says('red it is')] });
    const ann = visitor({ session: { visits: 2 } });
    await ann.says('hi');
    await ann.clicks('Red');
    expect([ann.texts, ann.session]).toEqual([['red it is'], { visits: 2, colour: 'red' }]);
    expect(() => ann.clicks('Blue')).toThrow('No button "Blue" was shown');
  });

  it('knows the buttons of cards, choices and satisfaction', async () => {
    const { bot, visitor } = await openSandbox();
    const card = { type: 'card', title: 'a', buttons: [{ type: 'button', title: 'Card', action: toOther }] };
    const section = { type: 'section', choices: [{ type: 'choice', title: 'Choice', sessionValues: { choice: 1 } }] };
    const happy = { type: 'customer_satisfaction_choice', kind: 'positive', label: 'Happy', target: toOther.target, matchingIntent: null };
    bot.step(STEP, {
      actions: [
        { type: 'send_cards_action', cards: [card] },
        { type: 'send_choices_list_action', placeholder: 'p', sections: [section], action: toOther },
        { type: 'customer_satisfaction_action', message: 'm', choices: [happy] },
      ],
    });
    bot.step(OTHER, { on: {}, actions: [says('clicked')] });
    const ann = visitor();
    await ann.says('hi');
    for (const title of ['Card', 'Choice', 'Happy']) await ann.clicks(title);
    expect([ann.texts, ann.session]).toEqual([['clicked', 'clicked', 'clicked'], { choice: 1 }]);
  });
});
