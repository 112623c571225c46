import type { JsonValue } from '../../language/json';
import type { Parameters } from '../../language/operation';
import { listAt, objectAt, textAt } from '../../language/reading';
import type { SmoochSandbox } from '../../sandbox/smooch';
import { smoochAccount, startSmooch } from '../../test/support/services';
import type { Prepared, Run, Service } from './service';

export const smooch: Service = {
  id: 'smooch',
  without: {
    'attachment.createToken': 'The stand-in keeps no private files',
    'attachment.getCookie': 'The stand-in keeps no private files',
  },
  start: async () => {
    const sandbox = await startSmooch();
    const { settings, credentials } = smoochAccount(sandbox);
    return {
      accounts: [
        { ...settings, ...credentials },
        { ...settings, ...sandbox.account, scope: 'account' },
      ],
      prepare: (run) => prepare(run, sandbox),
      close: () => sandbox.close(),
    };
  },
};

async function prepare(run: Run, sandbox: SmoochSandbox): Promise<Prepared> {
  const { app } = sandbox;
  const userId = 'steve@example.com';
  const created: Create = async (resource, own = {}) => objectId(await run(`${resource}.create`, own), resource);
  const surviving = await created('appUser', { userId, givenName: 'Steve', email: userId });
  const discarded = await created('appUser', { userId: 'guest' });
  const sent = objectAt(await run('message.send', { userId, content: { type: 'text', text: 'Well?', actions } }), 'message');
  const [yes, pay] = listAt(sent, 'actions').map((action) => textAt(action, '_id'));
  sandbox.endUser(userId, { through: 'telegram' }).says('Hello!');
  sandbox.connectBusinessSystem(userId, { type: 'slack', channelId: 'C1' });
  await run('legacy.init', { userId, deviceId: DEVICE });
  await run('menu.update');
  const { whatsapp, telegram, twilio, messenger } = app.integrations;
  await run('integrationMenu.create', { integrationId: messenger });
  await run('whatsAppTemplate.create', { integrationId: whatsapp, components: [{ type: 'BODY', text: 'On its way' }] });
  const upload = await run('attachment.upload');
  const administered = await administration(run, created, sandbox);
  const onWhatsApp = { integrationId: whatsapp };
  const card = ['tok', '1'].join('_');
  return {
    known: {
      userId,
      surviving,
      discarded,
      messageId: textAt(sent, '_id'),
      mediaUrl: textAt(upload, 'mediaUrl'),
      integrationId: messenger,
      deviceId: DEVICE,
      webhookId: await created('webhook'),
      templateId: await created('template'),
      ...administered.known,
    },
    inputs: {
      ...administered.inputs,
      'appUser.create': { userId: 'new@example.com' },
      'template.create': { name: 'another' },
      'legacy.createUser': { userId: 'new@example.com' },
      'appUser.linkChannel': { integrationId: twilio },
      'appUser.unlinkChannel': { channel: 'telegram' },
      'appUser.getLinkRequests': { integrationIds: [messenger] },
      'message.getMany': { before: undefined },
      'app.getMany': { serviceAccountId: undefined },
      'notification.send': { integrationId: twilio },
      'integrationMenu.create': { integrationId: telegram },
      'integrationProfile.get': onWhatsApp,
      'integrationProfile.update': onWhatsApp,
      'integrationProfile.uploadPhoto': onWhatsApp,
      'whatsAppTemplate.getMany': { ...onWhatsApp, status: undefined },
      'whatsAppTemplate.create': { ...onWhatsApp, name: 'order_arrived' },
      'whatsAppTemplate.delete': onWhatsApp,
      'legacy.pingChannel': { channel: 'telegram' },
      'legacy.setPushToken': { token: card },
      'legacy.sendPostback': { actionId: yes },
      'legacy.setStripeCustomer': { token: card },
      'legacy.createStripeTransaction': { actionId: pay, token: card },
    },
  };
}

const DEVICE = 'phone-1';

const actions = [
  { type: 'postback', text: 'Yes', payload: 'YES' },
  { type: 'buy', text: 'Pay', amount: 999 },
];

type Create = (resource: string, own?: Parameters) => Promise<string | undefined>;

/** What the key of the account alone may make. */
async function administration(run: Run, create: Create, { activationCode }: SmoochSandbox): Promise<Prepared> {
  const appId = await create('app');
  const key = { appId, keyId: objectId(await run('appKey.create', { appId }), 'key') };
  const serviceAccountId = await create('serviceAccount');
  const serviceKey = { serviceAccountId, keyId: objectId(await run('serviceAccountKey.create', { serviceAccountId }), 'key') };
  const deploymentId = objectId(await run('whatsAppDeployment.create'), 'deployment');
  const activated = objectId(await run('whatsAppDeployment.create'), 'deployment');
  await run('whatsAppDeployment.activate', { deploymentId: activated, ...certificate });
  return {
    known: { serviceAccountId, deploymentId },
    inputs: {
      'app.delete': { appId },
      'app.getSdkIds': { appId },
      ...Object.fromEntries(['getMany', 'create', 'get', 'delete', 'getToken'].map((name) => [`appKey.${name}`, ofKey(name, key)])),
      ...Object.fromEntries(
        ['getMany', 'create', 'get', 'delete', 'getToken'].map((name) => [`serviceAccountKey.${name}`, ofKey(name, serviceKey)]),
      ),
      'whatsAppDeployment.activate': certificate,
      'whatsAppDeployment.confirmCode': { deploymentId: activated, code: activationCode },
    },
  };
}

const certificate = { phoneNumber: '+12125550100', verifiedNameCertificate: 'certificate' };

/** A list has no key yet, and neither has what makes one. */
function ofKey(name: string, { keyId, ...rest }: Parameters): Parameters {
  return name === 'getMany' || name === 'create' ? rest : { ...rest, keyId };
}

function objectId(answer: JsonValue, name: string): string | undefined {
  return textAt(objectAt(answer, name), '_id');
}
