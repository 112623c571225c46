import { cleanUpAfterEach } from '../../support/clean-up';
import { anyNumber, anyObject, anyText } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { connectTo, openSandbox, textIn } from './harness';

cleanUpAfterEach();

const steve = 'user/with slash@example.com';

async function connected() {
  const sandbox = await openSandbox();
  return { sandbox, connection: connectTo(sandbox) };
}

test('a user is created, changed, merged and deleted; ids of every form arrive whole', async () => {
  const { sandbox, connection } = await connected();
  await connection.run('appUser.create', { userId: steve, givenName: 'Steve', properties: { plan: 'gold' } });
  await connection.run('appUser.update', { userId: steve, surname: 'Miller', signedUpAt: '2026-01-31', properties: { seats: 3 } });
  const known = await connection.run('appUser.get', { userId: steve });
  expect(known).toMatchObject({
    appUser: {
      userId: steve,
      givenName: 'Steve',
      surname: 'Miller',
      signedUpAt: '2026-01-31T00:00:00Z',
      properties: { plan: 'gold', seats: 3 },
    },
  });
  const guest = await connection.run('appUser.create', { userId: 'guest' });
  const [surviving, discarded] = [textIn(known, 'appUser', '_id'), textIn(guest, 'appUser', '_id')];
  expect(await connection.run('appUser.merge', { surviving, discarded })).toEqual({ success: true });
  expect(await connection.run('appUser.deleteProfile', { userId: steve })).toMatchObject({ appUser: { userId: steve, properties: {} } });
  expect(await connection.run('appUser.getAuthCode', { userId: steve })).toMatchObject({ authCode: anyText });
  expect(await connection.run('appUser.delete', { userId: steve })).toEqual({ success: true });
  expect(await failureOf(connection.run('appUser.get', { userId: steve }))).toMatchObject({
    kind: 'notFound',
    providerCode: 'user_not_found',
  });
  expect(sandbox.violations).toEqual([]);
});

test('channels are linked as the user agrees, listed, and unlinked', async () => {
  const { sandbox, connection } = await connected();
  await connection.run('appUser.create', { userId: 'steve' });
  const link = (channel: object, confirmation?: object) =>
    connection.run('appUser.linkChannel', { userId: 'steve', channel, confirmation });
  await link({ type: 'twilio', phoneNumber: '+1 212-555-0100' });
  await link({ type: 'mailgun', address: 'steve@example.com', subject: 'Hello' }, { type: 'immediate' });
  await link(
    { type: 'messenger', phoneNumber: '+12125550100', givenName: 'Steve' },
    { type: 'userActivity', text: 'Shall we go on here?', links: [{ text: 'Terms', uri: 'https://example.com' }] },
  );
  expect(await connection.run('appUser.getChannels', { userId: 'steve' })).toEqual([
    expect.objectContaining({ type: 'mailgun', address: 'steve@example.com' }),
  ]);
  expect(await connection.run('appUser.unlinkChannel', { userId: 'steve', channel: 'mailgun' })).toEqual({ success: true });
  expect(await connection.run('appUser.getChannels', { userId: 'steve' })).toEqual([]);
  const integrationIds = [sandbox.app.integrations.messenger];
  expect(await connection.run('appUser.getLinkRequests', { userId: 'steve', integrationIds })).toHaveLength(1);
  expect(sandbox.violations).toEqual([]);
});

test('business systems are told', async () => {
  const { sandbox, connection } = await connected();
  await connection.run('appUser.create', { userId: 'steve' });
  sandbox.connectBusinessSystem('steve', { type: 'slack', channelId: 'C1' });
  expect(await connection.run('appUser.getBusinessSystems', { userId: 'steve' })).toMatchObject({ businessSystems: [{ channelId: 'C1' }] });
});

test('messages of every type are taken', async () => {
  const { sandbox, connection } = await connected();
  await connection.run('appUser.create', { userId: 'steve' });
  const item = {
    title: 'Scarf',
    mediaUrl: 'https://example.com/scarf.png',
    actions: [
      { type: 'postback', text: 'Buy', payload: 'BUY' },
      { type: 'link', text: 'More', uri: 'https://example.com' },
      { type: 'share' },
    ],
  };
  const contents = [
    { type: 'text', text: 'Hello', actions: [{ type: 'reply', text: 'Yes', payload: 'YES' }] },
    { type: 'image', mediaUrl: 'https://example.com/scarf.png', mediaType: 'image/png', altText: 'A scarf' },
    { type: 'file', mediaUrl: 'https://example.com/invoice.pdf', text: 'Your invoice' },
    { type: 'carousel', items: [item], imageAspectRatio: 'square' },
    { type: 'list', items: [item], actions: [{ type: 'postback', text: 'All', payload: 'ALL' }] },
    { type: 'form', fields: [{ type: 'email', name: 'email', label: 'Your email' }], blockChatInput: true },
    { type: 'location', latitude: 52.52, longitude: 13.405, name: 'Town hall' },
    { type: 'whatsapp', message: { type: 'template', template: { name: 'order_shipped' } } },
    { type: 'json', content: { type: 'text', text: 'By hand' } },
  ];
  for (const content of contents) {
    const posted = await connection.run('message.send', { userId: 'steve', content, metadata: { order: '4711' }, name: 'Jane' });
    expect(posted).toMatchObject({ message: { role: 'appMaker' }, conversation: anyObject });
  }
  expect(sandbox.messages('steve')).toHaveLength(contents.length);
  expect(sandbox.violations).toEqual([]);
});

