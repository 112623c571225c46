import { asJson } from '../../../../language/json';
import { textAt } from '../../../../language/reading';
import type { SunshineSandbox } from '../../../../sandbox/sunshine';
import { Receiver } from '../../smooch/webhooks/receiver';
import { connectTo, openSandbox } from '../harness';
import { cleanUpAfterEach } from '../../../support/clean-up';

cleanUpAfterEach();
let sandbox: SunshineSandbox;
let receiver: Receiver;
beforeEach(async () => {
  sandbox = await openSandbox();
  receiver = await Receiver.start();
});

const node = (path: string, parameters = {}, more = {}) => {
  const webhook = connectTo(sandbox, more).webhook('events').configured(parameters);
  return { webhook, url: receiver.serve(path, webhook) };
};
const customs = async () => {
  const list = await connectTo(sandbox).run('integration.getMany', { types: ['custom'] });
  return Array.isArray(list) ? list.map((each: unknown) => Reflect.get(Object(each), 'displayName') as unknown) : [];
};

test('registers with an integration of its own, receives, and leaves nothing behind', async () => {
  const { webhook, url } = node('/a');
  await webhook.ensureRegistered(url);
  expect(await customs()).toEqual(expect.arrayContaining(['Dovecote', 'Sandbox integration']));
  expect(sandbox.webhooks.all).toMatchObject([{ target: url, triggers: ['conversation:message', 'conversation:postback'] }]);
  sandbox.say('steve@example.com', 'Any news?');
  expect(await receiver.next('/a', 0)).toMatchObject({
    status: 200,
    events: [{ kind: 'message', user: { externalId: 'steve@example.com' }, message: { text: 'Any news?', author: { role: 'user' } } }],
  });
  sandbox.postback('steve@example.com', 'YES');
  const pressed = await receiver.taken.find(({ events }) => events.some(({ kind }) => kind === 'postback'));
  expect(pressed.events).toMatchObject([{ postback: { payload: 'YES' } }]);
  await webhook.unregister(url);
  await webhook.unregister(url);
  expect([sandbox.webhooks.all, await customs()]).toEqual([[], ['Sandbox integration']]);
  expect(sandbox.violations).toEqual([]);
});

test('a restart takes up what exists, and asks for the secret once', async () => {
  const first = node('/a');
  const registered = await first.webhook.ensureRegistered(first.url);
  const after = node('/a');
  sandbox.say('steve', 'Before it is up');
  expect(await receiver.next('/a', 0)).toMatchObject({ status: 200 });
  expect(await after.webhook.ensureRegistered(after.url)).toEqual(registered);
  expect(sandbox.webhooks.all).toHaveLength(1);
});

test('goes to the chosen integration, and is moved there from another one', async () => {
  const first = node('/a');
  await first.webhook.ensureRegistered(first.url);
  const { id: integrationId } = sandbox.integration;
  const moved = node('/a', { integrationId, includeFullUser: true });
  expect(await moved.webhook.ensureRegistered(moved.url)).toMatchObject({ id: expect.stringMatching(`^${integrationId}/`) as unknown });
  expect(sandbox.webhooks.all).toMatchObject([{ target: moved.url, includeFullUser: true }]);
  expect(await customs()).toEqual(['Sandbox integration']);
  const back = node('/a', { integrationId, triggers: ['conversation:read'] });
  await back.webhook.ensureRegistered(back.url);
  expect(sandbox.webhooks.all).toMatchObject([{ triggers: ['conversation:read'], includeFullUser: false }]);
  await back.webhook.unregister(back.url);
  expect([sandbox.webhooks.all, await customs()]).toEqual([[], ['Sandbox integration']]);
});

test('keeps an integration of its name where that holds something else', async () => {
  const { webhook, url } = node('/a');
  const registered = await webhook.ensureRegistered(url);
  const [integrationId = ''] = registered?.id.split('/') ?? [];
  await connectTo(sandbox, { ...sandbox.account, scope: 'account' }).run('integrationKey.create', { integrationId, displayName: 'Mine' });
  await webhook.unregister(url);
  expect(sandbox.webhooks.all).toEqual([]);
  expect(await customs()).toEqual(expect.arrayContaining(['Dovecote']));
});

