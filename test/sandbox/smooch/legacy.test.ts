import { cleanUpAfterEach } from '../../support/clean-up';
import { as, call, createUser, openSandbox, part, refusal, send, upload } from './harness';
import type { SmoochSandbox } from '../../../sandbox/smooch';

cleanUpAfterEach();

/** As the callers of 2016 did: v1, and no app in the path. */
const old = (sandbox: SmoochSandbox, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) =>
  send(sandbox, `/v1${path}`, { method, body, headers: as.app(sandbox) });

describe('calls that only v1 has', () => {
  it('begin with a device, and know it from then on', async () => {
    const sandbox = await openSandbox();
    const device = { id: 'd1', platform: 'other' };
    const { status, body } = await old(sandbox, 'POST', '/init', { device, userId: 'steve' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ app: { _id: sandbox.app.id }, appUser: { userId: 'steve', credentialRequired: false } });
    await old(sandbox, 'POST', '/init', { device: { ...device, appVersion: '2' }, userId: 'steve' });
    expect(sandbox.users.all).toMatchObject([{ clients: [{ platform: 'other', appVersion: '2' }] }]);
    const anonymous = await old(sandbox, 'POST', '/init', { device: { id: 'd2', platform: 'ios' } });
    const again = await old(sandbox, 'POST', '/init', { device: { id: 'd2', platform: 'ios' } });
    expect(part(again.body, 'appUser')._id).toBe(part(anonymous.body, 'appUser')._id);
    await expect(old(sandbox, 'POST', '/init', { device: { id: 'd3', platform: 'fridge' } })).resolves.toMatchObject({ status: 400 });
    await expect(old(sandbox, 'PUT', '/appusers/steve/devices/d1', { appVersion: '3' })).resolves.toMatchObject({
      body: { device: { id: 'd1', appVersion: '3' } },
    });
    await expect(old(sandbox, 'POST', '/appusers/steve/pushToken', { deviceId: 'd1', token: 't' })).resolves.toMatchObject({ status: 200 });
    expect(sandbox.users.get('steve')).toMatchObject({ clients: [{ pushNotificationToken: 't', appVersion: '3' }] });
    await expect(old(sandbox, 'PUT', '/appusers/steve/devices/none', {})).resolves.toMatchObject(refusal(404, 'not_found'));
    expect(sandbox.violations).toEqual([]);
  });

  it('post to the conversation, and show the whole of it', async () => {
    const sandbox = await openSandbox();
    await createUser(sandbox, 'steve');
    const posted = await old(sandbox, 'POST', '/appusers/steve/conversation/messages', { text: 'Hi', role: 'appUser' });
    expect(posted).toMatchObject({
      status: 201,
      body: {
        message: { text: 'Hi', role: 'appUser', type: 'text' },
        conversation: { appUsers: [{}], appMakers: [{}], messages: [{ text: 'Hi' }] },
      },
    });
    await old(sandbox, 'POST', '/appusers/steve/conversation/messages', { text: 'Psst', role: 'whisper' });
    const file = upload({ name: 'dove.png', type: 'image/png', data: Buffer.from('png') }, { role: 'appMaker' });
    const image = await call(sandbox, { method: 'POST', path: '/appusers/steve/conversation/images', ...file, generation: 'v1' });
    expect(image).toMatchObject({ status: 201, body: { message: { type: 'image', role: 'appMaker', mediaType: 'image/png' } } });
    await expect(old(sandbox, 'GET', '/appusers/steve/conversation')).resolves.toMatchObject({
      body: { conversation: { messages: [{ role: 'appUser' }, { role: 'whisper' }, { type: 'image' }] } },
    });
    await expect(old(sandbox, 'POST', '/appusers/steve/events', { name: 'paid' })).resolves.toMatchObject({
      status: 201,
      body: { conversationUpdated: false },
    });
    expect(sandbox.violations).toEqual([]);
  });

  it('are not there in v1.1', async () => {
    const sandbox = await openSandbox();
    await createUser(sandbox, 'steve');
    for (const path of ['/init', '/appusers/steve/events', '/appusers/steve/conversation/messages', '/appusers/steve/pushToken'])
      await expect(call(sandbox, { method: 'POST', path, body: {} })).resolves.toMatchObject(refusal(404, 'not_found'));
  });
});

describe('what v1 does its own way', () => {
  it('is to demand proof from a user, once they gave it', async () => {
    const sandbox = await openSandbox();
    const { body } = await old(sandbox, 'POST', '/appusers', { userId: 'zoe', credentialRequired: true });
    expect(body).toMatchObject({ appUser: { credentialRequired: true } });
    await createUser(sandbox, 'steve');
    await call(sandbox, { path: '/appusers/steve', headers: as.user(sandbox, 'steve'), generation: 'v1' });
    await expect(old(sandbox, 'GET', '/appusers/steve')).resolves.toMatchObject({ body: { appUser: { credentialRequired: true } } });
    await expect(call(sandbox, { path: '/appusers/steve' })).resolves.not.toHaveProperty('body.appUser.credentialRequired');
  });

  it('is to serve everything v1.1 has', async () => {
    const sandbox = await openSandbox();
    await expect(
      old(sandbox, 'PUT', '/menu', { name: 'Old', items: [{ type: 'link', text: 'x', uri: 'https://x.y' }] }),
    ).resolves.toMatchObject({
      body: { menu: { name: 'Old' } },
    });
    await expect(old(sandbox, 'GET', '/templates')).resolves.toMatchObject({ status: 200 });
  });
});
