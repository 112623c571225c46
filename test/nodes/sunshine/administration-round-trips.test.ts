import { cleanUpAfterEach } from '../../support/clean-up';
import { connectTo, openSandbox } from './harness';
import { isObject, listAt, textAt, valueAt } from '../../../language/reading';
import { asJson, type JsonObject } from '../../../language/json';

cleanUpAfterEach();

/** What an answer holds under its one name. */
function partOf(answer: unknown, name: string): JsonObject {
  const value = valueAt(asJson(answer), name);
  if (!isObject(value)) throw new TypeError(`The answer holds no ${name}`);
  return value;
}
const idIn = (answer: unknown, name: string): string => textAt(partOf(answer, name), 'id') ?? '';
const idsIn = (answer: unknown): unknown[] => (Array.isArray(answer) ? answer.map((entry) => valueAt(asJson(entry), 'id')) : []);

async function opened() {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  const byAccount = connectTo(sandbox, { ...sandbox.account, scope: 'account' });
  return { sandbox, connection, byAccount, run: connection.run.bind(connection) };
}

test('an app comes, changes and goes, with its keys', async () => {
  const { byAccount, sandbox } = await opened();
  const made = await byAccount.run('app.create', { displayName: 'Support', settings: { echoPostback: true }, metadata: { lang: 'de' } });
  const appId = idIn(made, 'app');
  expect(partOf(made, 'app')).toMatchObject({ displayName: 'Support', settings: { echoPostback: true }, metadata: { lang: 'de' } });
  const renamed = await byAccount.run('app.update', { appId, displayName: 'Help' });
  expect(partOf(renamed, 'app')).toMatchObject({ displayName: 'Help', settings: { echoPostback: true } });

  const key = await byAccount.run('appKey.create', { appId, displayName: 'CI' });
  const keyId = idIn(key, 'key');
  await expect(byAccount.run('appKey.getMany', { appId })).resolves.toEqual([partOf(key, 'key')]);
  await expect(byAccount.run('appKey.get', { appId, keyId })).resolves.toEqual(key);
  await expect(byAccount.run('appKey.delete', { appId, keyId })).resolves.toEqual({ success: true });

  expect(idsIn(await byAccount.run('app.getMany', {}))).toEqual(expect.arrayContaining([sandbox.app.id, appId]));
  await expect(byAccount.run('app.delete', { appId })).resolves.toEqual({ success: true });
  await expect(byAccount.run('app.get', { appId })).rejects.toMatchObject({ kind: 'notFound' });
  expect(sandbox.violations).toEqual([]);
});

test('a channel is connected, changed, emptied and disconnected', async () => {
  const { run, sandbox } = await opened();
  const made = await run('integration.create', { integration: { type: 'web', brandColor: '65758e' }, displayName: 'Website chat' });
  const integrationId = idIn(made, 'integration');
  const changed = await run('integration.update', {
    integrationId,
    integration: { type: 'web', displayStyle: 'tab' },
    clear: ['displayName'],
  });
  expect(partOf(changed, 'integration')).toMatchObject({ type: 'web', brandColor: '65758e', displayStyle: 'tab', displayName: null });
  expect(idsIn(await run('integration.getMany', { types: ['web'] }))).toContain(integrationId);
  await expect(run('integration.delete', { integrationId })).resolves.toEqual({ success: true });
  await expect(run('integration.get', { integrationId })).rejects.toMatchObject({
    kind: 'notFound',
    providerCode: 'integration_not_found',
  });
  expect(sandbox.violations).toEqual([]);
});

test('a custom integration comes with its webhook, and signs in with a key of its own', async () => {
  const { run, sandbox } = await opened();
  const integration = { type: 'custom', target: 'https://example.com/in', triggers: ['conversation:message'] };
  const made = partOf(await run('integration.create', { integration }), 'integration');
  const integrationId = textAt(made, 'id') ?? '';
  const [webhook] = listAt(made, 'webhooks');
  expect(webhook).toMatchObject({ target: 'https://example.com/in', triggers: ['conversation:message'] });
  const key = partOf(await run('integrationKey.create', { integrationId, displayName: 'Bot' }), 'key');
  const own = connectTo(sandbox, { keyId: key.id, secret: key.secret, scope: 'integration' });
  await expect(own.run('webhook.getMany', { integrationId })).resolves.toEqual([webhook]);
  await expect(run('integrationKey.getMany', { integrationId })).resolves.toHaveLength(1);
  await expect(run('integrationKey.delete', { integrationId, keyId: key.id })).resolves.toEqual({ success: true });
  await expect(own.run('webhook.getMany', { integrationId })).rejects.toMatchObject({ kind: 'auth' });
});

