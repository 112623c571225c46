import type { ClustaarSandbox, ClustaarTurn } from '../../sandbox/clustaar';
import { CHATTING } from '../support/services';
import { debugged, type ExampleStage, exampleTests, type Promised } from './driving';

export interface ClustaarExamples extends ExampleStage {
  readonly clustaar: ClustaarSandbox;
}

/** What each example promises on its tab, driven as its comments say. */
const promises: readonly Promised<ClustaarExamples>[] = [
  ['clustaar-conversation', 'asks which city, and knows it the next time', converse],
  ['clustaar-fallback', 'apologises in time, and says that the answer came too late', apologise],
  ['clustaar-json-actions', 'shows cards made by a function, then does what the step does', showProducts],
  ['clustaar-live-chat', 'shows what an agent says in a web chat, at once', listen],
  ['clustaar-people', 'makes somebody known, talks to the bot and reads what was said', talk],
  ['clustaar-routes', 'sends steps, people and channels to outputs of their own, and leaves the rest to the bot', takeRoutes],
];

/** The steps whose IDs stand in the examples, to be replaced by those of one's own bot. */
const steps = { city: '5f0c1d2e3a4b5c6d7e8f9012', hours: '5f0c1d2e3a4b5c6d7e8f9022' } as const;

export function clustaarExamples(at: () => ClustaarExamples): void {
  exampleTests('clustaar', at, promises);
}

async function converse({ red, clustaar }: ClustaarExamples): Promise<void> {
  const webhook = `${red.nodeUrl}clustaar/conversation`;
  clustaar.bot.step(steps.city, { webhook, on: { text: /^(hello|and now)/ } });
  const visitor = clustaar.visitor();
  understood(await visitor.says('hello'));
  expect([visitor.texts, visitor.session]).toEqual([['Hello!'], { visits: 1 }]);
  understood(await visitor.clicks('Lyon'));
  understood(await visitor.says('and now?'));
  expect(visitor.texts.slice(1)).toEqual(['It is sunny in Lyon.', 'It is sunny in Lyon.']);
  expect([visitor.session, visitor.attributes]).toEqual([{ city: 'Lyon', visits: 3 }, { city: 'Lyon' }]);
}

async function apologise({ red, clustaar }: ClustaarExamples): Promise<void> {
  clustaar.bot.step('find', { webhook: `${red.nodeUrl}clustaar/fallback`, on: { text: /^(slow|quick)$/ } });
  const visitor = clustaar.visitor();
  understood(await visitor.says('slow'));
  expect(visitor.texts).toEqual(['One moment, please, I am still looking.']);
  expect(await debugged(red, 'clustaar-late-late')).toMatchObject({ code: 'ANSWERED_ALREADY' });
  understood(await visitor.says('quick'));
  expect(visitor.texts.slice(1)).toEqual(['Here it is.']);
}

async function showProducts({ red, clustaar }: ClustaarExamples): Promise<void> {
  clustaar.bot.step('products', {
    webhook: `${red.nodeUrl}clustaar/products`,
    userData: '{"category":"shoes"}',
    actions: [{ type: 'send_text_action', alternatives: ['Anything else?'] }],
    on: { text: 'products' },
  });
  const visitor = clustaar.visitor();
  understood(await visitor.says('products'));
  expect(visitor.texts).toEqual(['2 shoes for you:', 'Anything else?']);
  expect(visitor.sees).toContainEqual(expect.objectContaining({ type: 'send_cards_action', cards: [runner, expect.anything()] }));
  expect(visitor.attributes).toMatchObject({ saw: 'products' });
}

const runner: unknown = expect.objectContaining({ title: 'Runner', subtitle: '79 €' });

async function listen({ red, clustaar }: ClustaarExamples): Promise<void> {
  await red.sees.status('clustaar-live-chat', ({ fill }) => fill === 'green');
  const shown = debugged(red, 'clustaar-live-human');
  clustaar.agent(clustaar.visitor({ userID: CHATTING }).id).says('How can I help?');
  const said = await shown;
  expect(said).toMatchObject({ kind: 'agentReply' });
  expect(JSON.stringify(said)).toContain('How can I help?');
}

async function talk({ red, clustaar }: ClustaarExamples): Promise<void> {
  clustaar.bot.step('greeting', { actions: [{ type: 'send_text_action', alternatives: ['Good morning'] }], on: { text: 'good morning' } });
  await red.inject('clustaar-people-inject');
  const answered = { fulfillment: { actions: [{ type: 'send_text_action', text: 'Good morning' }] } };
  expect(await debugged(red, 'clustaar-people-said')).toMatchObject(answered);
  expect(JSON.stringify(await debugged(red, 'clustaar-people-lately'))).toContain('Good morning');
  expect(JSON.stringify(await debugged(red, 'clustaar-people-shown'))).toContain('Good morning');
  expect(clustaar.visitor({ userID: 'shop-42' })).toMatchObject({ firstName: 'Zoé', texts: ['Good morning'] });
}

async function takeRoutes({ red, clustaar }: ClustaarExamples): Promise<void> {
  const step = { webhook: `${red.nodeUrl}clustaar/routes`, actions: [{ type: 'send_text_action', alternatives: ['The bot alone'] }] };
  clustaar.bot.step(steps.hours, { ...step, on: { text: 'when?' } });
  clustaar.bot.step('anything', { ...step, on: { text: /^(hi|good day)$/, url: /shop/ } });
  const [gold, anybody] = [clustaar.visitor({ customAttributes: { plan: 'gold' } }), clustaar.visitor()];
  // The first route that fits counts: gold members ask for the hours, too.
  for (const turn of [await gold.says('when?'), await gold.says('hi'), await anybody.says('good day')]) understood(turn);
  expect(gold.texts).toEqual(['We are open from 9 to 18.', 'Welcome to your personal desk.', 'What can we do for you?']);
  const { exchanges } = await anybody.opens('https://shop.example.org/');
  expect([anybody.texts, exchanges.map(({ status }) => status)]).toEqual([['You said: good day', 'The bot alone'], [404]]);
}

/** The bot executed what its webhooks answered. */
function understood({ exchanges }: ClustaarTurn): void {
  expect(exchanges.map(({ status, problems }) => ({ status, problems }))).toEqual([{ status: 200, problems: [] }]);
}