test('two nodes on one app never touch what is the other’s', async () => {
  const [one, two] = [node('/one'), node('/two')];
  await one.webhook.ensureRegistered(one.url);
  await two.webhook.ensureRegistered(two.url);
  sandbox.say('steve', 'Hello both');
  expect([(await receiver.next('/one', 0)).status, (await receiver.next('/two', 0)).status]).toEqual([200, 200]);
  await one.webhook.unregister(one.url);
  expect(sandbox.webhooks.all).toMatchObject([{ target: two.url }]);
});

test('a key of an integration has to say which one', async () => {
  const { keyId, secret, id: integrationId } = sandbox.integration;
  const scope = { keyId, secret, scope: 'integration' };
  const blind = node('/a', {}, scope);
  await expect(blind.webhook.ensureRegistered(blind.url)).rejects.toMatchObject({ field: 'Integration' });
  const { webhook, url } = node('/a', { integrationId }, scope);
  await webhook.ensureRegistered(url);
  expect(sandbox.webhooks.all).toMatchObject([{ target: url }]);
  await webhook.unregister(url);
  expect(sandbox.webhooks.all).toEqual([]);
});

test('what the business says starts nothing', async () => {
  const { webhook, url } = node('/a');
  await webhook.ensureRegistered(url);
  const { conversationId } = sandbox.say('steve', 'Hello?');
  await receiver.next('/a', 0);
  const from = receiver.count;
  await connectTo(sandbox).run('message.send', { conversationId, content: { type: 'text', text: 'Hi' } });
  expect(await receiver.next('/a', from)).toMatchObject({ status: 200, events: [] });
});

test('refuses what does not bear the secret', async () => {
  const { webhook, url } = node('/a');
  await webhook.ensureRegistered(url);
  expect(await sandbox.sendWebhook(url, { events: [] }, { secret: null })).toMatchObject({ status: 401 });
  // The service has just been asked: this might be a key that is newer.
  expect(await sandbox.sendWebhook(url, { events: [] }, { secret: 'forged' })).toMatchObject({ status: 503 });
});

test('a partner who came by OAuth registers with the integration that is its own', async () => {
  const { id: clientId, secret: clientSecret } = sandbox.partner;
  const before = connectTo(sandbox, { oauthBaseUrl: sandbox.url });
  const consent = textAt(asJson(await before.run('oauth.getAuthorizeUrl', { clientId })), 'url') ?? '';
  const { headers } = await fetch(consent, { redirect: 'manual' });
  const code = new URL(headers.get('location') ?? '').searchParams.get('code');
  const accessToken = textAt(asJson(await before.run('oauth.getToken', { code, clientId, clientSecret })), 'access_token');
  const { webhook, url } = node('/a', {}, { authentication: 'token', accessToken });
  expect(await webhook.ensureRegistered(url)).toMatchObject({ id: expect.stringMatching(/^me\//) as unknown });
  sandbox.say('steve', 'Hello partner');
  expect(await receiver.next('/a', 0)).toMatchObject({ status: 200 });
  await webhook.unregister(url);
  expect(sandbox.webhooks.all).toEqual([]);
});

test('says that the app is full, whichever integrations its webhooks belong to, and creates nothing', async () => {
  const { id: integrationId } = sandbox.integration;
  for (let number = 0; number < 10; number += 1) {
    const target = `https://example.com/${number}`;
    await connectTo(sandbox).run('webhook.create', { integrationId, target, triggers: ['conversation:read'] });
  }
  const { webhook, url } = node('/a');
  await expect(webhook.ensureRegistered(url)).rejects.toMatchObject({
    kind: 'conflict',
    message: 'The app has 10 webhooks already, and 10 are the limit',
  });
  expect([sandbox.webhooks.all.length, await customs()]).toEqual([10, ['Sandbox integration']]);
});
