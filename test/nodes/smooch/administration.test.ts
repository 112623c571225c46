import { cleanUpAfterEach } from '../../support/clean-up';
import { anyText } from '../../support/matchers';
import { all, connectAsAccount, connectTo, openSandbox, textIn } from './harness';

cleanUpAfterEach();

async function connected() {
  const sandbox = await openSandbox();
  return { sandbox, connection: connectTo(sandbox) };
}

test('notifications reach people by phone number, in both forms of a message', async () => {
  const { sandbox, connection } = await connected();
  const to = { integrationId: sandbox.app.integrations.whatsapp, destinationId: '+12125550100' };
  const texts = { type: 'text', text: 'Your order is on its way' };
  const native = { type: 'whatsapp', message: { type: 'template', template: { name: 'order_shipped' } } };
  for (const content of [texts, native]) {
    const answer = await connection.run('notification.send', { ...to, content, name: 'Jane' });
    expect(answer).toMatchObject({ notification: { _id: anyText } });
  }
  expect(sandbox.violations).toEqual([]);
});

test('templates are kept, used and changed', async () => {
  const { sandbox, connection } = await connected();
  const content = { type: 'text', text: 'Good morning' };
  const templateId = textIn(await connection.run('template.create', { name: 'greeting', content }), 'template', '_id');
  expect(await all(connection.iterate('template.getMany', {}))).toMatchObject([{ name: 'greeting' }]);
  await connection.run('template.update', { templateId, name: 'morning' });
  expect(await connection.run('template.get', { templateId })).toMatchObject({ template: { name: 'morning', message: content } });
  expect(await connection.run('template.delete', { templateId })).toEqual({ success: true });
  expect(sandbox.violations).toEqual([]);
});

test('menus are set for the app and for one channel', async () => {
  const { sandbox, connection } = await connected();
  const items = [
    { type: 'submenu', text: 'Help', items: [{ type: 'postback', text: 'Hours', payload: 'HOURS' }] },
    { type: 'link', text: 'Shop', uri: 'https://example.com' },
  ];
  expect(await connection.run('menu.update', { items, inputEnabled: false })).toMatchObject({
    menu: { items, settings: { inputEnabled: false } },
  });
  expect(await connection.run('menu.get', {})).toMatchObject({ menu: { items } });
  expect(await connection.run('menu.delete', {})).toEqual({ success: true });
  const at = { integrationId: sandbox.app.integrations.messenger };
  await connection.run('integrationMenu.create', { ...at, items });
  await connection.run('integrationMenu.update', { ...at, items: items.slice(1) });
  expect(await connection.run('integrationMenu.get', at)).toMatchObject({ menu: { items: items.slice(1) } });
  expect(await connection.run('integrationMenu.delete', at)).toEqual({ success: true });
  expect(sandbox.violations).toEqual([]);
});

test('what WhatsApp shows and sends is kept', async () => {
  const { sandbox, connection } = await connected();
  const at = { integrationId: sandbox.app.integrations.whatsapp };
  await connection.run('integrationProfile.update', { ...at, about: 'Flowers', websites: ['https://example.com'] });
  expect(await connection.run('integrationProfile.get', at)).toMatchObject({ profile: { about: 'Flowers' } });
  const photo = { content: Buffer.from('x'), fileName: 'shop.png' };
  expect(await connection.run('integrationProfile.uploadPhoto', { ...at, file: photo })).toMatchObject({ photoUrl: anyText });
  const components = [{ type: 'BODY', text: 'Your order {{1}} is on its way' }];
  await connection.run('whatsAppTemplate.create', { ...at, name: 'order_shipped', category: 'UTILITY', language: 'en_US', components });
  expect(await all(connection.iterate('whatsAppTemplate.getMany', { ...at, status: 'PENDING' }))).toMatchObject([
    { name: 'order_shipped' },
  ]);
  expect(await connection.run('whatsAppTemplate.delete', { ...at, name: 'order_shipped' })).toEqual({ success: true });
  expect(sandbox.violations).toEqual([]);
});

test('an account makes apps, keys, service accounts and deployments', async () => {
  const sandbox = await openSandbox();
  const account = connectAsAccount(sandbox);
  const created = async (id: string, parameters: object, name: string) => textIn(await account.run(id, { ...parameters }), name, '_id');
  const appId = await created('app.create', { name: 'Second', useAnimalNames: true, metadata: { by: 'test' } }, 'app');
  await account.run('app.update', { appId, echoPostback: true });
  expect(await account.run('app.get', { appId })).toMatchObject({ app: { settings: { useAnimalNames: true, echoPostback: true } } });
  expect(await account.run('app.getSdkIds', { appId })).toBeDefined();
  expect(await all(account.iterate('app.getMany', {}))).toHaveLength(2);
  const keyId = await created('appKey.create', { appId, name: 'Production' }, 'key');
  expect(await account.run('appKey.getMany', { appId })).toHaveLength(1);
  expect(await account.run('appKey.get', { appId, keyId })).toMatchObject({ key: { name: 'Production' } });
  expect(await account.run('appKey.getToken', { appId, keyId })).toMatchObject({ jwt: anyText });
  expect(await account.run('appKey.delete', { appId, keyId })).toEqual({ success: true });
  expect(await account.run('app.delete', { appId })).toEqual({ success: true });

  const serviceAccountId = await created('serviceAccount.create', { name: 'Bot' }, 'serviceAccount');
  await account.run('serviceAccount.update', { serviceAccountId, name: 'Robot' });
  expect(await account.run('serviceAccount.get', { serviceAccountId })).toMatchObject({ serviceAccount: { name: 'Robot' } });
  expect(await all(account.iterate('serviceAccount.getMany', {}))).toHaveLength(1);
  const own = { serviceAccountId, keyId: await created('serviceAccountKey.create', { serviceAccountId, name: 'CI' }, 'key') };
  expect(await account.run('serviceAccountKey.getMany', { serviceAccountId })).toHaveLength(1);
  expect(await account.run('serviceAccountKey.get', own)).toMatchObject({ key: { name: 'CI' } });
  expect(await account.run('serviceAccountKey.getToken', own)).toMatchObject({ jwt: anyText });
  expect(await account.run('serviceAccountKey.delete', own)).toEqual({ success: true });
  expect(await account.run('serviceAccount.delete', { serviceAccountId })).toEqual({ success: true });

  const deploymentId = await created('whatsAppDeployment.create', { hosting: { type: 'smooch' } }, 'deployment');
  await account.run('whatsAppDeployment.activate', { deploymentId, phoneNumber: '+12125550100', verifiedNameCertificate: 'certificate' });
  await account.run('whatsAppDeployment.confirmCode', { deploymentId, code: sandbox.activationCode });
  expect(await account.run('whatsAppDeployment.get', { deploymentId })).toMatchObject({ deployment: { status: 'registered' } });
  expect(await account.run('whatsAppDeployment.getMany', {})).toHaveLength(1);
  expect(await account.run('whatsAppDeployment.delete', { deploymentId })).toEqual({ success: true });
  expect(sandbox.violations).toEqual([]);
});
