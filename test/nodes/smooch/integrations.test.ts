import { smooch } from '../../../nodes/Smooch/Smooch/provider';
import { manifestOf } from '../../../runner/manifest';
import { cleanUpAfterEach } from '../../support/clean-up';
import { bodyOf, connectAsAccount, connectTo, openSandbox, textIn } from './harness';

cleanUpAfterEach();

const secrets = { appSecret: 's1', pageAccessToken: 's2' };
const twitter = { consumerKey: 'a', consumerSecret: 'b', accessTokenKey: 'c', accessTokenSecret: 'd' };

/** What each channel needs, as a person fills it in. */
const filled: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['web', { brandColor: '65758e', buttonWidth: '58', originWhitelist: ['https://example.com:8443'] }],
  ['android', {}],
  ['ios', {}],
  ['api', {}],
  ['apn', { certificate: 'base64', production: false }],
  ['fcm', { serverKey: 's', senderId: '1' }],
  ['messenger', { appId: '1', ...secrets }],
  ['telegram', { token: 't' }],
  ['viber', { token: 't' }],
  ['line', { channelId: '1', channelSecret: 's', channelAccessToken: 't' }],
  ['wechat', { appId: 'wx', appSecret: 's' }],
  ['apple', { businessId: 'b', apiSecret: 's', mspId: 'm' }],
  ['twilio', { accountSid: 'AC', authToken: 't', phoneNumberSid: 'PN' }],
  ['messagebird', { accessKey: 'k', originator: '1' }],
  ['mailgun', { apiKey: 'k', domain: 'mg.example.com', incomingAddress: 'help@mg.example.com' }],
];

test.each(filled)('%s is connected with what it needs', async (type, fields) => {
  const sandbox = await openSandbox();
  const answer = await connectTo(sandbox).run('integration.create', { integration: { type, ...fields }, displayName: 'Mine' });
  expect(answer).toMatchObject({ integration: { type, displayName: 'Mine' } });
  expect(sandbox.violations).toEqual([]);
});

test.each([
  [
    { type: 'twitterEnterprise', ...twitter },
    { type: 'twitter', tier: 'enterprise', ...twitter },
  ],
  [
    { type: 'twitterPremium', ...twitter, envName: 'env' },
    { type: 'twitter', tier: 'premium', ...twitter, envName: 'env' },
  ],
  [
    { type: 'whatsappClient', baseUrl: 'https://wa.example.com', username: 'u', password: 'p' },
    { type: 'whatsapp', baseUrl: 'https://wa.example.com', username: 'u', password: 'p' },
  ],
  [
    { type: 'instagram', appId: '1', ...secrets },
    { type: 'instagram', appId: '1', ...secrets },
  ],
])('forms of their own are sent under the type of the service', (integration, body) => {
  expect(bodyOf('integration.create', { integration })).toEqual(body);
});

test.each(filled.filter(([, fields]) => Object.keys(fields).some((name) => /secret|token|key$/i.test(name))))(
  'every secret of %s is masked',
  (type, fields) => {
    const create = manifestOf(smooch).operations.find(({ id }) => id === 'integration.create');
    const form = create?.fields[0]?.variants?.options.find(({ value }) => value === type)?.fields ?? [];
    const open = form.filter(({ name, kind }) => /secret|token|key$/i.test(name) && name in fields && kind !== 'secret');
    expect(open.map(({ name }) => name)).toEqual([]);
  },
);

test('WhatsApp is connected with a deployment', async () => {
  const sandbox = await openSandbox();
  const account = connectAsAccount(sandbox);
  const deploymentId = textIn(await account.run('whatsAppDeployment.create', { hosting: { type: 'smooch' } }), 'deployment', '_id');
  await account.run('whatsAppDeployment.activate', { deploymentId, phoneNumber: '+12125550100', verifiedNameCertificate: 'certificate' });
  await account.run('whatsAppDeployment.confirmCode', { deploymentId, code: sandbox.activationCode });
  const answer = await connectTo(sandbox).run('integration.create', { integration: { type: 'whatsapp', deploymentId } });
  expect(answer).toMatchObject({ integration: { type: 'whatsapp', deploymentId } });
});

test('an integration is changed and disconnected', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  const integrationId = sandbox.app.integrations.mailgun;
  await connection.run('integration.update', {
    integrationId,
    displayName: 'Mail',
    changes: { type: 'mailgun', hideUnsubscribeLink: true },
  });
  expect(await connection.run('integration.get', { integrationId })).toMatchObject({
    integration: { displayName: 'Mail', hideUnsubscribeLink: true },
  });
  expect(await connection.run('integration.delete', { integrationId })).toEqual({ success: true });
  expect(sandbox.violations).toEqual([]);
});
