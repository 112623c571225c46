import { cleanUpAfterEach } from '../../support/clean-up';
import { basic, call, openSandbox, refusal, textIn } from './harness';
import type { Call } from './harness';

cleanUpAfterEach();

const long = (length: number): string => 'x'.repeat(length);
const business = { type: 'business' };
const say = (content: object, more: object = {}): object => ({ author: business, content, ...more });
const item = { title: 'One', actions: [{ type: 'link', text: 'Go', uri: 'https://example.org' }] };
const postback = { type: 'postback', text: 'Yes', payload: 'YES' };
const reply = { type: 'reply', text: 'Yes', payload: 'YES' };
const field = { type: 'text', name: 'n', label: 'Name' };
const webview = { type: 'webview', text: 'Open', uri: 'https://example.org', fallback: 'https://example.org', openOnReceive: true };
const form = (...fields: readonly object[]): object => say({ type: 'form', fields });
const list = (change: object): object => say({ type: 'list', items: [{ ...item, ...change }] });

const messages: Readonly<Record<string, object>> = {
  'no author': { content: { type: 'text', text: 'Hi' } },
  'a text without words': say({ type: 'text' }),
  'a text of 4097': say({ type: 'text', text: long(4097) }),
  'both markups': say({ type: 'text', htmlText: '<b>', markdownText: '**' }),
  'an unknown type': say({ type: 'sticker' }),
  'a form response': say({ type: 'formResponse', fields: [{ type: 'text', name: 'n', label: 'N', text: 'x' }] }),
  'an image without address': say({ type: 'image' }),
  'an alternative text of 129': say({ type: 'file', mediaUrl: 'https://example.org/a', altText: long(129) }),
  'a relative address': say({ type: 'image', mediaUrl: '/a.png' }),
  'no items': say({ type: 'carousel', items: [] }),
  'eleven items': say({ type: 'list', items: Array.from({ length: 11 }, () => item) }),
  'four actions of an item': list({ actions: Array.from({ length: 4 }, () => postback) }),
  'a reply of an item': list({ actions: [reply] }),
  'a title of 129': list({ title: long(129) }),
  'replies beside other actions': say({ type: 'text', text: 'Q', actions: [reply, postback] }),
  'two that open by themselves': say({ type: 'text', text: 'Q', actions: [webview, webview] }),
  'a postback without payload': say({ type: 'text', text: 'Q', actions: [{ type: 'postback', text: 'Yes' }] }),
  'a share action': say({ type: 'text', text: 'Q', actions: [{ type: 'share' }] }),
  'an upper-case currency': say({ type: 'text', text: 'Q', actions: [{ type: 'buy', text: 'Pay', amount: 100, currency: 'EUR' }] }),
  'a price in euros': say({ type: 'text', text: 'Q', actions: [{ type: 'buy', text: 'Pay', amount: 1.5 }] }),
  'a form without fields': form(),
  'twenty-one fields': form(...Array.from({ length: 21 }, (_, index) => ({ ...field, name: `n${index}` }))),
  'two fields of one name': form(field, field),
  'a text field of 257': form({ ...field, maxSize: 257 }),
  'a select without options': form({ ...field, type: 'select' }),
  'a field of an unknown type': form({ ...field, type: 'date' }),
  'a place without longitude': say({ type: 'location', coordinates: { lat: 1 } }),
  'a template without schema': say({ type: 'template', template: {} }),
  'two overrides': say({ type: 'text', text: 'Hi' }, { override: { line: { payload: {} }, apple: { payload: {} } } }),
  'nested metadata': say({ type: 'text', text: 'Hi' }, { metadata: { a: { b: 1 } } }),
  'the subtype of an answer': { author: { ...business, subtypes: ['agent'] }, content: { type: 'text', text: 'Hi' } },
  'a user without id': { author: { type: 'user' }, content: { type: 'text', text: 'Hi' } },
  'a user with both ids': { author: { type: 'user', userId: 'a', userExternalId: 'b' }, content: { type: 'text', text: 'Hi' } },
  'actions of a user': { author: { type: 'user', userExternalId: 'u' }, content: { type: 'text', text: 'Hi', actions: [postback] } },
  'a destination that is not there': say({ type: 'text', text: 'Hi' }, { destination: { integrationType: 'line' } }),
  'two destinations': say({ type: 'text', text: 'Hi' }, { destination: { integrationType: 'line', integrationId: 'x' } }),
};

