import { cleanUpAfterEach } from '../../support/clean-up';
import { library, openSandbox, rejection, textIn, EMPTY } from './harness';

cleanUpAfterEach();

async function withUsers(...externalIds: readonly string[]) {
  const sandbox = await openSandbox();
  const sunshine = library(sandbox);
  const { id: app } = sandbox.app;
  const users: string[] = [];
  for (const externalId of externalIds) users.push(textIn(await sunshine.users.createUser(app, { externalId }), 'user.id'));
  const [user = '', other = ''] = users;
  return { sandbox, sunshine, app, user, other };
}

const personal = (userId: string, more: object = {}) => ({ type: 'personal', participants: [{ userId }], ...more });
const text = (said: string) => ({ author: { type: 'business' }, content: { type: 'text', text: said } });

describe('conversations, as the official library sees them', () => {
  it('are made, listed by either id of a user, updated and deleted, but for the default one', async () => {
    const { sandbox, sunshine, app, user } = await withUsers('a@b');
    const first = await sunshine.conversations.createConversation(app, personal(user));
    const second = await sunshine.conversations.createConversation(app, personal(user, { displayName: 'Order 7', metadata: { order: 7 } }));
    const [firstId, id] = [textIn(first, 'conversation.id'), textIn(second, 'conversation.id')];
    expect(first).toMatchObject({ conversation: { type: 'personal', isDefault: true, displayName: null, businessLastRead: null } });
    expect(second).toMatchObject({ conversation: { isDefault: false, displayName: 'Order 7', metadata: { order: 7 } } });
    const listed = await sunshine.conversations.listConversations(app, { userExternalId: 'a@b' });
    expect(listed).toMatchObject({ conversations: [{ id: firstId }, { id }], meta: { hasMore: false }, links: {} });
    await expect(
      sunshine.conversations.updateConversation(app, id, { description: 'Late', metadata: { late: true } }),
    ).resolves.toMatchObject({
      conversation: { displayName: 'Order 7', description: 'Late', metadata: { order: 7, late: true } },
    });
    await expect(sunshine.conversations.deleteConversation(app, firstId)).rejects.toEqual(
      rejection(400, 'bad_request', `Conversation ${firstId} cannot be deleted because it is the default.`),
    );
    await expect(sunshine.conversations.deleteConversation(app, id)).resolves.toBe(EMPTY);
    await expect(sunshine.conversations.getConversation(app, id)).rejects.toEqual(rejection(404, 'conversation_not_found'));
    expect(sandbox.violations).toEqual([]);
  });

  it('are joined and left when they are groups', async () => {
    const { sandbox, sunshine, app, user, other } = await withUsers('one', 'two');
    const group = await sunshine.conversations.createConversation(app, {
      type: 'sdkGroup',
      participants: [{ userId: user, subscribeSDKClient: true }],
    });
    const id = textIn(group, 'conversation.id');
    const joined = await sunshine.participants.joinConversation(app, id, { userExternalId: 'two', subscribeSDKClient: false });
    expect(joined).toMatchObject({ participant: { userId: other, userExternalId: 'two', unreadCount: 0, clientAssociations: [] } });
    await expect(sunshine.participants.listParticipants(app, id)).resolves.toMatchObject({
      participants: [{ userId: user, clientAssociations: [{ type: 'sdk' }] }, { userId: other }],
    });
    await expect(sunshine.participants.leaveConversation(app, id, { participantId: textIn(joined, 'participant.id') })).resolves.toBe(
      EMPTY,
    );
    await expect(sunshine.participants.leaveConversation(app, id, { userId: other })).rejects.toEqual(
      rejection(404, 'not_found', 'User is not a member of the conversation'),
    );
    expect(sandbox.violations).toEqual([]);
  });

  it('hand out what a channel keeps behind a reference', async () => {
    const { sandbox, sunshine, app, user } = await withUsers('one');
    const { conversationId } = sandbox.say(user, 'Hello');
    const interactiveDataRef = { url: 'https://example.org/1', bid: 'b', key: 'k', signature: 's', owner: 'o' };
    await expect(
      sunshine.conversations.downloadMessageRef(app, conversationId, { userId: user, apple: { interactiveDataRef } }),
    ).resolves.toMatchObject({ interactiveData: { bid: 'b' } });
  });
});