test('a switchboard gets places, and loses them', async () => {
  const { run, sandbox } = await opened();
  const switchboardId = idIn(await run('switchboard.create', {}), 'switchboard');
  const bot = {
    switchboardId,
    name: 'bot',
    integration: { kind: 'custom', integrationId: sandbox.integration.id },
    messageHistoryCount: 5,
  };
  const botId = idIn(await run('switchboardIntegration.create', bot), 'switchboardIntegration');
  const agents = { switchboardId, name: 'agents', integration: { kind: 'other', integrationType: 'zd:agentWorkspace' } };
  const agentsId = idIn(await run('switchboardIntegration.create', agents), 'switchboardIntegration');
  const place = { switchboardId, switchboardIntegrationId: botId };
  const chained = await run('switchboardIntegration.update', { ...place, nextSwitchboardIntegrationId: agentsId });
  expect(partOf(chained, 'switchboardIntegration')).toMatchObject({ name: 'bot', nextSwitchboardIntegrationId: agentsId });
  const loose = await run('switchboardIntegration.update', { ...place, clear: ['nextSwitchboardIntegrationId'] });
  expect(valueAt(partOf(loose, 'switchboardIntegration'), 'nextSwitchboardIntegrationId') ?? null).toBeNull();
  const on = await run('switchboard.update', { switchboardId, enabled: true, defaultSwitchboardIntegrationId: botId });
  expect(partOf(on, 'switchboard')).toMatchObject({ enabled: true, defaultSwitchboardIntegrationId: botId });
  expect(idsIn(await run('switchboardIntegration.getMany', { switchboardId }))).toEqual([botId, agentsId]);
  await run('switchboardIntegration.delete', { switchboardId, switchboardIntegrationId: agentsId });
  await expect(run('switchboard.delete', { switchboardId })).resolves.toEqual({ success: true });
  await expect(run('switchboard.getMany', {})).resolves.toEqual([]);
  expect(sandbox.violations).toEqual([]);
});

test('webhooks are ensured once, mended, and all deleted', async () => {
  const { run, sandbox } = await opened();
  const integrationId = sandbox.integration.id;
  const wanted = { integrationId, target: 'https://example.com/in', triggers: ['conversation:message'] };
  const first = await run('webhook.ensure', wanted);
  expect(first).toMatchObject({ action: 'created', target: 'https://example.com/in' });
  await expect(run('webhook.ensure', wanted)).resolves.toEqual({ ...asObject(first), action: 'unchanged' });
  const more = { ...wanted, triggers: ['conversation:postback'], includeFullUser: true };
  await expect(run('webhook.ensure', more)).resolves.toMatchObject({
    action: 'updated',
    triggers: ['conversation:message', 'conversation:postback'],
  });
  expect(sandbox.webhooks.all).toMatchObject([{ includeFullUser: true, triggers: ['conversation:message', 'conversation:postback'] }]);
  await run('webhook.create', { ...wanted, target: 'https://example.com/other' });
  await expect(run('webhook.deleteAll', { integrationId })).resolves.toMatchObject({ deleted: [{}, {}], failed: [] });
  expect(sandbox.webhooks.all).toEqual([]);
});

test('a partner is let in, asks whose app it is, and leaves', async () => {
  const { sandbox } = await opened();
  const { id: clientId, secret: clientSecret } = sandbox.partner;
  const before = connectTo(sandbox, { oauthBaseUrl: sandbox.url });
  const url = textAt(asObject(await before.run('oauth.getAuthorizeUrl', { clientId, state: 's1' })), 'url') ?? '';
  const redirected = await fetch(url, { redirect: 'manual' });
  const back = new URL(redirected.headers.get('location') ?? '');
  expect(back.searchParams.get('state')).toBe('s1');
  const code = back.searchParams.get('code');
  const { access_token: accessToken } = asObject(await before.run('oauth.getToken', { code, clientId, clientSecret }));
  const partner = connectTo(sandbox, { authentication: 'token', accessToken, oauthBaseUrl: sandbox.url });
  expect(partOf(await partner.run('oauth.getTokenInfo', {}), 'app')).toMatchObject({ id: sandbox.app.id });
  await expect(partner.run('webhook.getMany', { integrationId: 'me' })).resolves.toEqual([]);
  await expect(partner.run('oauth.revokeAccess', {})).resolves.toEqual({ success: true });
  await expect(partner.run('oauth.getTokenInfo', {})).rejects.toMatchObject({ kind: 'auth' });
});

function asObject(answer: unknown): JsonObject {
  const value = asJson(answer);
  if (!isObject(value)) throw new TypeError('The answer is no object');
  return value;
}
