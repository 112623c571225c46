import { from, row, shown } from './rows';
import type { Drive, Stage } from './stage';
import type { Row } from './table';

/** Lets users of the stand-in talk to the examples of Smooch. */
export const smoochDemo: readonly Drive[] = [talk, choose, sendFile, people, forged, userToken, advice];

async function talk({ red, smooch }: Stage): Promise<Row[]> {
  const answered = red.sees.debug(from('smooch-bot-answered'));
  smooch.say('steve', 'What are your hours?');
  const answer = shown(await answered);
  return [row('A bot', 'steve asks for the hours', textOf(answer), answer.includes('9 to 5'))];
}

async function choose({ red, smooch }: Stage): Promise<Row[]> {
  const jane = smooch.endUser('jane');
  const offered = red.sees.debug(from('smooch-shop-shown'));
  await red.inject('smooch-shop-inject');
  const carousel = shown(await offered);
  const thanked = red.sees.debug(from('smooch-shop-thanked'));
  jane.presses({ payload: 'RED' });
  const answer = shown(await thanked);
  return [
    row('Carousel', 'two scarves for jane', 'a carousel of Red scarf and Blue scarf', /Red scarf.*Blue scarf/.test(carousel)),
    row('Carousel', 'jane presses a button', textOf(answer), answer.includes('Yours: RED')),
  ];
}

async function sendFile({ red, smooch }: Stage): Promise<Row[]> {
  smooch.endUser('jane');
  const sent = red.sees.debug(from('smooch-file-sent'));
  await red.inject('smooch-file-inject');
  const url = /"mediaUrl":"([^"]+)"/.exec(shown(await sent))?.[1] ?? '';
  const text = await (await fetch(url)).text();
  return [row('Send a file', 'an invoice made by the flow', text.trim(), text.includes('Invoice 1017'))];
}

async function people({ red, smooch }: Stage): Promise<Row[]> {
  const known = red.sees.debug(from('smooch-people-known'));
  await red.inject('smooch-people-inject');
  await known;
  const user = JSON.stringify(smooch.users.get('zoe')?.properties);
  return [row('People', 'Zoë signs up', user, user.includes('gold'))];
}

async function forged({ red, smooch }: Stage): Promise<Row[]> {
  const delivery = { trigger: 'message:appUser', version: 'v1.1', messages: [] };
  const status = await smooch.sendWebhook(`${red.nodeUrl}smooch/bot`, delivery, 'guessed');
  return [row('Webhook', 'a delivery with another key', `${String(status)}, nothing emitted`, status === 401)];
}

async function userToken({ red }: Stage): Promise<Row[]> {
  const text = await (await red.fetch('smooch/token?session=abc')).text();
  const token = /"token":"([^"]+)"/.exec(text)?.[1] ?? '';
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  const { status } = await red.fetch('smooch/token?session=nobody');
  return [
    row('User token', 'session abc', claims, claims.includes('"userId":"user-of-abc"')),
    row('User token', 'no session', String(status), status === 401),
  ];
}

async function advice({ red }: Stage): Promise<Row[]> {
  const told = red.sees.debug(from('smooch-fault-advice'));
  await red.inject('smooch-fault-inject');
  const error = shown(await told);
  return [row('When it fails', 'a user nobody knows', error, error.includes('"field":"User ID"'))];
}

function textOf(message: string): string {
  return /"text":"([^"]+)"/.exec(message)?.[1] ?? '';
}
