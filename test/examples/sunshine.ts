import { z } from 'zod';
import type { SunshineSandbox } from '../../sandbox/sunshine';
import { webhooksOf } from '../support/registrations';
import { containing } from '../support/matchers';
import { debugged, type ExampleStage, exampleTests, type Promised } from './driving';

export interface SunshineExamples extends ExampleStage {
  readonly sunshine: SunshineSandbox;
}

const message = z.object({ content: z.looseObject({ type: z.string(), text: z.string().optional() }) });
const sent = z.object({ messages: z.tuple([message]) });

/** What each example promises on its tab, driven as its comments say. */
const promises: readonly Promised<SunshineExamples>[] = [
  ['sunshine-bot', 'answers whoever writes, and never itself', converse],
  ['sunshine-carousel', 'shows what there is, and confirms what was chosen', shop],
  ['sunshine-upload', 'uploads a file and sends it', sendFile],
  ['sunshine-people', 'makes somebody known, and reads what was said', people],
  ['sunshine-user-token', 'signs for those with a session, and answers 401 to everybody else', userToken],
  ['sunshine-errors', 'says what is wrong and what to do', failing],
];

/** Webhook nodes among the examples. */
const WEBHOOKS = 2;

export function sunshineExamples(at: () => SunshineExamples): void {
  exampleTests('sunshine', at, promises, ({ sunshine }) => webhooksOf(sunshine, WEBHOOKS));
}

async function converse({ red, sunshine }: SunshineExamples): Promise<void> {
  const heard = sunshine.waitFor('delivery', { match: ({ body }) => body.includes('ask me for our hours') });
  const { conversationId } = sunshine.say('steve', 'Hi there');
  expect(await debugged(red, 'sunshine-bot-answered')).toMatchObject({
    messages: [{ content: { text: containing('ask me for our hours') } }],
  });
  // The service tells of the answer, too: it is taken, and not answered.
  expect(await heard).toMatchObject({ status: 200 });
  sunshine.say('steve', 'What are your hours?');
  expect(await debugged(red, 'sunshine-bot-answered')).toMatchObject({ messages: [{ content: { text: containing('9 to 5') } }] });
  expect(sunshine.messages(conversationId)).toHaveLength(4);
}

async function shop({ red, sunshine }: SunshineExamples): Promise<void> {
  await red.inject('sunshine-shop-inject');
  const items = [{ title: 'Red scarf', actions: [{ type: 'postback', payload: 'RED' }, { type: 'link' }] }, { title: 'Blue scarf' }];
  expect(await debugged(red, 'sunshine-shop-shown')).toMatchObject({ messages: [{ content: { type: 'carousel', items } }] });
  sunshine.postback('jane', 'BLUE');
  expect(await debugged(red, 'sunshine-shop-thanked')).toMatchObject({ messages: [{ content: { text: 'Yours: BLUE' } }] });
}

async function sendFile({ red }: SunshineExamples): Promise<void> {
  await red.inject('sunshine-file-inject');
  const { content } = sent.parse(await debugged(red, 'sunshine-file-sent')).messages[0];
  expect(content).toMatchObject({ type: 'file', text: 'Your invoice', mediaUrl: containing('invoice-1017.txt') });
  const file = await fetch(String(content.mediaUrl));
  expect(await file.text()).toBe('Invoice 1017: one red scarf, 24.00 EUR\n');
}

async function people({ red, sunshine }: SunshineExamples): Promise<void> {
  await red.inject('sunshine-people-inject');
  await debugged(red, 'sunshine-people-known');
  expect(sunshine.users.get('zoe')).toMatchObject({ profile: { givenName: 'Zoë' }, metadata: { plan: 'gold' } });
  sunshine.say('zoe', 'My scarf is too short');
  await red.inject('sunshine-people-ask');
  expect(await debugged(red, 'sunshine-people-said')).toEqual(
    expect.arrayContaining([expect.objectContaining({ content: { type: 'text', text: 'My scarf is too short' } })]),
  );
}

async function userToken({ red, sunshine }: SunshineExamples): Promise<void> {
  const signed = await red.fetch('sunshine/token?session=abc');
  expect(signed.headers.get('cache-control')).toBe('no-store');
  const { token } = z.object({ token: z.string() }).parse(await signed.json());
  expect(sunshine.logIn('user-of-abc', token)).toBe(sunshine.users.get('user-of-abc')?.id);
  expect((await red.fetch('sunshine/token')).status).toBe(401);
}

async function failing({ red, sunshine }: SunshineExamples): Promise<void> {
  await red.inject('sunshine-fault-inject');
  expect(await debugged(red, 'sunshine-fault-advice')).toMatchObject({
    code: 'HTTP_404',
    field: 'Conversation ID',
    advice: containing('ID'),
  });
  // Somebody who has written before.
  sunshine.start('jane');
  // Mended, the node is no longer red.
  await red.inject('sunshine-fault-mended');
  expect(await debugged(red, 'sunshine-fault-sent')).toMatchObject({ messages: [{ content: { text: 'Hello!' } }] });
}
