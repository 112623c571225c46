import { cleanUpAfterEach } from '../../support/clean-up';
import { call, library, openReceiver, openSandbox, subscribe, textIn } from './harness';
import { sunshineTriggers } from '../../../sandbox/sunshine';

cleanUpAfterEach();

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

describe('a webhook', () => {
  it('tells of what a user wrote: with its secret, and all that happened in one call', async () => {
    const sandbox = await openSandbox();
    const { received, id, secret } = await subscribe(sandbox, ['conversation:create', 'conversation:message']);
    const { userId, conversationId, message } = sandbox.say('user/with slash', 'Any news?', { metadata: { page: 'home' } });
    const { headers, envelope, events } = await received.next({ includePast: true });
    expect(headers).toMatchObject({ 'x-api-key': secret, 'content-type': 'application/json' });
    expect(envelope).toMatchObject({ app: { id: sandbox.app.id }, webhook: { id, version: 'v2' } });
    const user = { id: userId, externalId: 'user/with slash', authenticated: false };
    const source = { type: 'web', integrationId: sandbox.webIntegration.id };
    const about = { id: expect.any(String) as string, createdAt: expect.stringMatching(ISO) as string };
    expect(events).toEqual([
      {
        ...about,
        type: 'conversation:create',
        payload: { conversation: { id: conversationId, type: 'personal' }, creationReason: 'message', source, user },
      },
      {
        ...about,
        type: 'conversation:message',
        payload: {
          conversation: { id: conversationId, type: 'personal' },
          message: {
            id: message.id,
            received: expect.stringMatching(ISO) as string,
            author: { type: 'user', userId, displayName: 'Visitor', user },
            content: { type: 'text', text: 'Any news?' },
            source,
            metadata: { page: 'home' },
          },
        },
      },
    ]);
    expect(new Set(events.map((event) => event.id)).size).toBe(2);
  });

  it('tells of the full user and the full source only when it asked for them', async () => {
    const sandbox = await openSandbox();
    const { received } = await subscribe(sandbox, ['conversation:message'], { includeFullUser: true, includeFullSource: true });
    await call(sandbox, {
      method: 'POST',
      path: '/users',
      body: { externalId: 'u', profile: { givenName: 'Zoë' }, metadata: { plan: 'pro' } },
    });
    sandbox.say('u', 'Hello');
    const { events } = await received.next({ includePast: true });
    expect(events).toMatchObject([
      {
        payload: {
          message: {
            author: { displayName: 'Zoë', user: { profile: { givenName: 'Zoë' }, metadata: { plan: 'pro' }, identities: [] } },
            source: { client: { type: 'sdk', status: 'active' }, device: { type: 'web', status: 'active' } },
          },
        },
      },
    ]);
  });

  it('tells only of its own triggers, and no more when it is gone', async () => {
    const sandbox = await openSandbox();
    const { received, id } = await subscribe(sandbox, ['conversation:read']);
    const everything = await subscribe(sandbox, ['conversation:message', 'conversation:typing', 'conversation:read']);
    sandbox.say('u', 'Hello');
    sandbox.act('u', 'conversation:read');
    await received.next({ includePast: true });
    await call(sandbox, { method: 'DELETE', path: `/integrations/${sandbox.integration.id}/webhooks/${id}` });
    sandbox.act('u', 'conversation:read');
    sandbox.act('u', 'typing:start');
    await everything.received.next({ includePast: true, match: ({ types }) => types[0] === 'conversation:typing' });
    expect(received.entries.map(({ types }) => types)).toEqual([['conversation:read']]);
  });

  it('of an integration that stands by is silent, unless it wants to hear all the same', async () => {
    const sandbox = await openSandbox();
    const { received } = await subscribe(sandbox, ['conversation:message']);
    const { url, received: byAgent } = await openReceiver(200);
    const { integrations, switchboards, switchboardIntegrations } = library(sandbox);
    const { id: app } = sandbox.app;
    const webhooks = [{ target: url, triggers: ['conversation:message'] }];
    const agent = textIn(await integrations.createIntegration(app, { type: 'custom', webhooks }), 'integration.id');
    const board = textIn(await switchboards.createSwitchboard(app), 'switchboard.id');
    const add = (name: string, integrationId: string) =>
      switchboardIntegrations.createSwitchboardIntegration(app, board, { name, integrationId, deliverStandbyEvents: false });
    await add('bot', sandbox.integration.id);
    const active = textIn(await add('agent', agent), 'switchboardIntegration.id');
    sandbox.say('before', 'Both hear this');
    await Promise.all([received.next({ includePast: true }), byAgent.next({ includePast: true })]);
    await switchboards.updateSwitchboard(app, board, { enabled: true, defaultSwitchboardIntegrationId: active });
    sandbox.say('after', 'Only the agent hears this');
    await byAgent.next({ includePast: true, match: ({ rawBody }) => rawBody.includes('Only the agent') });
    const list = await switchboardIntegrations.listSwitchboardIntegrations(app, board);
    const bot = textIn(list, 'switchboardIntegrations.0.id');
    await switchboardIntegrations.updateSwitchboardIntegration(app, board, bot, { deliverStandbyEvents: true });
    sandbox.say('after', 'Both again');
    await received.next({ includePast: true, match: ({ rawBody }) => rawBody.includes('Both again') });
    expect(received.entries).toHaveLength(2);
  });
});

