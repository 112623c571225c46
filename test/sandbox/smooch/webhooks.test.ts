import type { SmoochSandbox } from '../../../sandbox/smooch';
import type { JsonRecord } from '../../../sandbox/json';
import { heardAs, triggersOf } from '../../../sandbox/smooch/webhooks/triggers';
import { cleanUpAfterEach } from '../../support/clean-up';
import { anyNumber } from '../../support/matchers';
import type { Received } from './harness';
import { anId, call, createUser, hook, list, openReceiver, openSandbox, part, refused400, write } from './harness';

cleanUpAfterEach();

/** A sandbox with one webhook, and what the webhook hears of a trigger. */
async function listening(more: JsonRecord & { readonly generation?: 'v1' | 'v1.1' } = {}) {
  const sandbox = await openSandbox();
  const { url, received } = await openReceiver(200);
  const webhook = await hook(sandbox, url, more);
  const heard = (trigger: string): Promise<Received> =>
    received.next({ match: ({ event }) => event.trigger === trigger, includePast: true });
  return { sandbox, webhook, received, heard, app: { _id: sandbox.app.id } };
}

const delivered = ({ deliveries }: SmoochSandbox): readonly string[] => deliveries.map(({ trigger }) => trigger);

describe('a webhook of v1.1', () => {
  it('hears what the user says, with its secret', async () => {
    const { sandbox, webhook, heard, app } = await listening();
    const said = sandbox.say('steve', 'Any news?');
    const { headers, event } = await heard('message:appUser');
    expect(headers).toMatchObject({ 'x-api-key': webhook.secret, 'content-type': 'application/json' });
    const user = sandbox.users.get('steve');
    expect(event).toEqual({
      trigger: 'message:appUser',
      version: 'v1.1',
      app,
      appUser: { _id: user?._id, userId: 'steve', conversationStarted: true },
      conversation: { _id: anId },
      messages: [said],
    });
    expect(said).toMatchObject({ type: 'text', text: 'Any news?', role: 'appUser', authorId: user?._id, source: { type: 'web' } });
    expect(String(said.received)).toMatch(/^\d{10}(\.\d{1,3})?$/);
  });

  it('hears of everything that calls bring about', async () => {
    const { sandbox, received } = await listening();
    const { app } = sandbox;
    const post = (path: string, body?: unknown) => call(sandbox, { method: 'POST', path, body });
    const [steve, zoe] = [await createUser(sandbox, 'steve'), await createUser(sandbox, 'zoe')];
    await post('/appusers/steve/channels', { type: 'twilio', phoneNumber: '+12125550100', confirmation: { type: 'immediate' } });
    const actions = [
      { type: 'postback', text: 'Yes', payload: 'YES' },
      { type: 'buy', text: 'Buy', amount: 1 },
    ];
    const { body } = await write(sandbox, 'steve', { text: 'Hello', actions });
    const [yes, buy] = list(part(body, 'message'), 'actions');
    await post('/appusers/steve/conversation/postback', { actionId: yes?._id });
    await post('/appusers/steve/stripe/transaction', { actionId: buy?._id });
    await post('/appusers/steve/conversation/read');
    const destination = { integrationId: app.integrations.twilio, destinationId: '+12125550100' };
    await post('/notifications', { destination, author: { role: 'appMaker' }, message: { type: 'text', text: 'x' } });
    await call(sandbox, { method: 'DELETE', path: '/appusers/steve/channels/twilio' });
    await post('/appusers/merge', { surviving: { _id: zoe._id }, discarded: { _id: steve._id } });
    await call(sandbox, { method: 'DELETE', path: '/appusers/zoe' });
    // Deliveries overtake each other: there are as many kinds as are named below.
    await received.next({ includePast: true, match: () => new Set(received.entries.map(({ event }) => event.trigger)).size === 12 });
    const byTrigger = new Map(received.entries.map(({ event }) => [event.trigger, event]));
    expect([...byTrigger.keys()].sort()).toEqual([
      ...['appUser:delete', 'client:add', 'client:remove', 'conversation:read', 'link:match', 'link:success', 'merge:appUser'],
      ...['message:appMaker', 'message:delivery:channel', 'notification:delivery:channel', 'payment:success', 'postback'],
    ]);
    const short = { _id: steve._id, userId: 'steve', conversationStarted: true };
    const criteria = { phoneNumber: '+12125550100' };
    const timestamp = anyNumber;
    const messageId = part(body, 'message')._id;
    const twilio = { type: 'twilio', integrationId: app.integrations.twilio };
    expect(byTrigger.get('link:success')).toMatchObject({ channel: 'twilio', criteria, client: { platform: 'twilio' } });
    expect(byTrigger.get('client:add')).toMatchObject({ client: { platform: 'twilio', active: true }, timestamp });
    expect(byTrigger.get('client:remove')).toMatchObject({ client: { platform: 'twilio', active: false }, timestamp });
    expect(byTrigger.get('message:delivery:channel')).toMatchObject({
      ...{ appUser: short, message: { _id: messageId }, destination: twilio, isFinalEvent: true, externalMessages: [{}], timestamp },
    });
    expect(byTrigger.get('postback')).toMatchObject({
      postbacks: [{ action: { payload: 'YES' }, message: { _id: messageId } }],
      timestamp,
    });
    expect(byTrigger.get('payment:success')).toMatchObject({ payments: [{ action: { state: 'paid' }, charge: {} }], timestamp });
    expect(byTrigger.get('conversation:read')).toMatchObject({ source: { type: 'api' }, timestamp });
    expect(byTrigger.get('notification:delivery:channel')).toMatchObject({ notification: {}, destination: twilio, isFinalEvent: true });
    expect(byTrigger.get('merge:appUser')).toEqual({
      ...{ trigger: 'merge:appUser', version: 'v1.1', app: { _id: app.id }, timestamp },
      ...{ surviving: { _id: zoe._id, userId: 'zoe', conversationStarted: true }, discarded: [short] },
    });
    expect(byTrigger.get('appUser:delete')).toMatchObject({ appUser: { _id: zoe._id, userId: 'zoe' }, timestamp });
    expect(sandbox.violations).toEqual([]);
  });

  it('hears of what the user does besides', async () => {
    const { sandbox, heard } = await listening({ triggers: ['*', 'typing:appUser'] });
    const { telegram } = sandbox.app.integrations;
    const steve = sandbox.endUser('steve', { through: 'telegram' });
    steve.starts({ code: 'summer' });
    steve.follows({ code: 'autumn' });
    steve.types();
    steve.reads();
    steve.presses({ payload: 'MENU', text: 'Menu' });
    const source = { type: 'telegram', integrationId: telegram };
    await expect(heard('conversation:start')).resolves.toMatchObject({ event: { source, referral: { code: 'summer' } } });
    await expect(heard('conversation:referral')).resolves.toMatchObject({ event: { source, referral: { code: 'autumn' } } });
    await expect(heard('typing:appUser')).resolves.toMatchObject({ event: { source, activity: { type: 'typing:start' } } });
    await expect(heard('conversation:read')).resolves.toMatchObject({ event: { source } });
    const { event } = await heard('postback');
    expect(list(event, 'postbacks')).toEqual([{ action: { type: 'postback', text: 'Menu', payload: 'MENU' } }]);
  });

  it('hears of the channels a message was sent to, and of no others', async () => {
    const { sandbox, received } = await listening({ triggers: ['message:delivery:channel', 'conversation:read'] });
    for (const through of ['twilio', 'telegram', 'messenger']) sandbox.endUser('steve', { through });
    await write(sandbox, 'steve', { text: 'x', destination: { integrationType: 'telegram' } });
    await write(sandbox, 'steve', { text: 'x', destination: { integrationId: sandbox.app.integrations.twilio } });
    sandbox.endUser('steve').reads();
    await received.next({ includePast: true, match: () => received.entries.length === 3 });
    const types = received.entries.flatMap(({ event }) => (event.trigger === 'conversation:read' ? [] : part(event, 'destination').type));
    expect(types.sort()).toEqual(['telegram', 'twilio']);
  });

  it('hears of failures at the channel', async () => {
    const { sandbox, heard } = await listening();
    sandbox.endUser('steve', { through: 'twilio' });
    sandbox.failNextDelivery({ code: 'bad_request', underlyingError: { code: 21610 } });
    const { body } = await write(sandbox, 'steve', { text: 'Hello' });
    const message = { _id: part(body, 'message')._id };
    await expect(heard('message:delivery:failure')).resolves.toMatchObject({
      event: { message, isFinalEvent: true, error: { code: 'bad_request', underlyingError: { code: 21610 } } },
    });
    sandbox.reportDelivery('steve', String(message._id), { stage: 'user', destination: { type: 'twilio' }, isFinalEvent: false });
    await expect(heard('message:delivery:user')).resolves.toMatchObject({ event: { message, isFinalEvent: false } });
  });

  it('tells more of the user and the client when asked to', async () => {
    const { sandbox, heard } = await listening({ includeClient: true, includeFullAppUser: true });
    await call(sandbox, { method: 'POST', path: '/appusers', body: { userId: 'steve', givenName: 'Steve', properties: { plan: 'pro' } } });
    sandbox.say('steve', 'Hi');
    await expect(heard('message:appUser')).resolves.toMatchObject({
      event: { appUser: { givenName: 'Steve', properties: { plan: 'pro' }, clients: [{}] }, client: { platform: 'web' } },
    });
  });

  it('has an echo of postbacks where the app wants one', async () => {
    const { sandbox, heard } = await listening();
    await call(sandbox, { method: 'PUT', path: '', body: { settings: { echoPostback: true } } });
    sandbox.endUser('steve').presses({ payload: 'YES', text: 'Yes' });
    await expect(heard('message:appUser')).resolves.toMatchObject({ event: { messages: [{ text: 'Yes', payload: 'YES' }] } });
  });
});

