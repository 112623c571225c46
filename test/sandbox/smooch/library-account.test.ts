import { PassThrough } from 'node:stream';
import { cleanUpAfterEach } from '../../support/clean-up';
import { anyText, matching } from '../../support/matchers';
import { openSandbox, part } from './harness';
import { libraryOfAccount, libraryOfApp, libraryWithToken } from './library';

cleanUpAfterEach();

describe('apps and keys, by the official library', () => {
  it('are made, changed, counted and removed', async () => {
    const sandbox = await openSandbox();
    const { apps } = libraryOfAccount(sandbox);
    const app = part(await apps.create('Second', { echoPostback: true }, { team: 'x' }), 'app');
    expect(app).toMatchObject({ name: 'Second', settings: { echoPostback: true }, metadata: { team: 'x' }, appToken: anyText });
    await expect(apps.update(app._id, { name: 'Renamed' })).resolves.toMatchObject({
      app: { name: 'Renamed', settings: { echoPostback: true } },
    });
    await expect(apps.list(1, 1)).resolves.toMatchObject({ apps: [{ name: 'Renamed' }], hasMore: false, offset: 1 });
    const ids = await apps.getSdkIds(app._id);
    expect(Object.keys(ids ?? {})).toEqual(['androidIntegrationId', 'iosIntegrationId', 'webIntegrationId']);
    await expect(apps.delete(app._id)).resolves.toEqual({});
    await expect(apps.get(app._id)).rejects.toMatchObject({ code: 'app_not_found' });
    expect(sandbox.violations).toEqual([]);
  });

  it('give tokens that open the app, until the key is gone', async () => {
    const sandbox = await openSandbox();
    const { keys } = libraryOfAccount(sandbox).apps;
    const { id } = sandbox.app;
    const key = part(await keys.create(id, 'ci'), 'key');
    expect(key).toEqual({ _id: matching(/^app_[0-9a-f]{24}$/), name: 'ci', secret: anyText });
    await expect(keys.list(id)).resolves.toMatchObject({ keys: [{ name: 'default' }, { name: 'ci' }] });
    await expect(keys.get(id, key._id)).resolves.toEqual({ key });
    const { jwt } = (await keys.getJwt(id, key._id)) ?? {};
    const opened = libraryWithToken(sandbox, String(jwt));
    await expect(opened.webhooks.list()).resolves.toEqual({ webhooks: [] });
    await expect(keys.delete(id, key._id)).resolves.toEqual({});
    await expect(opened.webhooks.list()).rejects.toMatchObject({ code: 'invalid_auth', response: { status: 401 } });
    expect(sandbox.violations).toEqual([]);
  });

  it('are ten keys at most', async () => {
    const sandbox = await openSandbox();
    const { keys } = libraryOfAccount(sandbox).apps;
    for (let number = 2; number <= 10; number += 1) await keys.create(sandbox.app.id, `key ${number}`);
    await expect(keys.create(sandbox.app.id, 'key 11')).rejects.toMatchObject({ code: 'bad_request' });
  });

  it('may be left to service accounts', async () => {
    const sandbox = await openSandbox();
    const { serviceAccounts } = libraryOfAccount(sandbox);
    const { _id: id } = part(await serviceAccounts.create('robots'), 'serviceAccount');
    await expect(serviceAccounts.update(id, { name: 'androids' })).resolves.toEqual({ serviceAccount: { _id: id, name: 'androids' } });
    await expect(serviceAccounts.list()).resolves.toEqual({ serviceAccounts: [{ _id: id, name: 'androids' }], hasMore: false, offset: 0 });
    const key = part(await serviceAccounts.keys.create(id, 'first'), 'key');
    await expect(serviceAccounts.keys.list(id)).resolves.toEqual({ keys: [key] });
    await expect(serviceAccounts.keys.get(id, key._id)).resolves.toEqual({ key });
    const { jwt } = (await serviceAccounts.keys.getJwt(id, key._id)) ?? {};
    const robot = libraryWithToken(sandbox, String(jwt));
    const app = part(await robot.apps.create('Theirs'), 'app');
    await expect(robot.apps.list(25, 0, id)).resolves.toMatchObject({ apps: [{ _id: app._id }] });
    await expect(robot.serviceAccounts.list()).rejects.toMatchObject({ code: 'forbidden', response: { status: 403 } });
    await serviceAccounts.keys.delete(id, key._id);
    await expect(robot.apps.list()).rejects.toMatchObject({ code: 'invalid_auth' });
    await expect(serviceAccounts.delete(id)).resolves.toEqual({});
    await expect(serviceAccounts.get(id)).rejects.toMatchObject({ code: 'not_found' });
    expect(sandbox.violations).toEqual([]);
  });
});