describe('a message is refused', () => {
  it.each(Object.entries(messages))('with %s', async (_title, body) => {
    const sandbox = await openSandbox();
    const { conversationId } = sandbox.say('u', 'Hello');
    const answer = await call(sandbox, { method: 'POST', path: `/conversations/${conversationId}/messages`, body });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'bad_request', title: expect.any(String) as string }] } });
    expect(sandbox.messages(conversationId)).toHaveLength(1);
  });

  it('at the limit of its conversation, until that is emptied', async () => {
    const sandbox = await openSandbox({ limits: { conversationMessages: 2 } });
    const { conversationId } = sandbox.say('u', 'Hello');
    const post: Call = { method: 'POST', path: `/conversations/${conversationId}/messages`, body: say({ type: 'text', text: 'Hi' }) };
    await expect(call(sandbox, post)).resolves.toMatchObject({ status: 201 });
    await expect(call(sandbox, post)).resolves.toMatchObject(refusal(423, 'locked', 'Message limit of 2 per conversation reached.'));
    await call(sandbox, { method: 'DELETE', path: `/conversations/${conversationId}/messages` });
    await expect(call(sandbox, post)).resolves.toMatchObject({ status: 201 });
  });
});

describe('every kind of message is taken', () => {
  const kinds: readonly object[] = [
    { type: 'text', htmlText: '<b>Hi</b>', actions: [reply, { type: 'locationRequest', text: 'Where?' }], blockChatInput: true },
    { type: 'text', text: long(4096), actions: [webview, postback, { type: 'buy', text: 'Pay', amount: 100, currency: 'eur' }] },
    { type: 'image', mediaUrl: 'https://example.org/a.png', text: 'A', altText: long(128), actions: item.actions },
    { type: 'file', mediaUrl: 'https://example.org/a.pdf', markdownText: '**B**' },
    { type: 'carousel', items: Array.from({ length: 10 }, () => item), displaySettings: { imageAspectRatio: 'square' } },
    { type: 'list', items: [{ ...item, size: 'large', description: 'D', metadata: { sku: 1 } }], actions: [postback] },
    {
      type: 'form',
      fields: [
        field,
        { type: 'email', name: 'm', label: 'M' },
        { ...field, name: 's', type: 'select', options: [{ name: 'a', label: 'A' }] },
      ],
    },
    { type: 'location', coordinates: { lat: 52.5, long: 13.4 }, location: { name: 'Here' } },
    { type: 'template', template: { name: 'hello' } },
  ];

  it.each(kinds.map((content) => [content]))('%o', async (content) => {
    const sandbox = await openSandbox();
    const { conversationId } = sandbox.say('u', 'Hello');
    const body = say(content, { schema: 'whatsapp', override: { whatsapp: { payload: { a: 1 } } } });
    const answer = await call(sandbox, { method: 'POST', path: `/conversations/${conversationId}/messages`, body });
    expect(answer).toMatchObject({
      status: 201,
      body: { messages: [{ author: business, content: { type: expect.any(String) as string } }] },
    });
    expect(sandbox.violations).toEqual([]);
  });
});