describe('a webhook of v1', () => {
  it('hears in the words of v1, also of what happens by v1.1', async () => {
    const { sandbox, webhook, heard, app } = await listening({ generation: 'v1' });
    expect(webhook.version).toBe('v1');
    sandbox.endUser('steve', { through: 'twilio' });
    const { body } = await write(sandbox, 'steve', { text: 'Hello' });
    const { event } = await heard('message:appMaker');
    const wholeUser: unknown = expect.objectContaining({ clients: [expect.anything()] });
    expect(event).toEqual({
      trigger: 'message:appMaker',
      app,
      appUser: wholeUser,
      messages: [body.message],
    });
    await expect(heard('delivery:success')).resolves.toMatchObject({
      event: { messages: [body.message], destination: { type: 'twilio' }, timestamp: anyNumber },
    });
    sandbox.failNextDelivery({ code: 'unauthorized' });
    await write(sandbox, 'steve', { text: 'Hello?' });
    await expect(heard('delivery:failure')).resolves.toMatchObject({ event: { error: { code: 'unauthorized' } } });
    const deliveries = delivered(sandbox);
    expect(deliveries).not.toContain('client:add');
    expect(deliveries).not.toContain('message:delivery:channel');
  });

  it('keeps its generation when it is updated by v1.1', async () => {
    const { sandbox, webhook } = await listening({ generation: 'v1' });
    const update = (triggers: readonly string[]) =>
      call(sandbox, { method: 'PUT', path: `/webhooks/${String(webhook._id)}`, body: { triggers } });
    await expect(update(['delivery:success'])).resolves.toMatchObject({
      body: { webhook: { version: 'v1', triggers: ['delivery:success'] } },
    });
    await expect(update(['client:add'])).resolves.toMatchObject(refused400(/client:add/));
  });
});

