import { connectTo, openSandbox } from '../harness';
import type { SmoochSandbox } from '../../../../sandbox/smooch';
import { cleanUpAfterEach } from '../../../support/clean-up';
import { Receiver } from './receiver';

cleanUpAfterEach();
let sandbox: SmoochSandbox;
let receiver: Receiver;
beforeEach(async () => {
  sandbox = await openSandbox();
  receiver = await Receiver.start();
});

/** A node in a process of its own: it remembers nothing of others. */
const node = (path: string, parameters = {}, more = {}) => {
  const webhook = connectTo(sandbox, more).webhook('events').configured(parameters);
  return { webhook, url: receiver.serve(path, webhook) };
};
const writes = () => sandbox.requests.filter(({ method }) => method !== 'GET').length;

test('registers, receives, and is gone afterwards', async () => {
  const { webhook, url } = node('/a');
  await webhook.ensureRegistered(url);
  expect(sandbox.webhooks.all).toMatchObject([{ target: url, triggers: ['message:appUser', 'postback'], version: 'v1.1' }]);
  sandbox.say('steve@example.com', 'Any news?');
  expect(await receiver.next('/a', 0)).toMatchObject({
    status: 200,
    events: [
      {
        kind: 'message',
        trigger: 'message:appUser',
        user: { externalId: 'steve@example.com' },
        channel: 'web',
        message: { text: 'Any news?', type: 'text', author: { role: 'user' } },
      },
    ],
  });
  sandbox.endUser('steve@example.com').presses({ payload: 'YES', text: 'Yes' });
  expect(await receiver.next('/a', 1)).toMatchObject({ events: [{ kind: 'postback', postback: { payload: 'YES', text: 'Yes' } }] });
  await webhook.unregister(url);
  await webhook.unregister(url);
  expect(sandbox.webhooks.all).toEqual([]);
  expect(sandbox.violations).toEqual([]);
});

test('a process that did not register asks for the secret, and takes up what exists', async () => {
  const first = node('/a');
  await first.webhook.ensureRegistered(first.url);
  const after = node('/a');
  const before = writes();
  sandbox.say('steve', 'Before it is up');
  expect(await receiver.next('/a', 0)).toMatchObject({ status: 200 });
  await after.webhook.ensureRegistered(after.url);
  expect([writes(), sandbox.webhooks.all.length]).toEqual([before, 1]);
});

test('is mended where the node asks for other triggers, and keeps its secret', async () => {
  const first = node('/a');
  const { secrets } = (await first.webhook.ensureRegistered(first.url)) ?? {};
  const other = node('/a', { triggers: ['conversation:read', 'message:appUser'], includeClient: true });
  expect(await other.webhook.ensureRegistered(other.url)).toMatchObject({ current: true, secrets });
  expect(sandbox.webhooks.all).toMatchObject([{ triggers: ['conversation:read', 'message:appUser'], includeClient: true }]);
});

test('two nodes on one app have a webhook each, and remove their own alone', async () => {
  const [one, two] = [node('/one'), node('/two', { triggers: ['message:appUser'] })];
  await one.webhook.ensureRegistered(one.url);
  await two.webhook.ensureRegistered(two.url);
  sandbox.say('steve', 'Hello both');
  expect([(await receiver.next('/one', 0)).status, (await receiver.next('/two', 0)).status]).toEqual([200, 200]);
  await one.webhook.unregister(one.url);
  expect(sandbox.webhooks.all).toMatchObject([{ target: two.url }]);
});

test('what is delivered twice gives one event', async () => {
  const { webhook, url } = node('/a');
  await webhook.ensureRegistered(url);
  sandbox.say('steve', 'Once');
  const delivery = await sandbox.waitFor('delivery');
  expect([delivery.status, await sandbox.redeliver(delivery)]).toEqual([200, 200]);
  expect(receiver.taken.all.map(({ events }) => events.length)).toEqual([1, 0]);
});

test('what the business says starts nothing', async () => {
  const { webhook, url } = node('/a', { triggers: ['message:appUser', 'message:appMaker'] });
  await webhook.ensureRegistered(url);
  sandbox.say('steve', 'Hello?');
  await receiver.next('/a', 0);
  const from = receiver.count;
  await connectTo(sandbox).run('message.send', { userId: 'steve', content: { type: 'text', text: 'Hi' }, role: 'appMaker' });
  expect(await receiver.next('/a', from)).toMatchObject({ status: 200, events: [] });
});

test.each([
  ['nothing', undefined, 401],
  ['another secret', 'forged', 401],
])('refuses a request that bears %s', async (_, secret, status) => {
  const { webhook, url } = node('/a');
  await webhook.ensureRegistered(url);
  expect(await sandbox.sendWebhook(url, { trigger: 'message' }, secret)).toBe(status);
});

test('is answered 503 and delivered later where the service cannot say the secret', async () => {
  const first = node('/a');
  const { secrets = [] } = (await first.webhook.ensureRegistered(first.url)) ?? {};
  node('/a');
  sandbox.fail(500, { times: 10, match: /GET .*webhooks/ });
  expect(await sandbox.sendWebhook(first.url, { trigger: 'message' }, secrets[0])).toBe(503);
});

test('by hand it takes the secret of the credential, and touches nothing', async () => {
  const { url } = node('/a', { register: false }, { webhookSecret: 'first second' });
  const statuses = [
    await sandbox.sendWebhook(url, { trigger: 'typing:appUser' }, 'second'),
    await sandbox.sendWebhook(url, { trigger: 'typing:appUser' }, 'first second'),
    await sandbox.sendWebhook(url, [], 'first'),
  ];
  expect(statuses).toEqual([200, 401, 400]);
  expect(sandbox.requests).toEqual([]);
});

test('an app that is full says so, and nothing is registered', async () => {
  const connection = connectTo(sandbox);
  for (let count = 0; count < 10; count += 1) {
    await connection.run('webhook.create', { target: `https://flows.example/${count}`, triggers: ['postback'] });
  }
  const { webhook, url } = node('/a');
  const refusal = webhook.ensureRegistered(url);
  await expect(refusal).rejects.toMatchObject({ kind: 'conflict', message: 'The app has 10 webhooks already, and 10 are the limit' });
  expect(sandbox.webhooks.all).toHaveLength(10);
});
