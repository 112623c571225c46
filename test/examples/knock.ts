import { demoChannels, type KnockSandbox, type KnockWebhookSending } from '../../sandbox/knock';
import { drawWorkflows } from '../support/knock-workflows';
import { containing } from '../support/matchers';
import { debugged, type ExampleStage, exampleTests, type Promised } from './driving';

export interface KnockExamples extends ExampleStage {
  readonly knock: KnockSandbox;
}

/** What each example promises on its tab, driven as its comments say. */
const promises: readonly Promised<KnockExamples>[] = [
  ['knock-notify', 'notifies two people in one call, and lists their messages', notify],
  ['knock-live-feed', 'emits an item live, and marks it as read', liveFeed],
  ['knock-webhook', 'tells of what did not arrive, and refuses the forged and the old', receiveWebhooks],
  ['knock-bulk-identify', 'identifies 25 users in one request, and names the one that fails', identifyMany],
  ['knock-preferences', 'saves choices and reads them back', preferences],
  ['knock-channel-data', 'adds a second device beside the first', channelData],
  ['knock-schedules', 'plans, lists and deletes', schedules],
  ['knock-cancel', 'cancels a run that waits', cancel],
  ['knock-user-token', 'signs for those with a session, and answers 401 to everybody else', userToken],
  ['knock-errors', 'says what is wrong and what to do', failing],
];

export function knockExamples(at: () => KnockExamples): void {
  exampleTests('knock', at, promises, ({ knock }) => {
    drawWorkflows(knock);
    return knock.waitFor('join', { match: ({ topic }) => topic.endsWith(':user-2'), deadlineMs: 20_000 });
  });
}

async function notify({ red, knock }: KnockExamples): Promise<void> {
  await red.inject('knock-notify-inject');
  expect(await debugged(red, 'knock-notify-triggered')).toEqual({ workflow_run_id: expect.any(String) as unknown });
  const message = (recipient: string) =>
    expect.objectContaining({ recipient, data: { project: 'Apollo', comment: 'Looks good' } }) as unknown;
  const messages = await debugged(red, 'knock-notify-messages');
  expect(messages).toHaveLength(2);
  expect(messages).toEqual(expect.arrayContaining([message('user-1'), message('jane')]));
  expect(knock.users.get('jane')).toMatchObject({ name: 'Jane Doe', email: 'jane@example.com' });
}

async function liveFeed({ red, knock }: KnockExamples): Promise<void> {
  await red.sees.status('knock-feed-items', ({ fill }) => fill === 'green');
  await red.inject('knock-feed-inject');
  const item = { data: { project: 'Apollo', comment: 'Looks good' }, read_at: null };
  expect(await debugged(red, 'knock-feed-item')).toMatchObject({ kind: 'item', userId: 'user-2', item });
  expect(await debugged(red, 'knock-feed-marked')).toMatchObject({ recipient: 'user-2', read_at: expect.any(String) as unknown });
  expect(knock.messages.all.filter(({ recipient }) => recipient === 'user-2')).toHaveLength(1);
}

async function receiveWebhooks({ red, knock }: KnockExamples): Promise<void> {
  const send = async (type: string, id: string, how: KnockWebhookSending = {}) => {
    const event = { type, data: { id, workflow: 'new-comment', recipient: 'jane' }, eventData: { error: 'mailbox full' } };
    return (await knock.sendWebhook(`${red.nodeUrl}knock/events`, event, how)).status;
  };
  expect(await send('message.bounced', 'forged', { forge: true })).toBe(401);
  expect(await send('message.bounced', 'old', { timeMs: Date.now() - 3_600_000 })).toBe(401);
  expect(await send('message.read', 'read')).toBe(200);
  expect(await send('message.bounced', 'good')).toBe(200);
  expect(await debugged(red, 'knock-hook-event')).toMatchObject({
    kind: 'message.bounced',
    id: 'good',
    eventData: { error: 'mailbox full' },
  });
  expect(await debugged(red, 'knock-hook-told')).toBe('A message of new-comment to jane bounced');
}

