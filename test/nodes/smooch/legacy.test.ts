import { asJson } from '../../../language/json';
import { listAt } from '../../../language/reading';
import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { bodyOf, connectTo, openSandbox, sent, textIn } from './harness';

cleanUpAfterEach();

test('a device creates its user, and is known from then on', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  expect(await connection.run('legacy.init', { userId: 'steve', deviceId: 'phone-1' })).toMatchObject({ appUser: { userId: 'steve' } });
  const device = { userId: 'steve', deviceId: 'phone-1' };
  expect(await connection.run('legacy.updateDevice', { ...device, appVersion: '1.1' })).toMatchObject({ device: { appVersion: '1.1' } });
  expect(await connection.run('legacy.setPushToken', { ...device, token: 'push-1' })).toEqual({ success: true });
  expect(await connection.run('legacy.trackEvent', { userId: 'steve', name: 'bought' })).toMatchObject({ conversationUpdated: false });
  expect(sandbox.violations).toEqual([]);
});

test('users and the business write as in the first generation', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  await connection.run('legacy.createUser', { userId: 'steve', credentialRequired: false });
  expect(
    await connection.run('legacy.updateUser', { userId: 'steve', more: { credentialRequired: true, givenName: 'Steve' } }),
  ).toMatchObject({
    appUser: { givenName: 'Steve', credentialRequired: true },
  });
  await connection.run('legacy.sendMessage', { userId: 'steve', text: 'Hello' });
  await connection.run('legacy.sendMessage', { userId: 'steve', text: 'Welcome', role: 'appMaker' });
  await connection.run('legacy.sendImage', { userId: 'steve', file: { content: Buffer.from('x'), fileName: 'a.gif' } });
  expect(await connection.run('legacy.getConversation', { userId: 'steve' })).toMatchObject({
    conversation: { messages: [{ text: 'Hello', role: 'appUser' }, { text: 'Welcome', role: 'appMaker' }, { mediaType: 'image/gif' }] },
  });
  expect(sandbox.violations).toEqual([]);
});

test('buttons are pressed and paid, cards are kept', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  await connection.run('appUser.create', { userId: 'steve' });
  const actions = [
    { type: 'postback', text: 'Yes', payload: 'YES' },
    { type: 'buy', text: 'Pay', amount: 999 },
  ];
  await connection.run('message.send', { userId: 'steve', content: { type: 'text', text: 'Well?', actions } });
  const [yes, pay] = listAt(asJson(sandbox.messages('steve')?.[0]), 'actions').map((action) => textIn(action, '_id'));
  await connection.run('legacy.sendPostback', { userId: 'steve', actionId: yes });
  await connection.run('legacy.setStripeCustomer', { userId: 'steve', token: 'tok_1' });
  await connection.run('legacy.createStripeTransaction', { userId: 'steve', actionId: pay });
  expect(sandbox.messages('steve')).toMatchObject([{ actions: [{}, { state: 'paid' }] }]);
  expect(await connection.run('legacy.getStripeAccount', {})).toMatchObject({ account: { appName: 'Dovecote' } });
  expect(sandbox.violations).toEqual([]);
});

test('QR codes are given and channels pinged', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  sandbox.endUser('steve', { through: 'telegram' }).says('Hello');
  for (const id of ['legacy.getViberQrCode', 'legacy.getWeChatQrCode']) {
    expect(await connection.run(id, { userId: 'steve' })).toMatchObject({ url: matching(/^https/) });
  }
  await connection.run('legacy.pingChannel', { userId: 'steve', channel: 'telegram' });
  expect(sandbox.violations).toEqual([]);
});

test('linking skips the question or asks it; what names the user wins', () => {
  const link = (more: object) =>
    bodyOf('legacy.linkChannel', { userId: 'steve', channel: 'twilio', entity: { phoneNumber: '+1' }, ...more });
  expect(link({})).toEqual({ type: 'twilio', skipConfirmation: false, phoneNumber: '+1' });
  expect(link({ skipConfirmation: true })).toEqual({ type: 'twilio', skipConfirmation: true, phoneNumber: '+1' });
  expect(link({ entity: { type: 'messenger', skipConfirmation: true } })).toEqual({ type: 'messenger', skipConfirmation: true });
});

test('the message of the old library is one of the user', () => {
  expect(sent('legacy.sendMessage', { userId: 'steve', text: 'Hi' })).toEqual([
    'POST /v1/apps/app1/appusers/steve/conversation/messages',
    '',
    { text: 'Hi', role: 'appUser' },
  ]);
});
