import { verify } from 'jsonwebtoken';
import { z } from 'zod';
import type { SmoochSandbox } from '../../sandbox/smooch';
import { webhooksOf } from '../support/registrations';
import { containing } from '../support/matchers';
import { debugged, type ExampleStage, exampleTests, type Promised } from './driving';

export interface SmoochExamples extends ExampleStage {
  readonly smooch: SmoochSandbox;
}

const sent = z.object({ message: z.looseObject({ mediaUrl: z.url() }) });

/** What each example promises on its tab, driven as its comments say. */
const promises: readonly Promised<SmoochExamples>[] = [
  ['smooch-bot', 'answers whoever writes, and never itself', converse],
  ['smooch-carousel', 'shows what there is, and confirms what was chosen', shop],
  ['smooch-media', 'uploads a file and sends it', sendFile],
  ['smooch-people', 'makes somebody known, and reads what was said', people],
  ['smooch-user-token', 'signs for those with a session, and answers 401 to everybody else', userToken],
  ['smooch-errors', 'says what is wrong and what to do', failing],
];

/** Webhook nodes among the examples. */
const WEBHOOKS = 2;

export function smoochExamples(at: () => SmoochExamples): void {
  exampleTests('smooch', at, promises, ({ smooch }) => {
    // Known to the app before, as the examples say.
    smooch.endUser('jane');
    return webhooksOf(smooch, WEBHOOKS);
  });
}

async function converse({ red, smooch }: SmoochExamples): Promise<void> {
  smooch.say('steve', 'Hi there');
  expect(await debugged(red, 'smooch-bot-answered')).toMatchObject({
    message: { role: 'appMaker', text: containing('ask me for our hours') },
  });
  smooch.say('steve', 'What are your hours?');
  expect(await debugged(red, 'smooch-bot-answered')).toMatchObject({ message: { text: containing('9 to 5') } });
  expect(smooch.messages('steve')).toHaveLength(4);
}

async function shop({ red, smooch }: SmoochExamples): Promise<void> {
  await red.inject('smooch-shop-inject');
  const items = [{ title: 'Red scarf', actions: [{ type: 'postback', payload: 'RED' }, { type: 'link' }] }, { title: 'Blue scarf' }];
  expect(await debugged(red, 'smooch-shop-shown')).toMatchObject({ message: { type: 'carousel', items } });
  smooch.endUser('jane').presses({ payload: 'BLUE' });
  expect(await debugged(red, 'smooch-shop-thanked')).toMatchObject({ message: { text: 'Yours: BLUE' } });
}

async function sendFile({ red }: SmoochExamples): Promise<void> {
  await red.inject('smooch-file-inject');
  const { message } = sent.parse(await debugged(red, 'smooch-file-sent'));
  expect(message).toMatchObject({ type: 'file', text: 'Your invoice', mediaUrl: containing('invoice-1017.txt') });
  expect(await (await fetch(message.mediaUrl)).text()).toBe('Invoice 1017: one red scarf, 24.00 EUR\n');
}

async function people({ red, smooch }: SmoochExamples): Promise<void> {
  await red.inject('smooch-people-inject');
  await debugged(red, 'smooch-people-known');
  expect(smooch.users.get('zoe')).toMatchObject({ givenName: 'Zoë', properties: { plan: 'gold' } });
  smooch.say('zoe', 'My scarf is too short');
  await red.inject('smooch-people-ask');
  expect(await debugged(red, 'smooch-people-said')).toEqual(
    expect.arrayContaining([expect.objectContaining({ text: 'My scarf is too short' })]),
  );
}

async function userToken({ red, smooch }: SmoochExamples): Promise<void> {
  const signed = await red.fetch('smooch/token?session=abc');
  expect(signed.headers.get('cache-control')).toBe('no-store');
  const { token } = z.object({ token: z.string() }).parse(await signed.json());
  expect(verify(token, smooch.app.secret)).toMatchObject({ scope: 'appUser', userId: 'user-of-abc' });
  expect((await red.fetch('smooch/token')).status).toBe(401);
}

async function failing({ red }: SmoochExamples): Promise<void> {
  await red.inject('smooch-fault-inject');
  expect(await debugged(red, 'smooch-fault-advice')).toMatchObject({ code: 'HTTP_404', field: 'User ID', advice: containing('ID') });
  // Mended, the node is no longer red.
  await red.inject('smooch-fault-mended');
  expect(await debugged(red, 'smooch-fault-sent')).toMatchObject({ message: { text: 'Hello!' } });
}