describe('triggers', () => {
  it('are all heard by the asterisk, but for typing', () => {
    expect(triggersOf('v1.1').filter((trigger) => heardAs(trigger, ['*'], 'v1.1') === undefined)).toEqual(['typing:appUser']);
    expect(triggersOf('v1.1')).toHaveLength(21 + ['*', 'message'].length);
  });

  it.each([
    ['v1.1', 'delivery:success'],
    ['v1.1', 'Message:appUser'],
    ['v1', 'typing:appUser'],
  ] as const)('of %s do not include %s', async (generation, trigger) => {
    const sandbox = await openSandbox();
    const body = { target: 'https://example.com', triggers: [trigger] };
    await expect(call(sandbox, { method: 'POST', path: '/webhooks', body, generation })).resolves.toMatchObject(refused400(/triggers/));
    expect(sandbox.violations).toMatchObject([{ rule: 'trigger' }]);
  });

  it('default to every message, and choose what is heard', async () => {
    const { sandbox, received } = await listening({ triggers: undefined });
    const second = await openReceiver(200);
    await hook(sandbox, second.url, { triggers: ['message:appMaker', 'typing:appUser'] });
    const typed = second.received.next({ match: ({ event }) => event.trigger === 'typing:appUser' });
    sandbox.say('steve', 'Hi');
    await write(sandbox, 'steve', { text: 'Hello' });
    await sandbox.waitFor('delivery', { includePast: true, match: ({ payload }) => payload.trigger === 'message:appMaker' });
    sandbox.endUser('steve').types();
    await typed;
    expect(second.received.entries.map(({ event }) => event.trigger).sort()).toEqual(['message:appMaker', 'typing:appUser']);
    await received.next({ includePast: true, match: () => received.entries.length === 2 });
    expect(received.entries.map(({ event }) => event.trigger)).toEqual(['message', 'message']);
  });
});
