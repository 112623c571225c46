import { cleanUpAfterEach } from '../../support/clean-up';
import { basic, call, jwt, library, openSandbox, rejection, textIn, EMPTY } from './harness';

cleanUpAfterEach();

describe('apps and their keys, as the official library sees them', () => {
  it('are provisioned by the account, each key a way in', async () => {
    const sandbox = await openSandbox();
    const owner = library(sandbox, { accessToken: jwt(sandbox.account, { scope: 'account' }) });
    const made = await owner.apps.createApp({ displayName: 'Second', settings: { echoPostback: true }, metadata: { team: 'blue' } });
    expect(made).toMatchObject({ app: { displayName: 'Second', settings: { echoPostback: true }, metadata: { team: 'blue' } } });
    const app = textIn(made, 'app.id');
    const key = await owner.appKeys.createAppKey(app, { displayName: 'Server' });
    const [keyId, secret] = [textIn(key, 'key.id'), textIn(key, 'key.secret')];
    expect(keyId).toMatch(/^app_[0-9a-f]{24}$/);
    await expect(library(sandbox, { keyId, secret }).apps.getApp(app)).resolves.toMatchObject({ app: { id: app, displayName: 'Second' } });
    await expect(owner.appKeys.listAppKeys(app)).resolves.toMatchObject({ keys: [{ id: keyId }] });
    await expect(owner.appKeys.getAppKey(app, keyId)).resolves.toMatchObject({ key: { id: keyId, displayName: 'Server', secret } });
    await owner.appKeys.deleteAppKey(app, keyId);
    await expect(owner.appKeys.getAppKey(app, keyId)).rejects.toEqual(rejection(404, 'not_found', 'Resource not found'));
    await expect(library(sandbox, { keyId, secret }).apps.getApp(app)).rejects.toEqual(rejection(401, 'invalid_auth'));
    await expect(owner.apps.listApps({ page: { size: 1 } })).resolves.toMatchObject({
      apps: [{ id: sandbox.app.id }],
      meta: { hasMore: true },
    });
    await owner.apps.updateApp(app, { displayName: 'Renamed', settings: { multiConvoEnabled: true } });
    await expect(owner.apps.updateApp(app, { settings: { multiConvoEnabled: false } })).rejects.toEqual(rejection(400, 'bad_request'));
    await expect(owner.apps.deleteApp(app)).resolves.toBe(EMPTY);
    await expect(owner.apps.getApp(app)).rejects.toEqual(rejection(404, 'app_not_found', 'App not found'));
    expect(sandbox.violations).toEqual([]);
  });
});

describe('integrations, as the official library sees them', () => {
  it('are made, listed by type, updated and deleted, and keep their secrets', async () => {
    const sandbox = await openSandbox();
    const { integrations } = library(sandbox);
    const { id: app } = sandbox.app;
    const telegram = await integrations.createIntegration(app, { type: 'telegram', token: 'quiet-token', displayName: 'Bot' });
    const id = textIn(telegram, 'integration.id');
    expect(telegram).toMatchObject({ integration: { type: 'telegram', status: 'active', displayName: 'Bot' } });
    await expect(integrations.listIntegrations(app, { filter: { types: 'telegram,line' } })).resolves.toMatchObject({
      integrations: [{ id }],
    });
    await integrations.updateIntegration(app, id, { displayName: 'Renamed' });
    const { body } = await call(sandbox, { path: `/integrations/${id}` });
    expect(body).toMatchObject({
      integration: { displayName: 'Renamed', username: 'sandbox_bot', showAIDisclaimer: true, defaultResponder: null },
    });
    expect(JSON.stringify(body)).not.toContain('quiet-token');
    await expect(integrations.deleteIntegration(app, id)).resolves.toBe(EMPTY);
    await expect(integrations.getIntegration(app, id)).rejects.toEqual(rejection(404, 'integration_not_found', 'Integration not found'));
    await expect(integrations.deleteIntegration(app, sandbox.webIntegration.id)).rejects.toEqual(
      rejection(400, 'bad_request', 'SDK integrations configured on Admin Center cannot be deleted'),
    );
    await expect(integrations.createIntegration(app, { type: 'pager' })).rejects.toEqual(
      rejection(400, 'bad_request', 'Invalid integration type'),
    );
    expect(sandbox.violations).toEqual([]);
  });

  it('of the type custom have keys, which may touch no other integration', async () => {
    const sandbox = await openSandbox();
    const { integrationKeys } = library(sandbox);
    const [app, own] = [sandbox.app.id, sandbox.integration.id];
    const made = await integrationKeys.createCustomIntegrationKey(app, own, { displayName: 'Bot' });
    const [keyId, secret] = [textIn(made, 'key.id'), textIn(made, 'key.secret')];
    expect(keyId).toMatch(/^int_/);
    await expect(integrationKeys.listCustomIntegrationKeys(app, own)).resolves.toMatchObject({ keys: [{}, { id: keyId }] });
    await expect(integrationKeys.getCustomIntegrationKey(app, own, keyId)).resolves.toMatchObject({ key: { displayName: 'Bot', secret } });
    const bot = library(sandbox, { keyId, secret });
    await expect(bot.webhooks.listWebhooks(app, own)).resolves.toMatchObject({ webhooks: [] });
    await expect(bot.integrations.listIntegrations(app)).rejects.toEqual(rejection(403, 'forbidden', 'Forbidden'));
    await integrationKeys.deleteCustomIntegrationKey(app, own, keyId);
    await expect(bot.webhooks.listWebhooks(app, own)).rejects.toEqual(rejection(401, 'invalid_auth'));
    await expect(integrationKeys.listCustomIntegrationKeys(app, sandbox.webIntegration.id)).rejects.toEqual(
      rejection(400, 'bad_request', 'API keys are available only for custom integrations'),
    );
  });
});

