import { from, row, shown } from './rows';
import type { Drive, Stage } from './stage';
import type { Row } from './table';

/** Lets users of the stand-in talk to the examples of Sunshine Conversations. */
export const sunshineDemo: readonly Drive[] = [talk, choose, sendFile, people, forged, userToken, advice];

async function talk({ red, sunshine }: Stage): Promise<Row[]> {
  const address = `${red.nodeUrl}sunshine/bot`;
  const isHeard = ({ url, body }: { url: string; body: string }) => url === address && body.includes('ask me for our hours');
  const heard = sunshine.waitFor('delivery', { match: isHeard });
  const answered = red.sees.debug(from('sunshine-bot-answered'));
  const { conversationId } = sunshine.say('steve', 'Hi there');
  const answer = shown(await answered);
  const { status } = await heard;
  const count = sunshine.messages(conversationId).length;
  return [
    row('A bot', 'steve writes “Hi there”', textOf(answer), answer.includes('ask me for our hours')),
    row('A bot', 'the service tells of its own answer', `${String(status)}, ${String(count)} messages`, status === 200 && count === 2),
  ];
}

async function choose({ red, sunshine }: Stage): Promise<Row[]> {
  const offered = red.sees.debug(from('sunshine-shop-shown'));
  await red.inject('sunshine-shop-inject');
  const carousel = shown(await offered);
  const thanked = red.sees.debug(from('sunshine-shop-thanked'));
  sunshine.postback('jane', 'BLUE');
  const answer = shown(await thanked);
  return [
    row('Carousel', 'two scarves for jane', 'a carousel of Red scarf and Blue scarf', /"carousel".*Red scarf.*Blue scarf/.test(carousel)),
    row('Carousel', 'jane presses a button', textOf(answer), answer.includes('Yours: BLUE')),
  ];
}

async function sendFile({ red }: Stage): Promise<Row[]> {
  const sent = red.sees.debug(from('sunshine-file-sent'));
  await red.inject('sunshine-file-inject');
  const url = /"mediaUrl":"([^"]+)"/.exec(shown(await sent))?.[1] ?? '';
  const text = await (await fetch(url)).text();
  return [row('Upload', 'an invoice made by the flow', text.trim(), text.includes('Invoice 1017'))];
}

async function people({ red, sunshine }: Stage): Promise<Row[]> {
  const known = red.sees.debug(from('sunshine-people-known'));
  await red.inject('sunshine-people-inject');
  await known;
  const user = JSON.stringify(sunshine.users.get('zoe')?.metadata);
  return [row('People', 'Zoë signs up', user, user.includes('gold'))];
}

async function forged({ red, sunshine }: Stage): Promise<Row[]> {
  const url = `${red.nodeUrl}sunshine/bot`;
  const { status } = await sunshine.sendWebhook(url, { app: {}, webhook: {}, events: [] }, { secret: 'guessed' });
  return [row('Webhook', 'a delivery with another key', `${String(status)}, nothing emitted`, status === 401)];
}

async function userToken({ red, sunshine }: Stage): Promise<Row[]> {
  const text = await (await red.fetch('sunshine/token?session=abc')).text();
  const token = /"token":"([^"]+)"/.exec(text)?.[1] ?? '';
  const user = sunshine.logIn('user-of-abc', token);
  const { status } = await red.fetch('sunshine/token?session=nobody');
  return [
    row('User token', 'session abc, then signed in', `${token.slice(0, 24)}…, user ${user}`, user !== ''),
    row('User token', 'no session', String(status), status === 401),
  ];
}

async function advice({ red }: Stage): Promise<Row[]> {
  const told = red.sees.debug(from('sunshine-fault-advice'));
  await red.inject('sunshine-fault-inject');
  const error = shown(await told);
  return [row('When it fails', 'a conversation that is not there', error, error.includes('"field":"Conversation ID"'))];
}

function textOf(message: string): string {
  return /"text":"([^"]+)"/.exec(message)?.[1] ?? '';
}