test('the user speaks as well', async () => {
  const { sandbox, connection } = await connected();
  await connection.run('appUser.create', { userId: 'steve' });
  await connection.run('message.send', { userId: 'steve', role: 'appUser', content: { type: 'text', text: 'Any news?' }, payload: 'NEWS' });
  expect(sandbox.messages('steve')).toMatchObject([{ role: 'appUser', text: 'Any news?', payload: 'NEWS' }]);
});

describe('media in one step', () => {
  test.each([
    ['cat.PNG', 'image', 'image/png'],
    ['invoice.pdf', 'file', 'application/pdf'],
    ['unheard-of', 'file', 'application/octet-stream'],
  ])('%s is sent as %s', async (fileName, type, mediaType) => {
    const { sandbox, connection } = await connected();
    await connection.run('appUser.create', { userId: steve });
    const file = { content: Buffer.from('bytes'), fileName: `/home/jane/${fileName}` };
    await connection.run('message.sendMedia', { userId: steve, file, text: 'Look', name: 'Jane' });
    expect(sandbox.messages(steve)).toMatchObject([{ type, mediaType, role: 'appMaker', text: 'Look', name: 'Jane' }]);
    const [upload] = sandbox.requests.filter(({ path }) => path.endsWith('/attachments'));
    expect(upload?.body).toContain(`filename="${fileName}"`);
    expect(decodeURIComponent(upload?.search ?? '')).toBe(`access=public&for=message&userId=${steve}`);
    expect(sandbox.violations).toEqual([]);
  });

  test('the ID the service gave is told apart from your own', async () => {
    const { sandbox, connection } = await connected();
    const userId = textIn(await connection.run('appUser.create', { userId: 'steve' }), 'appUser', '_id');
    await connection.run('message.sendMedia', { userId, file: { content: Buffer.from('x'), fileName: 'a.gif' }, role: 'appUser' });
    expect(sandbox.requests.map(({ search }) => search)).toContain(`access=public&for=message&appUserId=${userId}`);
    expect(sandbox.messages('steve')).toMatchObject([{ type: 'image', role: 'appUser' }]);
  });

  test('the old call sends an image with its author', async () => {
    const { sandbox, connection } = await connected();
    await connection.run('appUser.create', { userId: 'steve' });
    const file = { content: Buffer.from('x'), fileName: 'a.gif' };
    await connection.run('message.sendImage', { userId: 'steve', file, name: 'Jane' });
    expect(sandbox.messages('steve')).toMatchObject([{ type: 'image', role: 'appMaker', name: 'Jane', mediaType: 'image/gif' }]);
  });

  test('an uploaded file is deleted again', async () => {
    const { sandbox, connection } = await connected();
    const uploaded = await connection.run('attachment.upload', { file: { content: Buffer.from('x'), fileName: 'a.gif' } });
    const mediaUrl = textIn(uploaded, 'mediaUrl');
    expect(await connection.run('attachment.delete', { mediaUrl })).toEqual({ success: true });
    expect((await failureOf(connection.run('attachment.delete', { mediaUrl }))).kind).toBe('notFound');
    expect(sandbox.violations).toEqual([]);
  });
});

test('the conversation is read, marked and emptied', async () => {
  const { sandbox, connection } = await connected();
  sandbox.say('steve', 'Hello');
  await connection.run('conversation.postActivity', { userId: 'steve', name: 'Jane' });
  await connection.run('conversation.postActivity', { userId: 'steve', type: 'conversation:read' });
  expect(await connection.run('conversation.get', { userId: 'steve' })).toMatchObject({ appMakerLastRead: anyNumber });
  expect(await connection.run('conversation.resetUnread', { userId: 'steve' })).toEqual({ success: true });
  const [message] = sandbox.messages('steve') ?? [];
  expect(await connection.run('message.delete', { userId: 'steve', messageId: message?._id })).toEqual({ success: true });
  expect(await connection.run('message.deleteAll', { userId: 'steve' })).toEqual({ success: true });
  expect(sandbox.messages('steve')).toEqual([]);
  expect(sandbox.violations).toEqual([]);
});
