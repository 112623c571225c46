import { asJson } from '../../../language/json';
import { listAt, objectAt, textAt, valueAt } from '../../../language/reading';
import type { SunshineSettings } from '../../../nodes/Smooch/Sunshine/credential';
import type { Connection } from '../../../runner/connection';
import type { SunshineSandbox } from '../../../sandbox/sunshine';
import { cleanUpAfterEach } from '../../support/clean-up';
import { connectTo, openSandbox } from './harness';

cleanUpAfterEach();

const STEVE = 'steve/with slash@example.com';

async function opened(): Promise<{ sandbox: SunshineSandbox; connection: Connection<SunshineSettings> }> {
  const sandbox = await openSandbox();
  return { sandbox, connection: connectTo(sandbox) };
}

const run = async (connection: Connection<SunshineSettings>, id: string, parameters: Readonly<Record<string, unknown>>) =>
  asJson(await connection.run(id, parameters));

/** The conversation to write to Steve in, who is made on the way. */
async function withSteve(connection: Connection<SunshineSettings>): Promise<string> {
  await connection.run('user.getOrCreate', { externalId: STEVE, givenName: 'Steve' });
  const answer = await run(connection, 'conversation.getOrCreate', { externalId: STEVE });
  return textAt(objectAt(answer, 'conversation'), 'id') ?? '';
}

test('a user is created, found by every ID, changed and deleted', async () => {
  const { sandbox, connection } = await opened();
  const created = objectAt(
    await run(connection, 'user.create', { externalId: STEVE, givenName: 'Steve', email: 'steve@example.com' }),
    'user',
  );
  expect(await run(connection, 'user.get', { userId: STEVE })).toMatchObject({ user: { id: created.id, profile: { givenName: 'Steve' } } });
  expect(await run(connection, 'user.get', { userId: textAt(created, 'id') })).toMatchObject({ user: { externalId: STEVE } });
  await connection.run('user.update', { userId: STEVE, surname: 'Doe', clear: ['email'] });
  expect(objectAt(objectAt(await run(connection, 'user.get', { userId: STEVE }), 'user'), 'profile')).toMatchObject({
    givenName: 'Steve',
    surname: 'Doe',
  });
  await connection.run('user.deletePersonalInformation', { userId: STEVE });
  expect(await connection.run('user.delete', { userId: STEVE })).toEqual({ success: true });
  expect(sandbox.violations).toEqual([]);
});

test('getting or creating a user twice gives the same one', async () => {
  const { connection } = await opened();
  const first = await run(connection, 'user.getOrCreate', { externalId: STEVE, givenName: 'Steve' });
  const second = await run(connection, 'user.getOrCreate', { externalId: STEVE, givenName: 'Somebody else' });
  expect(objectAt(second, 'user')).toMatchObject({ id: objectAt(first, 'user').id, profile: { givenName: 'Steve' } });
});

test('a conversation is made for a user who has none, and found from then on', async () => {
  const { sandbox, connection } = await opened();
  await connection.run('user.create', { externalId: STEVE });
  const first = await run(connection, 'conversation.getOrCreate', { externalId: STEVE });
  const second = await run(connection, 'conversation.getOrCreate', { externalId: STEVE });
  expect([valueAt(first, 'created'), valueAt(second, 'created')]).toEqual([true, false]);
  expect(objectAt(second, 'conversation').id).toBe(objectAt(first, 'conversation').id);
  expect(sandbox.violations).toEqual([]);
});

const postback = { type: 'postback', text: 'Yes', payload: 'YES' };
const item = { title: 'Red scarf', actions: [postback] };

