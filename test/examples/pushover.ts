import { z } from 'zod';
import type { PushoverSandbox } from '../../sandbox/pushover';
import { debugged, type ExampleStage, exampleTests, type Promised } from './driving';

export interface PushoverExamples extends ExampleStage {
  readonly pushover: PushoverSandbox;
}

/** What each example promises on its tab, driven as its comments say. */
const promises: readonly Promised<PushoverExamples>[] = [
  ['pushover-callback', 'is called when somebody acknowledges, and refuses wrong tokens and unknown receipts', callBack],
  ['pushover-emergency', 'waits until somebody acknowledges, and cancels by tag', emergency],
  ['pushover-encrypted', 'sends sealed, receives sealed and opens', encrypted],
  ['pushover-explicit', 'deletes a message when it reaches the node Handled', handled],
  ['pushover-people-and-sounds', 'checks a key, makes a group and lists sounds', peopleAndSounds],
  ['pushover-receive', 'receives live and deletes what the flow has completed', receive],
  ['pushover-subscription', 'welcomes those who subscribe, and shows them a page', subscription],
];

/** The words that the examples ask people to change. */
const words = 'change-these-words';

const sentEmergency = z.object({ receipt: z.string() });

export function pushoverExamples(at: () => PushoverExamples): void {
  exampleTests('pushover', at, promises, ({ pushover }) => pushover.waitFor('login', { deadlineMs: 20_000 }));
}

async function callBack({ red, pushover }: PushoverExamples): Promise<void> {
  const url = `${red.nodeUrl}pushover/receipt`;
  await red.inject('pushover-callback-inject', { payload: { text: 'The fire door is open', callback: `${url}?token=${words}` } });
  const { receipt } = sentEmergency.parse(await debugged(red, 'pushover-callback-sent'));
  const call = async (address: string, of: string) => (await pushover.sendCallback(address, { receipt: of, acknowledged: '1' })).status;
  expect(await call(url, receipt)).toBe(403);
  expect(await call(`${url}?token=${words}!`, receipt)).toBe(403);
  expect(await call(`${url}?token=${words}`, 'r'.repeat(30))).toBe(403);
  const called = pushover.waitFor('callback', { match: (callback) => callback.receipt === receipt });
  pushover.acknowledge(receipt, { device: 'phone' });
  expect(await called).toMatchObject({ accepted: true, attempt: 1 });
  expect(await debugged(red, 'pushover-callback-acknowledged')).toMatchObject({ receipt, acknowledgedByDevice: 'phone', verified: true });
  expect(red.sees.debugMessages.filter(({ id }) => id === 'pushover-callback-acknowledged')).toHaveLength(1);
}

async function emergency({ red, pushover }: PushoverExamples): Promise<void> {
  const send = async (): Promise<string> => {
    await red.inject('pushover-alarm-inject');
    return sentEmergency.parse(await debugged(red, 'pushover-alarm-sent')).receipt;
  };
  const first = await send();
  pushover.acknowledge(first, { device: 'phone' });
  const ended = { receipt: first, ended: 'acknowledged', acknowledgedBy: pushover.account.userKey, acknowledgedByDevice: 'phone' };
  expect(await debugged(red, 'pushover-alarm-ended')).toMatchObject(ended);
  await send();
  await red.inject('pushover-alarm-all-clear');
  expect(await debugged(red, 'pushover-alarm-cancelled')).toMatchObject({ tag: 'pump-3', canceled: 1 });
}

async function encrypted(stage: PushoverExamples): Promise<void> {
  const { red, pushover } = stage;
  const text = 'The key is under the mat';
  const sealed = arrival(stage, 'pushover-sealed-arrived', '"encrypted":true');
  await red.inject('pushover-sealed-inject');
  expect(await debugged(red, 'pushover-sealed-opened')).toMatchObject({ message: text, title: 'For your eyes only' });
  expect(JSON.stringify(await sealed)).not.toContain(text);
  expect(JSON.stringify(pushover.requests)).not.toContain(text);
}

async function handled(stage: PushoverExamples): Promise<void> {
  const { red, pushover } = stage;
  const done = arrival(stage, 'pushover-handled-done', 'Order 42 is paid');
  const deleted = deletion(stage);
  await red.inject('pushover-handled-inject');
  expect(await done).toMatchObject({ title: 'Orders' });
  await deleted;
  expect(pushover.queue(pushover.device.id)).toEqual([]);
}

async function receive(stage: PushoverExamples): Promise<void> {
  const { red, pushover } = stage;
  const note = arrival(stage, 'pushover-live-note', 'Flow is back');
  await red.inject('pushover-live-inject');
  expect(await note).toMatchObject({ title: 'Pump 3', app: pushover.app.name, priority: 0 });
  const alarm = arrival(stage, 'pushover-live-alarm', 'Too hot');
  const deleted = deletion(stage);
  pushover.deliver(pushover.device.id, { message: 'Too hot', app: 'Plant watch', priority: 1 });
  expect(await alarm).toMatchObject({ priority: 1 });
  await deleted;
}

async function peopleAndSounds({ red, pushover }: PushoverExamples): Promise<void> {
  const user = pushover.account.userKey;
  await red.inject('pushover-people-check');
  expect(await debugged(red, 'pushover-people-validated')).toMatchObject({ user, group: false, devices: ['desk'] });
  await red.inject('pushover-people-new-group', { payload: { name: 'On call tonight', user } });
  const members = { name: 'On call tonight', users: [{ user, memo: 'Night shift', disabled: false }] };
  expect(await debugged(red, 'pushover-people-members')).toMatchObject(members);
  await red.inject('pushover-people-hear');
  expect(await debugged(red, 'pushover-people-listed')).toContainEqual({ sound: 'siren', title: 'Siren' });
}

async function subscription({ red, pushover }: PushoverExamples): Promise<void> {
  const visit = (query: string) => red.fetch(`pushover/subscription?${query}`);
  expect((await visit(`state=guessed&pushover_user_key=${pushover.account.userKey}`)).status).toBe(403);
  const back = `${red.nodeUrl}pushover/subscription?state=${words}&customer=42`;
  const [code] = pushover.app.subscriptions.map((subscribed) => subscribed.code);
  const success = encodeURIComponent(back);
  // The stand-in's page sends the person back at once.
  const page = await fetch(`${pushover.url}/subscribe/${code ?? ''}?success=${success}&failure=${success}`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Thank you. You can close this page now.')]);
  const returned = { action: 'subscribed', parameters: { customer: '42' }, verified: true };
  expect(await debugged(red, 'pushover-join-returned')).toMatchObject(returned);
  expect(await debugged(red, 'pushover-join-welcomed')).toMatchObject({ status: 1 });
}

/** The next value with this text: every trigger on the device sees the messages of the other examples. */
async function arrival({ red }: PushoverExamples, id: string, text: string): Promise<unknown> {
  return (await red.sees.debug((message) => message.id === id && JSON.stringify(message.value).includes(text))).value;
}

/** The next time that messages are deleted. */
function deletion({ pushover }: PushoverExamples): Promise<unknown> {
  return pushover.waitFor('request', { match: ({ path, status }) => path.includes('update_highest_message') && status === 200 });
}