describe('what is set up, by the official library', () => {
  it('is webhooks', async () => {
    const sandbox = await openSandbox();
    const { webhooks } = libraryOfApp(sandbox);
    const webhook = part(await webhooks.create({ target: 'https://example.com/a', triggers: ['message:appUser'] }), 'webhook');
    expect(webhook).toMatchObject({
      target: 'https://example.com/a',
      triggers: ['message:appUser'],
      version: 'v1.1',
      secret: anyText,
    });
    await expect(webhooks.update(webhook._id, { target: 'https://example.com/b' })).resolves.toEqual({
      webhook: { ...webhook, target: 'https://example.com/b' },
    });
    await webhooks.update(webhook._id, { triggers: ['postback'], includeClient: true });
    await expect(webhooks.get(webhook._id)).resolves.toMatchObject({
      webhook: { triggers: ['postback'], includeClient: true, secret: webhook.secret },
    });
    await expect(webhooks.delete(webhook._id)).resolves.toEqual({});
    await expect(webhooks.list()).resolves.toEqual({ webhooks: [] });
    expect(sandbox.violations).toEqual([]);
  });

  it('is integrations with their menus', async () => {
    const sandbox = await openSandbox({ integrations: ['web'] });
    const { integrations, menu } = libraryOfApp(sandbox);
    const { id: app } = sandbox.app;
    const telegram = part(await integrations.create(app, { type: 'telegram', token: 't', displayName: 'Bot' }), 'integration');
    expect(telegram).toEqual({ _id: anyText, type: 'telegram', status: 'active', displayName: 'Bot' });
    await expect(integrations.update(app, telegram._id, { displayName: 'Dove' })).resolves.toMatchObject({
      integration: { displayName: 'Dove' },
    });
    await expect(integrations.list(app, ['telegram', 'line'])).resolves.toMatchObject({
      integrations: [{ displayName: 'Dove' }],
      hasMore: false,
    });
    const items = [{ type: 'link', text: 'Home', uri: 'https://example.com' }];
    // Menus of integrations know no app in the path with an app's token.
    await expect(integrations.menu.create(telegram._id, { items })).resolves.toEqual({ menu: { items } });
    await expect(integrations.menu.update(telegram._id, { items, settings: { inputEnabled: false } })).resolves.toMatchObject({
      menu: { settings: { inputEnabled: false } },
    });
    await expect(integrations.menu.get(telegram._id)).resolves.toMatchObject({ menu: { items } });
    await integrations.menu.delete(telegram._id);
    await expect(integrations.menu.get(telegram._id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(integrations.delete(app, telegram._id)).resolves.toEqual({});
    await expect(integrations.get(app, telegram._id)).rejects.toMatchObject({ code: 'integration_not_found' });
    const nested = [{ type: 'submenu', text: 'More', items: [{ type: 'postback', text: 'Yes', payload: 'YES' }] }];
    await expect(menu.configure({ items: nested })).resolves.toEqual({ menu: { items: nested } });
    await expect(menu.get()).resolves.toEqual({ menu: { items: nested } });
    await menu.remove();
    await expect(menu.get()).resolves.toEqual({ menu: { items: [] } });
    expect(sandbox.violations).toEqual([]);
  });

  it('is templates, which texts name', async () => {
    const sandbox = await openSandbox();
    const { templates, appUsers } = libraryOfApp(sandbox);
    const message = { role: 'appMaker', type: 'text', text: 'Welcome!' };
    const template = part(await templates.create({ name: 'welcome', message }), 'template');
    expect(template).toMatchObject({ name: 'welcome', message });
    await templates.update(template._id, { name: 'greeting' });
    await expect(templates.get(template._id)).resolves.toMatchObject({ template: { name: 'greeting', message } });
    await expect(templates.list()).resolves.toMatchObject({ templates: [{ name: 'greeting' }], hasMore: false, offset: 0 });
    await appUsers.create({ appUser: { userId: 'steve' } });
    const posted = await appUsers.sendMessage('steve', { role: 'appMaker', type: 'text', text: 'First %{{template: greeting}}% last' });
    expect(posted).toMatchObject({ message: { text: 'First' }, extraMessages: [{ text: 'Welcome!' }, { text: 'last' }] });
    await templates.delete(template._id);
    await expect(templates.get(template._id)).rejects.toMatchObject({ code: 'not_found' });
    expect(sandbox.violations).toEqual([]);
  });

  it('is WhatsApp, from the number to the profile', async () => {
    const sandbox = await openSandbox({ integrations: [] });
    const { deployments } = libraryOfAccount(sandbox);
    const { integrations } = libraryOfApp(sandbox);
    const { id: app } = sandbox.app;
    const { _id: id } = part(await deployments.create({ hosting: 'smooch', callbackUrl: 'https://example.com' }), 'deployment');
    const activation = { deploymentId: id, verifiedNameCertificate: 'c', phoneNumber: '+15145550100', method: 'sms' };
    await expect(deployments.activate(activation)).resolves.toMatchObject({ deployment: { status: 'pending' } });
    await expect(deployments.confirmCode(id, '000000')).rejects.toMatchObject({ code: 'bad_request' });
    await expect(deployments.confirmCode(id, sandbox.activationCode)).resolves.toMatchObject({
      deployment: { status: 'registered', phoneNumber: '+15145550100' },
    });
    const { _id: integration } = part(await integrations.create(app, { type: 'whatsapp', deploymentId: id }), 'integration');
    await expect(deployments.get(id)).resolves.toMatchObject({
      deployment: { status: 'integrated', integrationId: integration, appId: app },
    });
    await integrations.profile.update(integration, { about: 'Doves', websites: ['https://example.com'] });
    const photo = Object.assign(new PassThrough(), { path: 'dove.png' });
    photo.end(Buffer.from('png'));
    const { photoUrl } = (await integrations.profile.photo.upload(integration, photo)) ?? {};
    await expect(integrations.profile.get(integration)).resolves.toEqual({
      profile: { about: 'Doves', websites: ['https://example.com'], photoUrl },
    });
    const template = { name: 'parcel', category: 'SHIPPING_UPDATE', language: 'en', components: [{ type: 'BODY', text: 'Hi' }] };
    await expect(integrations.messageTemplates.create(integration, template)).resolves.toMatchObject({ messageTemplate: template });
    await expect(integrations.messageTemplates.list(integration)).resolves.toMatchObject({ messageTemplates: [template] });
    await integrations.messageTemplates.delete(integration, 'parcel');
    await expect(integrations.messageTemplates.list(integration)).resolves.toEqual({ messageTemplates: [] });
    await expect(deployments.delete(id)).resolves.toBeUndefined();
    await expect(deployments.list()).resolves.toEqual({ deployments: [] });
    expect(sandbox.violations).toEqual([]);
  });
});