async function identifyMany({ red, knock }: KnockExamples): Promise<void> {
  const requests = () => knock.requests.filter(({ path }) => path === '/v1/users/bulk/identify').length;
  const before = requests();
  await red.inject('knock-many-inject');
  expect(await debugged(red, 'knock-many-results')).toHaveLength(25);
  expect(requests() - before).toBe(1);
  expect(knock.users.get('member-25')).toMatchObject({ name: 'Member 25', email: 'member-25@example.com' });
  knock.bulk.failNext({ ids: ['member-3'] });
  await red.inject('knock-many-inject');
  const error: unknown = expect.objectContaining({ message: containing("'member-3'"), advice: containing('send it alone') });
  expect(await debugged(red, 'knock-many-failures')).toEqual([{ error }]);
}

async function preferences({ red }: KnockExamples): Promise<void> {
  await red.inject('knock-prefs-inject');
  expect(await debugged(red, 'knock-prefs-shown')).toMatchObject({
    channel_types: { sms: false },
    workflows: { 'new-comment': { channel_types: { in_app_feed: true, email: false, push: false } } },
    categories: { marketing: false },
  });
}

async function channelData({ red }: KnockExamples): Promise<void> {
  await red.inject('knock-reach-inject');
  expect(await debugged(red, 'knock-reach-first')).toMatchObject({ data: { tokens: ['first-phone'] } });
  await red.inject('knock-reach-more');
  expect(await debugged(red, 'knock-reach-both')).toMatchObject({ data: { tokens: ['first-phone', 'second-phone'] } });
}

async function schedules({ red }: KnockExamples): Promise<void> {
  const monday: unknown = expect.objectContaining({ frequency: 'weekly', days: ['mon'], hours: 9 });
  await red.inject('knock-plan-inject');
  const created = await debugged(red, 'knock-plan-created');
  expect(created).toHaveLength(2);
  expect(created).toMatchObject([{ workflow: 'weekly-digest', repeats: [monday] }, { workflow: 'weekly-digest' }]);
  await red.inject('knock-plan-look');
  expect(await debugged(red, 'knock-plan-found')).toHaveLength(2);
  await red.inject('knock-plan-undo');
  expect(await debugged(red, 'knock-plan-deleted')).toHaveLength(2);
  await red.inject('knock-plan-look');
  expect(await debugged(red, 'knock-plan-found')).toEqual([]);
}

async function cancel({ red, knock }: KnockExamples): Promise<void> {
  const waiting = () => knock.runs.all.filter(({ workflow }) => workflow === 'payment-reminder').map(({ status }) => status);
  await red.inject('knock-cancel-inject');
  await debugged(red, 'knock-cancel-triggered');
  expect(waiting()).toEqual(['paused']);
  await red.inject('knock-cancel-paid');
  expect(await debugged(red, 'knock-cancel-cancelled')).toEqual({ success: true });
  expect(waiting()).toEqual(['cancelled']);
}

async function userToken({ red, knock }: KnockExamples): Promise<void> {
  const answer = await red.fetch('knock/token?session=abc');
  const signed: unknown = await answer.json();
  expect([answer.status, signed]).toEqual([
    200,
    { token: expect.any(String) as unknown, userId: 'user-of-abc', expiresAt: containing('T') },
  ]);
  expect((await red.fetch('knock/token?session=nobody')).status).toBe(401);
  const feed = async (user: string) => {
    const token = typeof signed === 'object' && signed !== null && 'token' in signed ? String(signed.token) : '';
    const headers = { authorization: `Bearer ${knock.publicKey}`, 'x-knock-user-token': token };
    return (await fetch(`${knock.url}/v1/users/${user}/feeds/${demoChannels.feed.id}`, { headers })).status;
  };
  expect([await feed('user-of-abc'), await feed('somebody-else')]).toEqual([200, 403]);
}

async function failing({ red }: KnockExamples): Promise<void> {
  await red.inject('knock-fault-inject');
  expect(await debugged(red, 'knock-fault-advice')).toMatchObject({
    message: containing('Knock answered 404'),
    field: 'Workflow Key',
    advice: containing('commit it'),
  });
  await red.inject('knock-fault-mended');
  await debugged(red, 'knock-fault-triggered');
}