describe('messages and activities, as the official library sees them', () => {
  it('are posted by both sides, listed from old to new, and deleted', async () => {
    const { sandbox, sunshine, app, user } = await withUsers('one');
    const id = textIn(await sunshine.conversations.createConversation(app, personal(user)), 'conversation.id');
    const posted = await sunshine.messages.postMessage(app, id, { ...text('Welcome'), metadata: { lang: 'en' } });
    expect(posted).toMatchObject({
      messages: [
        { author: { type: 'business' }, content: { text: 'Welcome' }, source: { type: 'api:conversations' }, metadata: { lang: 'en' } },
      ],
    });
    await sunshine.messages.postMessage(app, id, {
      author: { type: 'user', userExternalId: 'one' },
      content: { type: 'text', text: 'Hi' },
    });
    const listed = await sunshine.messages.listMessages(app, id);
    expect(listed).toMatchObject({
      messages: [{ content: { text: 'Welcome' } }, { author: { type: 'user', userId: user }, content: { text: 'Hi' } }],
      meta: { hasMore: false },
    });
    await expect(sunshine.messages.deleteMessage(app, id, textIn(posted, 'messages.0.id'))).resolves.toBe(EMPTY);
    await expect(sunshine.messages.deleteMessage(app, id, textIn(posted, 'messages.0.id'))).rejects.toEqual(rejection(404, 'not_found'));
    expect(sandbox.messages(id)).toHaveLength(1);
    await expect(sunshine.messages.deleteAllMessages(app, id)).resolves.toBe(EMPTY);
    expect(sandbox.messages(id)).toEqual([]);
    expect(sandbox.violations).toEqual([]);
  });

  it('count as unread until the user has read', async () => {
    const { sandbox, sunshine, app, user } = await withUsers('one');
    const id = textIn(await sunshine.conversations.createConversation(app, personal(user)), 'conversation.id');
    await sunshine.messages.postMessage(app, id, text('One'));
    await sunshine.messages.postMessage(app, id, text('Two'));
    await expect(sunshine.participants.listParticipants(app, id)).resolves.toMatchObject({
      participants: [{ unreadCount: 2, lastRead: null }],
    });
    const read = { author: { type: 'user', userId: user }, type: 'conversation:read' };
    await expect(sunshine.activities.postActivity(app, id, read)).resolves.toBe(EMPTY);
    await sunshine.activities.postActivity(app, id, { author: { type: 'business' }, type: 'conversation:read' });
    await sunshine.activities.postActivity(app, id, { author: { type: 'business' }, type: 'typing:start' });
    await expect(sunshine.participants.listParticipants(app, id)).resolves.toMatchObject({
      participants: [{ unreadCount: 0, lastRead: expect.stringMatching(/Z$/) as string }],
    });
    await expect(sunshine.conversations.getConversation(app, id)).resolves.toMatchObject({
      conversation: { businessLastRead: expect.stringMatching(/Z$/) as string },
    });
    expect(sandbox.violations).toEqual([]);
  });
});

describe('attachments, as the official library sends them', () => {
  it('are uploaded, served, sent in a message and removed', async () => {
    const { sandbox, sunshine, app, user } = await withUsers('one');
    const { conversationId } = sandbox.say(user, 'A picture?');
    const bytes = Buffer.from([0xff, 0x00, 0x0d, 0x0a, 0x2d, 0x2d, 0x80]);
    const uploaded = await sunshine.attachments.uploadAttachment(app, 'public', bytes, { _for: 'message', conversationId });
    const mediaUrl = textIn(uploaded, 'attachment.mediaUrl');
    const served = await fetch(mediaUrl);
    expect(Buffer.from(await served.arrayBuffer())).toEqual(bytes);
    const posted = await sunshine.messages.postMessage(app, conversationId, {
      author: { type: 'business' },
      content: { type: 'image', mediaUrl, altText: 'Seven bytes' },
    });
    expect(posted).toMatchObject({
      messages: [{ content: { mediaUrl, mediaSize: 7, mediaType: textIn(uploaded, 'attachment.mediaType') } }],
    });
    await expect(sunshine.attachments.deleteAttachment(app, { mediaUrl })).resolves.toBe(EMPTY);
    expect((await fetch(mediaUrl)).status).toBe(404);
    await expect(sunshine.attachments.deleteAttachment(app, { mediaUrl })).rejects.toEqual(
      rejection(404, 'not_found', 'Attachment not found'),
    );
    const foreign = 'https://badhost.example/image.png';
    await expect(sunshine.attachments.deleteAttachment(app, { mediaUrl: foreign })).rejects.toEqual(
      rejection(400, 'bad_request', `Unsupported media URL for attachment deletion: ${foreign}`),
    );
    expect(sandbox.violations).toEqual([]);
  });
});