describe('every trigger that can happen', () => {
  it('happens', async () => {
    const sandbox = await openSandbox();
    const { received } = await subscribe(sandbox, sunshineTriggers);
    const { id: app } = sandbox.app;
    const {
      activities,
      clients,
      control,
      conversations,
      integrations,
      messages,
      participants,
      switchboards,
      switchboardIntegrations,
      users,
    } = library(sandbox);
    const { userId, conversationId } = sandbox.say('u', 'Hello');
    sandbox.postback('u', { payload: 'YES', metadata: { plan: 'pro' } });
    sandbox.refer('u', { code: 'spring' });
    sandbox.act('u', 'typing:start');
    sandbox.detectLocale('u', 'de');
    sandbox.passThrough({ raw: true });
    await activities.postActivity(app, conversationId, { author: { type: 'business' }, type: 'conversation:read' });
    const line = textIn(
      await integrations.createIntegration(app, { type: 'messagebird', accessKey: 'a', signingKey: 'b', originator: '+1' }),
      'integration.id',
    );
    const client = await clients.createClient(app, userId, {
      matchCriteria: { type: 'messagebird', integrationId: line, phoneNumber: '+12125550100' },
      confirmation: { type: 'immediate' },
      target: { conversationId },
    });
    const say = { author: { type: 'business' }, content: { type: 'text', text: 'Hi' } };
    const posted = await messages.postMessage(app, conversationId, say);
    sandbox.reportDelivery(textIn(posted, 'messages.0.id'), { outcome: 'user' });
    sandbox.failNextDelivery({ code: 'unauthorized', underlyingError: { code: 7 } });
    await messages.postMessage(app, conversationId, say);
    await clients.removeClient(app, userId, textIn(client, 'client.id'));
    const board = textIn(await switchboards.createSwitchboard(app), 'switchboard.id');
    const add = async (name: string) =>
      textIn(
        await switchboardIntegrations.createSwitchboardIntegration(app, board, { name, integrationId: sandbox.integration.id }),
        'switchboardIntegration.id',
      );
    const [one] = [await add('one'), await add('two')];
    await switchboards.updateSwitchboard(app, board, { enabled: true, defaultSwitchboardIntegrationId: one });
    await control.passControl(app, conversationId, { switchboardIntegration: 'two' });
    await control.offerControl(app, conversationId, { switchboardIntegration: 'one' });
    await control.acceptControl(app, conversationId, {});
    await control.acceptControl(app, conversationId, {});
    await control.releaseControl(app, conversationId);
    sandbox.failControl();
    await control.passControl(app, conversationId, { switchboardIntegration: 'two' });
    sandbox.failControl();
    await control.offerControl(app, conversationId, { switchboardIntegration: 'two' });
    const group = textIn(await conversations.createConversation(app, { type: 'sdkGroup' }), 'conversation.id');
    await participants.joinConversation(app, group, { userId, subscribeSDKClient: true });
    await participants.leaveConversation(app, group, { userId });
    await conversations.deleteConversation(app, group);
    sandbox.start('v');
    sandbox.merge('u', 'v');
    await users.deleteUser(app, userId);
    const missing = () => sunshineTriggers.filter((type) => !received.entries.some(({ types }) => types.includes(type)));
    await received.next({ includePast: true, match: ({ types }) => types.includes('user:remove') });
    while (missing().length > 0) await received.next();
    const payloadOf = (type: string) => received.entries.flatMap(({ events }) => events).find((event) => event.type === type)?.payload;
    const conversation = { id: conversationId, type: 'personal' };
    expect(payloadOf('conversation:postback')).toMatchObject({
      postback: { payload: 'YES', metadata: { plan: 'pro' } },
      conversation,
      user: { id: userId },
      source: { type: 'web' },
    });
    expect(payloadOf('client:add')).toMatchObject({ reason: 'channelLinking', client: { type: 'messagebird' }, conversation });
    expect(payloadOf('client:update')).toMatchObject({ reason: 'confirmed', client: { status: 'active' }, user: { id: userId } });
    expect(payloadOf('client:remove')).toMatchObject({ reason: 'api', source: { type: 'api:conversations' } });
    expect(payloadOf('conversation:message:delivery:channel')).toMatchObject({
      message: { id: textIn(posted, 'messages.0.id') },
      destination: { type: 'messagebird', integrationId: line },
      isFinalEvent: false,
    });
    expect(payloadOf('conversation:message:delivery:user')).toMatchObject({ isFinalEvent: true });
    expect(payloadOf('conversation:message:delivery:failure')).toMatchObject({
      isFinalEvent: true,
      error: { code: 'unauthorized', underlyingError: { code: 7 } },
    });
    expect(payloadOf('conversation:referral')).toMatchObject({ referral: { code: 'spring' } });
    expect(payloadOf('conversation:read')).toMatchObject({ activity: { type: 'conversation:read', author: { type: 'business' } } });
    expect(payloadOf('user:merge')).toMatchObject({
      mergedUsers: { surviving: { id: userId }, discarded: { externalId: 'v' } },
      reason: 'sdkLogin',
    });
    expect(payloadOf('user:update')).toMatchObject({ reason: 'localeDetection' });
    expect(payloadOf('user:remove')).toEqual({ user: { id: userId, externalId: 'u', authenticated: false } });
  });

  it('a pressed button is said too where the app echoes it', async () => {
    const sandbox = await openSandbox();
    await call(sandbox, { method: 'PATCH', path: '', body: { settings: { echoPostback: true } } });
    const { conversationId } = sandbox.start('u');
    sandbox.postback('u', { payload: 'YES', text: 'Yes, please' });
    expect(sandbox.messages(conversationId)).toMatchObject([{ content: { text: 'Yes, please', payload: 'YES' } }]);
  });

  it('a silent message is carried by no channel, one with a destination by that', async () => {
    const sandbox = await openSandbox();
    const { received } = await subscribe(sandbox, ['conversation:message', 'conversation:message:delivery:channel']);
    const { userId, conversationId } = sandbox.say('u', 'Hello');
    const { clients, integrations, messages } = library(sandbox);
    const { id: app } = sandbox.app;
    const whatsapp = textIn(await integrations.createIntegration(app, { type: 'whatsapp' }), 'integration.id');
    await clients.createClient(app, userId, {
      matchCriteria: { type: 'whatsapp', integrationId: whatsapp, phoneNumber: '+12125550100', primary: false },
      confirmation: { type: 'immediate' },
      target: { conversationId },
    });
    const post = (text: string, integrationType: string) =>
      messages.postMessage(app, conversationId, {
        author: { type: 'business' },
        content: { type: 'text', text },
        destination: { integrationType },
      });
    await post('Silent', 'none');
    await post('Loud', 'whatsapp');
    const loud = await received.next({ includePast: true, match: ({ rawBody }) => rawBody.includes('Loud') });
    const silent = await received.next({ includePast: true, match: ({ rawBody }) => rawBody.includes('Silent') });
    expect([silent.types, loud.types]).toEqual([
      ['conversation:message'],
      ['conversation:message', 'conversation:message:delivery:channel'],
    ]);
  });
});
