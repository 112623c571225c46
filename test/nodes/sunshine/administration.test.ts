import { atZendesk, sent } from './harness';

type Parameters = Readonly<Record<string, unknown>>;
const A = '/sc/v2/apps/app1';

describe('calls that set up an app go where the service documents them', () => {
  test.each<[string, Parameters, unknown[]]>([
    ['app.getMany', { serviceAccountId: 's1' }, ['GET /sc/v2/apps', 'filter[serviceAccountId]=s1&page[size]=100', undefined]],
    ['app.create', { displayName: 'Support' }, ['POST /sc/v2/apps', '', { displayName: 'Support' }]],
    ['app.get', {}, [`GET ${A}`, '', undefined]],
    ['app.get', { appId: 'other' }, ['GET /sc/v2/apps/other', '', undefined]],
    [
      'app.update',
      { settings: { multiConvoEnabled: true, conversationRetentionSeconds: 60 }, metadata: { lang: 'de' } },
      [`PATCH ${A}`, '', { settings: { multiConvoEnabled: true, conversationRetentionSeconds: 60 }, metadata: { lang: 'de' } }],
    ],
    ['app.delete', { appId: 'other' }, ['DELETE /sc/v2/apps/other', '', undefined]],
    ['appKey.getMany', {}, [`GET ${A}/keys`, '', undefined]],
    ['appKey.create', { displayName: 'CI' }, [`POST ${A}/keys`, '', { displayName: 'CI' }]],
    ['appKey.get', { keyId: 'app_2' }, [`GET ${A}/keys/app_2`, '', undefined]],
    ['appKey.delete', { keyId: 'app_2' }, [`DELETE ${A}/keys/app_2`, '', undefined]],
    ['integration.getMany', { types: ['custom', 'web'] }, [`GET ${A}/integrations`, 'filter[types]=custom,web&page[size]=100', undefined]],
    ['integration.getMany', {}, [`GET ${A}/integrations`, 'page[size]=100', undefined]],
    ['integration.get', { integrationId: 'i1' }, [`GET ${A}/integrations/i1`, '', undefined]],
    ['integration.delete', { integrationId: 'i1' }, [`DELETE ${A}/integrations/i1`, '', undefined]],
    ['integrationKey.getMany', { integrationId: 'i1' }, [`GET ${A}/integrations/i1/keys`, '', undefined]],
    ['integrationKey.create', { integrationId: 'i1', displayName: 'Bot' }, [`POST ${A}/integrations/i1/keys`, '', { displayName: 'Bot' }]],
    ['integrationKey.get', { integrationId: 'i1', keyId: 'int_1' }, [`GET ${A}/integrations/i1/keys/int_1`, '', undefined]],
    ['integrationKey.delete', { integrationId: 'i1', keyId: 'int_1' }, [`DELETE ${A}/integrations/i1/keys/int_1`, '', undefined]],
    ['switchboard.getMany', {}, [`GET ${A}/switchboards`, '', undefined]],
    ['switchboard.create', {}, [`POST ${A}/switchboards`, '', undefined]],
    [
      'switchboard.update',
      { switchboardId: 's1', enabled: false, defaultSwitchboardIntegrationId: 'p1' },
      [`PATCH ${A}/switchboards/s1`, '', { enabled: false, defaultSwitchboardIntegrationId: 'p1' }],
    ],
    ['switchboard.delete', { switchboardId: 's1' }, [`DELETE ${A}/switchboards/s1`, '', undefined]],
    ['switchboardIntegration.getMany', { switchboardId: 's1' }, [`GET ${A}/switchboards/s1/switchboardIntegrations`, '', undefined]],
    [
      'switchboardIntegration.create',
      {
        switchboardId: 's1',
        name: 'bot',
        integration: { kind: 'custom', integrationId: 'i1' },
        deliverStandbyEvents: false,
        messageHistoryCount: 5,
      },
      [
        `POST ${A}/switchboards/s1/switchboardIntegrations`,
        '',
        { name: 'bot', integrationId: 'i1', deliverStandbyEvents: false, messageHistoryCount: 5 },
      ],
    ],
    [
      'switchboardIntegration.update',
      { switchboardId: 's1', switchboardIntegrationId: 'p1', name: 'agents', clear: ['nextSwitchboardIntegrationId'] },
      [`PATCH ${A}/switchboards/s1/switchboardIntegrations/p1`, '', { name: 'agents', nextSwitchboardIntegrationId: null }],
    ],
    [
      'switchboardIntegration.delete',
      { switchboardId: 's1', switchboardIntegrationId: 'p1' },
      [`DELETE ${A}/switchboards/s1/switchboardIntegrations/p1`, '', undefined],
    ],
    ['webhook.getMany', { integrationId: 'me' }, [`GET ${A}/integrations/me/webhooks`, '', undefined]],
    [
      'webhook.create',
      { integrationId: 'i1', target: 'https://example.com/in', triggers: ['conversation:message'], includeFullUser: true },
      [
        `POST ${A}/integrations/i1/webhooks`,
        '',
        { target: 'https://example.com/in', triggers: ['conversation:message'], includeFullUser: true },
      ],
    ],
    ['webhook.get', { integrationId: 'i1', webhookId: 'w1' }, [`GET ${A}/integrations/i1/webhooks/w1`, '', undefined]],
    [
      'webhook.update',
      { integrationId: 'i1', webhookId: 'w1', includeFullSource: false },
      [`PATCH ${A}/integrations/i1/webhooks/w1`, '', { includeFullSource: false }],
    ],
    ['webhook.delete', { integrationId: 'i1', webhookId: 'w1' }, [`DELETE ${A}/integrations/i1/webhooks/w1`, '', undefined]],
  ])('%s %j', (id, parameters, expected) => {
    expect(sent(id, parameters)).toEqual(expected);
  });

  test('an app is never deleted because it is the one of the credential', () => {
    expect(() => sent('app.delete', {})).toThrow("'App ID' is missing");
  });

  test('without an app ID in the credential, apps can be listed and nothing else', () => {
    const connection = atZendesk({ appId: '', keyId: 'act_1', scope: 'account' });
    expect(sent('app.getMany', {}, connection)[0]).toBe('GET /sc/v2/apps');
    expect(sent('app.get', { appId: 'other' }, connection)[0]).toBe('GET /sc/v2/apps/other');
    expect(() => sent('integration.getMany', {}, connection)).toThrow("'App ID' is missing in the credential");
  });
});

