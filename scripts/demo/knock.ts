import { demoChannels } from '../../sandbox/knock';
import { from, lengthOf, row, shown } from './rows';
import type { Drive, Stage } from './stage';
import type { Row } from './table';

/** Drives the examples of Knock that show most, once each. */
export const knockDemo: readonly Drive[] = [notify, liveFeed, manyUsers, webhooks, preferences, cancelled, userToken, advice];

async function notify({ red }: Stage): Promise<Row[]> {
  const listed = red.sees.debug(from('knock-notify-messages'));
  await red.inject('knock-notify-inject');
  const messages = await listed;
  const ok = lengthOf(messages) === 2 && shown(messages).includes('"jane"');
  return [
    row('Notify people', 'new-comment to user-1, and to Jane inline', `${String(lengthOf(messages))} messages, to user-1 and jane`, ok),
  ];
}

async function liveFeed({ red }: Stage): Promise<Row[]> {
  await red.sees.status('knock-feed-items', ({ fill }) => fill === 'green');
  const [item, marked] = [red.sees.debug(from('knock-feed-item')), red.sees.debug(from('knock-feed-marked'))];
  await red.inject('knock-feed-inject');
  const read = partOf(shown(await marked), /"read_at":"[^"]+"/);
  return [
    row(
      'Live in-app feed',
      'new-comment to user-2',
      partOf(shown(await item), /"data":\{[^}]*\}/),
      shown(await item).includes('Looks good'),
    ),
    row('Live in-app feed', 'the item is marked as read', read, read !== ''),
  ];
}

async function manyUsers({ red, knock }: Stage): Promise<Row[]> {
  const payload = Array.from({ length: 2_000 }, (_, index) => ({ userId: `many-${String(index)}`, name: `Member ${String(index)}` }));
  const before = knock.requests.length;
  const results = red.sees.debug(from('knock-many-results'));
  await red.inject('knock-many-inject', { payload });
  await results;
  const requests = knock.requests.slice(before).filter(({ path }) => path.endsWith('/bulk/identify')).length;
  const made = knock.users.all.filter(({ id }) => String(id).startsWith('many-')).length;
  return [
    row(
      'Many users',
      '2,000 users in one message',
      `${String(requests)} requests, ${String(made)} users`,
      requests === 2 && made === 2_000,
    ),
  ];
}

async function webhooks({ red, knock }: Stage): Promise<Row[]> {
  const url = `${red.nodeUrl}knock/events`;
  const event = { type: 'message.bounced', data: { id: 'm-1', workflow: 'new-comment', recipient: 'jane' } };
  const told = red.sees.debug(from('knock-hook-told'));
  const good = await knock.sendWebhook(url, event);
  const sentence = shown(await told);
  const forged = await knock.sendWebhook(url, event, { forge: true });
  const old = await knock.sendWebhook(url, event, { timeMs: Date.now() - 3_600_000 });
  return [
    row('Webhook', 'message.bounced, signed', `${String(good.status)}, ${sentence}`, good.status === 200 && sentence.includes('bounced')),
    row('Webhook', 'the same, forged', `${String(forged.status)}, nothing emitted`, forged.status === 401),
    row('Webhook', 'the same, an hour old', `${String(old.status)}, nothing emitted`, old.status === 401),
  ];
}

async function preferences({ red }: Stage): Promise<Row[]> {
  const read = red.sees.debug(from('knock-prefs-shown'));
  await red.inject('knock-prefs-inject');
  const set = shown(await read);
  return [
    row(
      'Preferences',
      'no SMS, no marketing; then read',
      partOf(set, /"channel_types".*/),
      set.includes('"sms":false') && set.includes('"marketing":false'),
    ),
  ];
}

async function cancelled({ red, knock }: Stage): Promise<Row[]> {
  const [waits, gone] = [red.sees.debug(from('knock-cancel-triggered')), red.sees.debug(from('knock-cancel-cancelled'))];
  await red.inject('knock-cancel-inject');
  await waits;
  await red.inject('knock-cancel-paid');
  const answer = shown(await gone);
  const run = knock.runs.all.find(({ workflow }) => workflow === 'payment-reminder');
  return [row('Cancel a reminder', 'invoice 1017 is paid', `${answer}, run ${String(run?.status)}`, run?.status === 'cancelled')];
}

async function userToken({ red, knock }: Stage): Promise<Row[]> {
  const { token, refused } = await tokens(red);
  const headers = { authorization: `Bearer ${knock.publicKey}`, 'x-knock-user-token': token };
  const feed = await fetch(`${knock.url}/v1/users/user-of-abc/feeds/${demoChannels.feed.id}`, { headers });
  return [
    row('User token', 'session abc, then its feed at Knock', `${token.slice(0, 24)}…, feed ${String(feed.status)}`, feed.status === 200),
    row('User token', 'no session', String(refused), refused === 401),
  ];
}

async function tokens(red: Stage['red']): Promise<{ token: string; refused: number }> {
  const signed: unknown = await (await red.fetch('knock/token?session=abc')).json();
  const token = typeof signed === 'object' && signed !== null && 'token' in signed ? String(signed.token) : '';
  return { token, refused: (await red.fetch('knock/token?session=nobody')).status };
}

async function advice({ red }: Stage): Promise<Row[]> {
  const told = red.sees.debug(from('knock-fault-advice'));
  await red.inject('knock-fault-inject');
  const error = shown(await told);
  return [row('When it fails', 'a workflow key with a typo', partOf(error, /"advice":.*/), error.includes('"field":"Workflow Key"'))];
}

/** What is worth a look of a long text. */
function partOf(text: string, part: RegExp): string {
  return part.exec(text)?.[0] ?? '';
}