describe('other bodies are refused', () => {
  const flat = (length: number): object => ({ k: long(length - 1) });
  const bodies: Readonly<Record<string, readonly [string, object | undefined, string?]>> = {
    'too much metadata': ['/users', { metadata: flat(4097) }, 'User metadata is limited to 4096 bytes in size.'],
    'an external id of 1025': ['/users', { externalId: long(1025) }],
    'a brand of 25': ['/users', { brandId: long(25) }],
    'a name of 129': ['/users', { profile: { givenName: long(129) } }],
    'no email': ['/users', { profile: { email: 'nobody' } }],
    'no date': ['/users', { signedUpAt: 'yesterday' }],
    'a conversation without type': ['/conversations', { participants: [] }, "should have required property 'type'"],
    'a personal conversation with nobody': ['/conversations', { type: 'personal', participants: [] }],
    'a group of eleven': [
      '/conversations',
      { type: 'sdkGroup', participants: Array.from({ length: 11 }, () => ({ userExternalId: 'u', subscribeSDKClient: true })) },
    ],
    'a group whose SDKs are in doubt': ['/conversations', { type: 'sdkGroup', participants: [{ userExternalId: 'u' }] }],
    'a participant with both ids': ['/conversations', { type: 'personal', participants: [{ userId: 'u', userExternalId: 'u' }] }],
    'an integration without type': ['/integrations', {}, "should have required property 'type'"],
    'an integration without its key': [
      '/integrations',
      { type: 'mailgun', domain: 'd', incomingAddress: 'a' },
      "should have required property 'apiKey'",
    ],
    'a number without origin': ['/integrations', { type: 'twilio', accountSid: 'a', authToken: 'b' }],
    'a short Apple secret': [
      '/integrations',
      { type: 'apple', businessId: 'a', apiSecret: 'b', mspId: 'c', authenticationMessageSecret: long(87) },
    ],
    'two webhooks at once': [
      '/integrations',
      { type: 'custom', webhooks: Array.from({ length: 2 }, () => ({ target: 'https://example.org', triggers: ['user:merge'] })) },
    ],
    'a responder nobody knows': ['/integrations', { type: 'line', defaultResponderId: 'x' }],
    'no address to remove': ['/attachments/remove', {}, "should have required property 'mediaUrl'"],
  };

  it.each(Object.entries(bodies))('for %s', async (_title, [path, body, title]) => {
    const sandbox = await openSandbox();
    sandbox.say('u', 'Hello');
    await expect(call(sandbox, { method: 'POST', path, body })).resolves.toMatchObject(refusal(400, 'bad_request', title));
  });

  it('with all that is wrong at once', async () => {
    const sandbox = await openSandbox();
    const body = { externalId: 7, profile: { locale: long(65) }, metadata: { a: null } };
    const answer = await call(sandbox, { method: 'POST', path: '/users', body });
    expect(answer.body.errors).toHaveLength(3);
    expect(sandbox.users.all).toEqual([]);
  });

  it('but not at the limits themselves', async () => {
    const sandbox = await openSandbox();
    const body = { externalId: long(1024), brandId: long(24), metadata: flat(4096), profile: { givenName: long(128), locale: long(64) } };
    await expect(call(sandbox, { method: 'POST', path: '/users', body })).resolves.toMatchObject({ status: 201 });
  });

  it('when they are too large, of another type or no JSON', async () => {
    const sandbox = await openSandbox();
    const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      call(sandbox, { method: 'POST', path: '/users', body, headers });
    await expect(post({ profile: { givenName: long(102_400) } })).resolves.toMatchObject(refusal(413, 'payload_too_large'));
    await expect(post('{')).resolves.toMatchObject(refusal(400, 'bad_request', 'Invalid JSON in request body'));
    await expect(post('{}', { 'content-type': 'text/plain' })).resolves.toMatchObject(refusal(400, 'bad_request'));
    await expect(post('[]')).resolves.toMatchObject({ status: 400 });
    expect(sandbox.violations).toMatchObject([{ kind: 'content-type' }]);
  });
});