describe('a place in the switchboard', () => {
  const place = { switchboardId: 's1', name: 'agents', integration: { kind: 'other', integrationType: 'zd:agentWorkspace' } };

  test('belongs to a custom integration by ID, to any other by type', () => {
    expect(sent('switchboardIntegration.create', place)[2]).toEqual({ name: 'agents', integrationType: 'zd:agentWorkspace' });
    expect(() => sent('switchboardIntegration.create', { ...place, integration: undefined })).toThrow("'Integration' is missing");
    const moved = { switchboardId: 's1', switchboardIntegrationId: 'p1', integration: { kind: 'custom', integrationId: 'i1' } };
    expect(sent('switchboardIntegration.update', moved)[2]).toEqual({ integrationId: 'i1' });
  });

  test.each(['a b', '', 'ä', 'x'.repeat(129)])('is not called %j', (name) => {
    expect(() => sent('switchboardIntegration.create', { ...place, name })).toThrow('must be 1 to 128 letters');
  });
});

describe('OAuth', () => {
  const OAUTH = 'https://oauth-bridge.zendesk.com/sc';
  const partner = atZendesk({ authentication: 'token', accessToken: 'access-1' });

  test('begins in the browser of the customer', async () => {
    const parameters = { clientId: 'c 1', state: 'a&b', redirectUri: 'https://example.com/back?x=1' };
    await expect(partner.run('oauth.getAuthorizeUrl', parameters)).resolves.toEqual({
      url: `${OAUTH}/oauth/authorize?response_type=code&client_id=c+1&state=a%26b&redirect_uri=https%3A%2F%2Fexample.com%2Fback%3Fx%3D1`,
    });
  });

  test('exchanges the code without any other proof', () => {
    const parameters = { code: 'code-1', clientId: 'c1', clientSecret: 'hush' };
    const body = { code: 'code-1', grant_type: 'authorization_code', client_id: 'c1', client_secret: 'hush' };
    expect(sent('oauth.getToken', parameters, partner)).toEqual([`POST ${OAUTH}/oauth/token`, '', body]);
    expect(partner.prepare('oauth.getToken', parameters)?.headers).not.toHaveProperty('authorization');
  });

  test.each([
    ['oauth.getTokenInfo', `GET ${OAUTH}/v2/tokenInfo`],
    ['oauth.revokeAccess', `DELETE ${OAUTH}/oauth/authorization`],
  ])('%s speaks for the access token', (id, to) => {
    expect(sent(id, {}, partner)).toEqual([to, '', undefined]);
    expect(partner.prepare(id, {})?.headers).toMatchObject({ authorization: 'Bearer access-1' });
  });

  test('of older accounts is at another address, as is one of your own', () => {
    const [older] = sent('oauth.revokeAccess', {}, atZendesk({ region: 'us' }));
    expect(older).toBe('DELETE https://app.smooch.io/oauth/authorization');
    const [own] = sent('oauth.revokeAccess', {}, atZendesk({ oauthBaseUrl: 'https://oauth.example.com/' }));
    expect(own).toBe('DELETE https://oauth.example.com/oauth/authorization');
  });
});
