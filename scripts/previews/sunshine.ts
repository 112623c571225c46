import type { Parameters } from '../../language/operation';
import { listAt, objectAt, textAt } from '../../language/reading';
import type { SunshineSandbox } from '../../sandbox/sunshine';
import { startSunshine, sunshineAccount } from '../../test/support/services';
import type { Prepared, Run, Service } from './service';

export const sunshine: Service = {
  id: 'sunshine',
  without: {
    'device.get': 'Devices come from SDKs, which the stand-in has none of',
    'oauth.getToken': 'A code is good once, and made by a person who agrees',
    'oauth.getTokenInfo': 'Asked with the token of a partner',
    'oauth.revokeAccess': 'Asked with the token of a partner',
    'user.getMany': 'The stand-in finds nobody whose address no channel has confirmed',
    'switchboard.create': 'An app has one, and everything else needs it',
    'user.sync': 'Joins users of Zendesk, of whom the stand-in knows none from the start',
  },
  start: async () => {
    const sandbox = await startSunshine();
    const { settings, credentials } = sunshineAccount(sandbox);
    const own = { ...settings, ...credentials, oauthBaseUrl: sandbox.url };
    return {
      accounts: [own, { ...own, ...sandbox.account, scope: 'account' }],
      prepare: (run) => prepare(run, sandbox),
      close: () => sandbox.close(),
    };
  },
};

const STEVE = 'steve@example.com';

async function prepare(run: Run, sandbox: SunshineSandbox): Promise<Prepared> {
  const made = async (operation: string, part: string, own: Parameters = {}) => textAt(objectAt(await run(operation, own), part), 'id');
  await run('user.create', { externalId: STEVE, givenName: 'Steve', email: STEVE });
  await run('user.create', { externalId: 'bob' });
  const { conversationId } = sandbox.start(STEVE);
  sandbox.say(STEVE, 'Hello!');
  const group = await made('conversation.create', 'conversation', {
    type: 'sdkGroup',
    participants: [{ externalId: STEVE, subscribeSDKClient: true }],
  });
  const sent = await run('message.send', { conversationId });
  const upload = objectAt(await run('attachment.upload', { conversationId }), 'attachment');
  const integrationId = await made('integration.create', 'integration');
  const twilio = await made('integration.create', 'integration', { integration: sms });
  const onTwilio = { channel: { type: 'twilio', integrationId: twilio, phoneNumber: '+12125550100' }, confirmation: { type: 'immediate' } };
  const clientId = await made('client.create', 'client', { userId: STEVE, conversationId, ...onTwilio });
  const custom = { integrationId: sandbox.integration.id };
  const webhookId = await made('webhook.create', 'webhook', custom);
  const keyId = await made('integrationKey.create', 'key', custom);
  const app = await made('app.create', 'app');
  const appKey = { appId: app, keyId: await made('appKey.create', 'key', { appId: app }) };
  const switchboardId = await made('switchboard.create', 'switchboard');
  const place = { switchboardId, name: 'agents', integration: { kind: 'custom', ...custom } };
  const switchboardIntegrationId = await made('switchboardIntegration.create', 'switchboardIntegration', place);
  const next = await made('switchboardIntegration.create', 'switchboardIntegration', { ...place, name: 'bot' });
  const spare = await made('switchboardIntegration.create', 'switchboardIntegration', { ...place, name: 'spare' });
  await run('switchboardIntegration.update', { switchboardId, switchboardIntegrationId, nextSwitchboardIntegrationId: next });
  await run('switchboard.update', { switchboardId, enabled: true, defaultSwitchboardIntegrationId: switchboardIntegrationId });
  const byOwnId = { userId: undefined, externalId: STEVE };
  const onCustom = Object.fromEntries(
    ['getMany', 'create', 'get', 'update', 'delete', 'ensure', 'deleteAll'].map((name) => [`webhook.${name}`, custom]),
  );
  const keysOnCustom = Object.fromEntries(['getMany', 'create', 'get', 'delete'].map((name) => [`integrationKey.${name}`, custom]));
  return {
    known: {
      conversationId,
      userId: STEVE,
      messageId: textAt(listAt(sent, 'messages')[0], 'id'),
      mediaUrl: textAt(upload, 'mediaUrl'),
      integrationId,
      clientId,
      webhookId,
      keyId,
      switchboardId,
      switchboardIntegrationId,
    },
    inputs: {
      ...onCustom,
      ...keysOnCustom,
      'user.create': { externalId: 'ada' },
      'conversation.getMany': byOwnId,
      'conversation.getOrCreate': byOwnId,
      'participant.join': { ...byOwnId, conversationId: group, externalId: 'bob', subscribeSDKClient: true },
      'participant.leave': { ...byOwnId, conversationId: group },
      'participant.getMany': { conversationId: group },
      'client.create': onTwilio,
      'conversation.delete': { conversationId: group },
      'switchboardIntegration.delete': { switchboardIntegrationId: spare },
      'app.delete': { appId: app },
      'appKey.getMany': { appId: app },
      'appKey.create': { appId: app },
      'appKey.get': appKey,
      'appKey.delete': appKey,
      'switchboard.update': { defaultSwitchboardIntegrationId: switchboardIntegrationId },
      'switchboardIntegration.create': { name: 'others' },
    },
  };
}

const sms = { type: 'twilio', accountSid: 'AC1', authToken: ['twilio', 'token'].join('-'), phoneNumberSid: 'PN1' };
