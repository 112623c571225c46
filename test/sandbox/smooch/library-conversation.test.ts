import { PassThrough } from 'node:stream';
import { request } from 'undici';
import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { list, openSandbox, part } from './harness';
import { libraryOfAccount, libraryOfApp } from './library';

cleanUpAfterEach();

describe('users, by the official library', () => {
  it('are created, read, updated bit by bit, and deleted', async () => {
    const sandbox = await openSandbox();
    const { appUsers } = libraryOfApp(sandbox);
    const signedUpAt = new Date('2026-01-02T03:04:05.678Z');
    const created = part(
      await appUsers.create({ appUser: { userId: 'steve', givenName: 'Steve', signedUpAt, properties: { plan: 'pro', seats: 3 } } }),
      'appUser',
    );
    expect(created).toMatchObject({
      userId: 'steve',
      givenName: 'Steve',
      signedUpAt: '2026-01-02T03:04:05.678Z',
      conversationStarted: false,
    });
    await appUsers.update('steve', { surname: 'Jones', properties: { seats: 4 } });
    await expect(appUsers.get(created._id)).resolves.toEqual({
      appUser: { ...created, surname: 'Jones', properties: { plan: 'pro', seats: 4 }, clients: [] },
    });
    await expect(appUsers.deleteProfile('steve')).resolves.toMatchObject({ appUser: { userId: 'steve', properties: {} } });
    expect(sandbox.users.get('steve')).not.toHaveProperty('givenName');
    await expect(appUsers.delete('steve')).resolves.toEqual({});
    await expect(appUsers.get('steve')).rejects.toMatchObject({ code: 'user_not_found', response: { status: 404 } });
    expect(sandbox.violations).toEqual([]);
  });

  it('are merged into one', async () => {
    const sandbox = await openSandbox();
    const { appUsers } = libraryOfApp(sandbox);
    const [a, b] = [
      await appUsers.create({ appUser: { userId: 'a', properties: { x: 1, y: 1 } } }),
      await appUsers.create({ appUser: { userId: 'b', properties: { x: 2, z: 2 } } }),
    ];
    await appUsers.sendMessage('b', { role: 'appMaker', type: 'text', text: 'To b' });
    await appUsers.mergeUsers({ surviving: { _id: part(a, 'appUser')._id }, discarded: { _id: part(b, 'appUser')._id } });
    expect(sandbox.users.all).toMatchObject([{ userId: 'a', properties: { x: 1, y: 1, z: 2 }, conversationStarted: true }]);
    expect(sandbox.messages('a')).toMatchObject([{ text: 'To b' }]);
  });

  it('have codes, business systems and link requests', async () => {
    const sandbox = await openSandbox();
    const { appUsers } = libraryOfApp(sandbox);
    await appUsers.create({ appUser: { userId: 'steve' } });
    const { authCode } = (await appUsers.getAuthCode('steve')) ?? {};
    expect(authCode).toMatch(/^[\w-]{8,}$/);
    sandbox.connectBusinessSystem('steve', { type: 'slack', channelId: 'C1' });
    await expect(appUsers.getBusinessSystems('steve')).resolves.toEqual({ businessSystems: [{ type: 'slack', channelId: 'C1' }] });
    const { telegram, messenger } = sandbox.app.integrations;
    const { linkRequests } = (await appUsers.getLinkRequests('steve', [telegram, messenger])) ?? {};
    expect(linkRequests).toMatchObject([
      { integrationId: telegram, type: 'telegram' },
      { integrationId: messenger, type: 'messenger' },
    ]);
    await expect(appUsers.viber.getQRCode('steve')).resolves.toMatchObject({ url: matching(/viber/) });
    await expect(appUsers.wechat.getQRCode('steve')).resolves.toMatchObject({ url: matching(/wechat/) });
    expect(sandbox.violations).toEqual([]);
  });

  it('are linked to channels, and unlinked', async () => {
    const sandbox = await openSandbox();
    const { appUsers } = libraryOfApp(sandbox);
    await appUsers.create({ appUser: { userId: 'steve' } });
    const linked = await appUsers.linkChannel('steve', {
      type: 'twilio',
      phoneNumber: '+1 212-555-0100',
      confirmation: { type: 'immediate' },
    });
    expect(linked).toMatchObject({ appUser: { clients: [], pendingClients: [{ platform: 'twilio', status: 'pending' }] } });
    await expect(appUsers.getChannels('steve')).resolves.toEqual({
      channels: [{ type: 'twilio', integrationId: sandbox.app.integrations.twilio, phoneNumber: '+12125550100' }],
    });
    await expect(appUsers.pingChannel('steve', 'twilio')).resolves.toEqual({});
    await expect(appUsers.unlinkChannel('steve', 'twilio')).resolves.toEqual({});
    await expect(appUsers.getChannels('steve')).resolves.toEqual({ channels: [] });
    await expect(appUsers.pingChannel('steve', 'twilio')).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('conversations, by the official library', () => {
  it('hold what both sides say, until it is deleted', async () => {
    const sandbox = await openSandbox();
    const { appUsers, conversations } = libraryOfApp(sandbox);
    await appUsers.create({ appUser: { userId: 'steve' } });
    await expect(appUsers.getMessages('steve')).rejects.toMatchObject({ code: 'conversation_not_found' });
    const sent = await appUsers.sendMessage('steve', {
      role: 'appMaker',
      type: 'text',
      text: 'Hello',
      name: 'Zoe',
      metadata: { ticket: 7 },
    });
    expect(sent).toMatchObject({
      message: { role: 'appMaker', type: 'text', text: 'Hello', name: 'Zoe', metadata: { ticket: 7 }, source: { type: 'api' } },
      conversation: { unreadCount: 1 },
    });
    sandbox.say('steve', 'Hi');
    const { messages = [] } = (await appUsers.getMessages('steve')) ?? {};
    expect(messages).toMatchObject([{ text: 'Hello' }, { text: 'Hi', role: 'appUser', source: { type: 'web' } }]);
    await expect(conversations.get('steve')).resolves.toMatchObject({ conversation: { messages: [{ text: 'Hello' }, { text: 'Hi' }] } });
    await appUsers.conversationActivity('steve', { role: 'appMaker', type: 'typing:start' });
    await expect(conversations.resetUnreadCount('steve')).resolves.toEqual({});
    await expect(appUsers.getMessages('steve')).resolves.toMatchObject({ conversation: { unreadCount: 0 } });
    await appUsers.deleteMessage('steve', part(sent, 'message')._id);
    expect(sandbox.messages('steve')).toMatchObject([{ text: 'Hi' }]);
    await expect(appUsers.deleteMessages('steve')).resolves.toEqual({});
    await expect(appUsers.getMessages('steve')).resolves.toMatchObject({ messages: [] });
    expect(sandbox.violations).toEqual([]);
  });

  it('take postbacks and payments', async () => {
    const sandbox = await openSandbox();
    const { appUsers, conversations, stripe } = libraryOfApp(sandbox);
    await appUsers.create({ appUser: { userId: 'steve' } });
    const actions = [
      { type: 'postback', text: 'Yes', payload: 'YES' },
      { type: 'buy', text: 'Buy', amount: 995 },
    ];
    const message = part(await appUsers.sendMessage('steve', { role: 'appMaker', type: 'text', actions }), 'message');
    const [yes, buy] = list(message, 'actions');
    expect(buy).toMatchObject({ state: 'offered', currency: 'usd', uri: '' });
    await expect(conversations.postPostback('steve', yes?._id)).resolves.toEqual({});
    await expect(appUsers.stripe.updateCustomer('steve', 'tok_1')).resolves.toEqual({});
    await expect(appUsers.stripe.createTransaction('steve', buy?._id, 'tok_1')).resolves.toEqual({});
    await expect(appUsers.stripe.createTransaction('steve', buy?._id)).rejects.toMatchObject({ code: 'bad_request' });
    expect(sandbox.messages('steve')).toMatchObject([{ actions: [{ type: 'postback' }, { state: 'paid' }] }]);
    await expect(stripe.getAccount()).resolves.toEqual({ account: { appName: 'Dovecote' } });
    expect(sandbox.violations).toEqual([]);
  });

  it('reach people by notifications', async () => {
    const sandbox = await openSandbox();
    const destination = { integrationId: sandbox.app.integrations.twilio, destinationId: '+12125550100' };
    const notification = { destination, author: { role: 'appMaker', name: 'Zoe' }, message: { type: 'text', text: 'Your parcel' } };
    const answer = await libraryOfAccount(sandbox).notifications.postNotification(sandbox.app.id, notification);
    expect(part(answer, 'notification')._id).toMatch(/^[0-9a-f]{24}$/);
    expect(sandbox.users.all).toMatchObject([{ clients: [{ platform: 'twilio', active: true }] }]);
    await libraryOfAccount(sandbox).notifications.postNotification(sandbox.app.id, notification);
    expect(sandbox.users.all).toHaveLength(1);
    expect(sandbox.violations).toEqual([]);
  });
});

describe('files, by the official library', () => {
  /** Chunks of a stream are what the library's form knows how to send. */
  function stream(data: Buffer, path: string): PassThrough {
    const source = Object.assign(new PassThrough(), { path });
    source.end(data);
    return source;
  }

  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff]);

  it('are uploaded, served byte by byte, and removed', async () => {
    const sandbox = await openSandbox();
    const { attachments } = libraryOfApp(sandbox);
    const uploaded = await attachments.create('public', stream(picture, '/pictures/dove.png'));
    expect(uploaded).toEqual({ mediaUrl: matching(/\/dove\.png$/), mediaType: 'image/png' });
    const { body, headers, statusCode } = await request(String(uploaded?.mediaUrl));
    expect([statusCode, headers['content-type'], Buffer.from(await body.arrayBuffer())]).toEqual([200, 'image/png', picture]);
    await expect(attachments.delete(uploaded?.mediaUrl)).resolves.toEqual({});
    await expect(request(String(uploaded?.mediaUrl)).then(({ statusCode: status }) => status)).resolves.toBe(404);
    expect(sandbox.violations).toEqual([]);
  });

  it('are posted as images', async () => {
    const sandbox = await openSandbox();
    const { appUsers } = libraryOfApp(sandbox);
    await appUsers.create({ appUser: { userId: 'steve' } });
    const posted = await appUsers.uploadImage('steve', stream(picture, 'dove.png'), { role: 'appUser', text: 'Look' });
    expect(posted).toMatchObject({
      message: { type: 'image', role: 'appUser', text: 'Look', mediaType: 'image/png', mediaSize: picture.length },
    });
    expect(sandbox.violations).toEqual([]);
  });

  it('belong to one user when uploaded for a message', async () => {
    const sandbox = await openSandbox();
    const { appUsers, attachments } = libraryOfAccount(sandbox);
    const { id } = sandbox.app;
    await appUsers.create(id, { userId: 'steve' });
    const uploaded = await attachments.create(id, { access: 'public', for: 'message', userId: 'steve' }, stream(picture, 'dove.png'));
    await appUsers.sendMessage(id, 'steve', { role: 'appMaker', type: 'image', mediaUrl: uploaded?.mediaUrl });
    const status = async (url: unknown): Promise<number> => (await request(String(url))).statusCode;
    const second = part(await appUsers.uploadImage(id, 'steve', stream(picture, 'dove.png'), { role: 'appUser' }), 'message');
    await appUsers.deleteMessage(id, 'steve', second._id);
    expect([await status(uploaded?.mediaUrl), await status(second.mediaUrl)]).toEqual([200, 404]);
    await appUsers.deleteMessages(id, 'steve');
    await expect(status(uploaded?.mediaUrl)).resolves.toBe(404);
    expect(sandbox.violations).toEqual([]);
  });
});