describe('webhooks, as the official library sees them', () => {
  it('belong to a custom integration; each sent member replaces the old one', async () => {
    const sandbox = await openSandbox();
    const { webhooks, integrations } = library(sandbox);
    const { id: app } = sandbox.app;
    const target = 'https://example.org/hook';
    const custom = await call(sandbox, {
      method: 'POST',
      path: '/integrations',
      body: { type: 'custom', webhooks: [{ target, triggers: ['conversation:message'] }] },
    });
    expect(custom).toMatchObject({ status: 201, body: { integration: { webhooks: [{ target, version: 'v2', includeFullUser: false }] } } });
    const own = textIn(custom.body, 'integration.id');
    const made = await webhooks.createWebhook(app, own, { target, triggers: ['user:merge'], includeFullUser: true });
    const id = textIn(made, 'webhook.id');
    expect(made).toMatchObject({
      webhook: { version: 'v2', secret: expect.any(String) as string, includeFullUser: true, includeFullSource: false },
    });
    await webhooks.updateWebhook(app, own, id, { triggers: ['user:merge', 'user:remove'] });
    await expect(webhooks.getWebhook(app, own, id)).resolves.toMatchObject({
      webhook: { target, triggers: ['user:merge', 'user:remove'], includeFullUser: true, secret: textIn(made, 'webhook.secret') },
    });
    await expect(webhooks.listWebhooks(app, own)).resolves.toMatchObject({ webhooks: [{}, { id }] });
    await expect(webhooks.deleteWebhook(app, own, id)).resolves.toBe(EMPTY);
    await expect(webhooks.getWebhook(app, own, id)).rejects.toEqual(rejection(404, 'not_found'));
    await expect(webhooks.listWebhooks(app, sandbox.webIntegration.id)).rejects.toEqual(rejection(404, 'integration_not_found'));
    await integrations.deleteIntegration(app, own);
    expect(sandbox.webhooks.all).toEqual([]);
    expect(sandbox.violations).toEqual([]);
  });
});

describe('OAuth, as the official library sees it', () => {
  it('lets a partner in for a code that is good once, and out again', async () => {
    const sandbox = await openSandbox();
    const { id: client_id, secret: client_secret } = sandbox.partner;
    const { headers, status } = await call(sandbox, {
      path: `/oauth/authorize?client_id=${client_id}&response_type=code&state=s1&redirect_uri=https%3A%2F%2Felsewhere.example`,
      authorization: null,
    });
    const location = new URL(String(headers.location));
    expect([status, location.origin, location.searchParams.get('state')]).toEqual([302, 'http://127.0.0.1:9', 's1']);
    const body = { code: String(location.searchParams.get('code')), grant_type: 'authorization_code', client_id, client_secret };
    const token = await library(sandbox).oauth.getToken(body);
    expect(token).toEqual({ access_token: expect.any(String) as string, token_type: 'Bearer' });
    await expect(library(sandbox).oauth.getToken(body)).rejects.toEqual(rejection(400, 'bad_request'));
    const accessToken = textIn(token, 'access_token');
    const partner = library(sandbox, { accessToken });
    await expect(call(sandbox, { path: '/v2/tokenInfo', authorization: `Bearer ${accessToken}` })).resolves.toMatchObject({
      body: { app: { id: sandbox.app.id, subdomain: 'sandbox', displayName: 'Sandbox' } },
    });
    const hook = { target: 'https://example.org/hook', triggers: ['conversation:message'] };
    await expect(partner.webhooks.createWebhook(sandbox.app.id, 'me', hook)).resolves.toMatchObject({ webhook: hook });
    await expect(partner.oauth.revokeAccess()).resolves.toBe(EMPTY);
    expect(sandbox.webhooks.all).toEqual([]);
    await expect(partner.users.getUser(sandbox.app.id, 'u')).rejects.toEqual(rejection(401, 'invalid_auth'));
    expect(sandbox.violations).toEqual([]);
  });

  it('tells when the person says no, and refuses what is no partner', async () => {
    const sandbox = await openSandbox();
    const path = `/oauth/authorize?client_id=${sandbox.partner.id}&response_type=code`;
    sandbox.denyNext();
    const { headers } = await call(sandbox, { path, authorization: null });
    expect(headers.location).toBe('http://127.0.0.1:9/oauth?error=access_denied');
    const wrong = { code: 'c', grant_type: 'authorization_code', client_id: sandbox.partner.id, client_secret: 'wrong' };
    await expect(library(sandbox).oauth.getToken(wrong)).rejects.toEqual(rejection(401, 'invalid_auth'));
    await expect(call(sandbox, { path: '/v2/tokenInfo', authorization: basic(sandbox.integration) })).resolves.toMatchObject({
      status: 403,
    });
  });

  it('starts in the browser: the library follows where it is sent', async () => {
    const elsewhere = await openSandbox();
    const sandbox = await openSandbox({ redirectUris: [`${elsewhere.url}/came-back`] });
    await library(sandbox)
      .oauth.authorize(sandbox.partner.id, 'code', { state: 's2' })
      .catch(() => 'nothing is there');
    expect(elsewhere.requests).toMatchObject([{ path: '/came-back', query: { code: expect.any(String) as string, state: 's2' } }]);
  });
});