describe('limits of the account and the app', () => {
  it('are ten keys, ten webhooks and the apps of the plan', async () => {
    const sandbox = await openSandbox({ limits: { apps: 2 } });
    const authorization = basic(sandbox.account);
    const app: Call = { method: 'POST', path: '/v2/apps', body: { displayName: 'B' }, authorization };
    await expect(call(sandbox, app)).resolves.toMatchObject({ status: 201 });
    await expect(call(sandbox, app)).resolves.toMatchObject(refusal(402, 'payment_required'));
    const key: Call = { method: 'POST', path: '/keys', body: { displayName: 'K' }, authorization };
    const own = `/integrations/${sandbox.integration.id}`;
    const hook: Call = { method: 'POST', path: `${own}/webhooks`, body: { target: 'https://example.org', triggers: ['user:merge'] } };
    const ownKey: Call = { method: 'POST', path: `${own}/keys`, body: { displayName: 'K' } };
    for (let count = 1; count <= 9; count += 1)
      for (const each of [key, hook, ownKey]) expect((await call(sandbox, each)).status).toBe(201);
    await expect(call(sandbox, hook)).resolves.toMatchObject({ status: 201 });
    for (const each of [key, hook, ownKey]) await expect(call(sandbox, each)).resolves.toMatchObject(refusal(400, 'bad_request'));
  });

  it('need several conversations for what ends one', async () => {
    const sandbox = await openSandbox();
    const set = (settings: object) => call(sandbox, { method: 'PATCH', path: '', body: { settings } });
    await expect(set({ endSessionEnabled: true })).resolves.toMatchObject(refusal(400, 'bad_request'));
    await expect(set({ endSessionEnabled: true, multiConvoEnabled: true })).resolves.toMatchObject({ status: 200 });
    await expect(set({ conversationRetentionSeconds: -1 })).resolves.toMatchObject({ status: 400 });
  });

  it('are ten participants of a group, and none but one of a personal conversation', async () => {
    const sandbox = await openSandbox();
    const { conversationId } = sandbox.say('u0', 'Hello');
    const { body } = await call(sandbox, { method: 'POST', path: '/conversations', body: { type: 'sdkGroup' } });
    const group = textIn(body, 'conversation.id');
    const join = async (id: string, userExternalId: string) => {
      sandbox.start(userExternalId);
      return call(sandbox, { method: 'POST', path: `/conversations/${id}/join`, body: { userExternalId, subscribeSDKClient: true } });
    };
    for (let count = 1; count <= 10; count += 1) expect((await join(group, `u${count}`)).status).toBe(201);
    await expect(join(group, 'u11')).resolves.toMatchObject(refusal(400, 'bad_request', 'Too many participants'));
    await expect(join(conversationId, 'u1')).resolves.toMatchObject({ status: 400 });
  });
});

describe('breaches of the rules are noted, refused or not', () => {
  it('in addresses, queries, fields, triggers and bodies', async () => {
    const sandbox = await openSandbox();
    const own = `/integrations/${sandbox.integration.id}/webhooks`;
    await call(sandbox, { path: '/users/a@b' });
    await call(sandbox, { path: `/users/u?brandId=${sandbox.app.secret}` });
    await call(sandbox, { path: '/users/u?verbose=1' });
    await call(sandbox, { method: 'POST', path: '/users', body: { userId: 'v1' } });
    await expect(
      call(sandbox, { method: 'POST', path: own, body: { target: 'https://example.org', triggers: ['conversation:*', 'message'] } }),
    ).resolves.toMatchObject({ status: 400 });
    await call(sandbox, { path: '/appusers/u' });
    await call(sandbox, { method: 'DELETE', path: '/users/u', body: {} });
    expect(sandbox.violations.map(({ kind }) => kind)).toEqual([
      'unencoded-path',
      'secret-in-url',
      'undocumented-query',
      'undocumented-field',
      'unknown-trigger',
      'unknown-trigger',
      'undocumented-endpoint',
      'body-without-need',
    ]);
    await call(sandbox, { path: '/users/a%40b%2Fc!~*%27()' });
    expect(sandbox.violations).toHaveLength(8);
  });
});