test.each([
  ['a text', { type: 'text', text: 'Hello!', actions: [{ type: 'reply', text: 'Hi', payload: 'HI' }] }],
  ['an image', { type: 'image', mediaUrl: 'https://example.com/scarf.png', altText: 'A scarf' }],
  ['a file', { type: 'file', mediaUrl: 'https://example.com/invoice.pdf' }],
  ['a carousel', { type: 'carousel', items: [item], imageAspectRatio: 'square' }],
  ['a list', { type: 'list', items: [item, item], actions: [postback] }],
  ['a form', { type: 'form', fields: [{ type: 'email', name: 'email', label: 'Your email' }] }],
  ['a location', { type: 'location', latitude: 52.52, longitude: 13.405, name: 'Town hall' }],
  ['a template', { type: 'template', template: { name: 'order_shipped' } }],
])('%s is taken by the service', async (_, content) => {
  const { sandbox, connection } = await opened();
  const conversationId = await withSteve(connection);
  const answer = await run(connection, 'message.send', { conversationId, content, metadata: { order: '4711' } });
  expect(listAt(answer, 'messages')[0]).toMatchObject({ content: { type: content.type }, author: { type: 'business' } });
  expect(sandbox.violations).toEqual([]);
});

test('messages of users, activities and what is deleted', async () => {
  const { sandbox, connection } = await opened();
  const conversationId = await withSteve(connection);
  const author = { type: 'user', externalId: STEVE };
  const sent = await run(connection, 'message.send', { conversationId, author, content: { type: 'text', text: 'Hello?' } });
  const messageId = textAt(listAt(sent, 'messages')[0], 'id');
  await connection.run('activity.send', { conversationId });
  await connection.run('activity.send', { conversationId, type: 'conversation:read', author });
  expect(await connection.run('message.delete', { conversationId, messageId })).toEqual({ success: true });
  expect(await connection.run('message.deleteAll', { conversationId })).toEqual({ success: true });
  expect(await connection.run('message.getMany', { conversationId })).toEqual([]);
  expect(sandbox.violations).toEqual([]);
});

test('people join and leave a group', async () => {
  const { sandbox, connection } = await opened();
  for (const externalId of ['ada', 'bob']) await connection.run('user.create', { externalId });
  const created = await run(connection, 'conversation.create', {
    type: 'sdkGroup',
    participants: [{ externalId: 'ada', subscribeSDKClient: true }],
    displayName: 'Friends',
  });
  const conversationId = textAt(objectAt(created, 'conversation'), 'id');
  await connection.run('participant.join', { conversationId, externalId: 'bob', subscribeSDKClient: true });
  const both = asJson(await connection.run('participant.getMany', { conversationId }));
  expect(Array.isArray(both) && both.map((one) => textAt(one, 'userExternalId')).sort()).toEqual(['ada', 'bob']);
  expect(await connection.run('participant.leave', { conversationId, externalId: 'bob' })).toEqual({ success: true });
  await connection.run('conversation.update', { conversationId, description: 'Old friends', clear: ['displayName'] });
  expect(objectAt(await run(connection, 'conversation.get', { conversationId }), 'conversation')).toMatchObject({
    description: 'Old friends',
  });
  expect(await connection.run('conversation.delete', { conversationId })).toEqual({ success: true });
  expect(sandbox.violations).toEqual([]);
});

test('a channel is linked to a user and unlinked', async () => {
  const { sandbox, connection } = await opened();
  const conversationId = await withSteve(connection);
  const made = await run(connection, 'integration.create', {
    integration: { type: 'twilio', accountSid: 'AC1', authToken: 'twilio-token', phoneNumberSid: 'PN1' },
  });
  const integrationId = textAt(objectAt(made, 'integration'), 'id');
  const answer = await run(connection, 'client.create', {
    userId: STEVE,
    conversationId,
    channel: { type: 'twilio', integrationId, phoneNumber: '+12125550100' },
  });
  const client = objectAt(answer, 'client');
  expect(client).toMatchObject({ type: 'twilio', status: 'pending' });
  expect(asJson(await connection.run('client.getMany', { userId: STEVE }))).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: client.id })]),
  );
  expect(await connection.run('client.delete', { userId: STEVE, clientId: client.id })).toEqual({ success: true });
  expect(sandbox.violations).toEqual([]);
});

test('a messenger signs a user in with the token', async () => {
  const { sandbox, connection } = await opened();
  const token = textAt(await run(connection, 'userToken.create', { externalId: STEVE, name: 'Steve', lifetime: 3600 }), 'token');
  const id = sandbox.logIn(STEVE, token ?? '');
  expect(await run(connection, 'user.get', { userId: STEVE })).toMatchObject({ user: { id } });
});
