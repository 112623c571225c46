import type { JsonRecord } from '../../../sandbox/json';
import { parseRecord } from '../../../sandbox/json';
import { cleanUpAfterEach } from '../../support/clean-up';
import { call, createUser, openSandbox, refusal, refused400, upload, write } from './harness';

cleanUpAfterEach();

const link = { type: 'link', text: 'Open', uri: 'https://example.com' };
const item = { title: 'Dove', actions: [link] };
const many = <T>(count: number, thing: T): readonly T[] => Array.from({ length: count }, () => thing);
const field = (name: string): JsonRecord => ({ type: 'text', name, label: 'Label' });

describe('messages', () => {
  const good: readonly (readonly [string, JsonRecord])[] = [
    ['text', { text: 'x'.repeat(4096) }],
    ['text with buttons only', { text: undefined, actions: [{ type: 'postback', text: 'Yes', payload: 'YES' }] }],
    [
      'replies',
      {
        text: 'Where?',
        actions: [
          { type: 'reply', text: 'Home', payload: 'H', iconUrl: 'https://x.y' },
          { type: 'locationRequest', text: 'Here' },
        ],
      },
    ],
    ['image', { type: 'image', mediaUrl: 'https://x.y/a.png', altText: 'A dove', actions: [link] }],
    ['file', { type: 'file', mediaUrl: 'https://x.y/a.pdf' }],
    ['carousel', { type: 'carousel', items: many(10, item), displaySettings: { imageAspectRatio: 'square' } }],
    ['list', { type: 'list', items: [{ ...item, size: 'large', description: 'White' }], actions: [link] }],
    [
      'form',
      {
        type: 'form',
        fields: [field('a'), { type: 'select', name: 'b', label: 'B', options: [{ name: 'x', label: 'X' }] }],
        blockChatInput: true,
      },
    ],
    ['location', { type: 'location', coordinates: { lat: 45.5, long: -73.6 }, location: { name: 'Loft' } }],
    [
      'webview',
      {
        text: 'Look',
        actions: [{ type: 'webview', text: 'Open', uri: 'https://x.y', fallback: 'https://x.y', size: 'tall', openOnReceive: true }],
      },
    ],
    ['WhatsApp’s own words', { type: 'template', messageSchema: 'whatsapp', template: { name: 'parcel' } }],
  ];

  it.each(good)('of every kind are taken: %s', async (_name, message) => {
    const sandbox = await openSandbox();
    await createUser(sandbox, 'steve');
    const answer = await write(sandbox, 'steve', message);
    expect(answer).toMatchObject({ status: 201, body: { message: parseRecord(JSON.stringify(message)) } });
    expect(sandbox.violations).toEqual([]);
  });

  const bad: readonly (readonly [string, JsonRecord, RegExp])[] = [
    ['no role', { role: undefined, text: 'x' }, /role/],
    ['the role of v1', { role: 'whisper', text: 'x' }, /role/],
    ['no type', { type: undefined, text: 'x' }, /type/],
    ['an unknown type', { type: 'poem', text: 'x' }, /type/],
    ['no text', {}, /text/],
    ['too much text', { text: 'x'.repeat(4097) }, /4096/],
    ['an image without a file', { type: 'image' }, /mediaUrl/],
    ['too long a description', { type: 'file', mediaUrl: 'https://x.y', altText: 'x'.repeat(129) }, /altText/],
    ['no items', { type: 'carousel', items: [] }, /items/],
    ['too many items', { type: 'list', items: many(11, item) }, /items/],
    ['an item without buttons', { type: 'carousel', items: [{ title: 'x' }] }, /actions/],
    ['an item with too many buttons', { type: 'carousel', items: [{ title: 'x', actions: many(4, link) }] }, /actions/],
    ['replies on an item', { type: 'carousel', items: [{ title: 'x', actions: [{ type: 'reply', text: 'x', payload: 'x' }] }] }, /type/],
    ['too many buttons below a list', { type: 'list', items: [item], actions: many(11, link) }, /actions/],
    ['a link to nowhere', { text: 'x', actions: [{ type: 'link', text: 'x' }] }, /actions\[0\]\.uri/],
    ['a reply among links', { text: 'x', actions: [link, { type: 'reply', text: 'x', payload: 'x' }] }, /reply/],
    [
      'two views at once',
      { text: 'x', actions: many(2, { type: 'webview', text: 'x', uri: 'https://x.y', fallback: 'https://x.y', openOnReceive: true }) },
      /openOnReceive/,
    ],
    ['half a cent', { text: 'x', actions: [{ type: 'buy', text: 'x', amount: 0.5 }] }, /amount/],
    ['the user’s own buttons', { role: 'appUser', text: 'x', actions: [link] }, /appMaker/],
    ['a form without fields', { type: 'form', fields: [] }, /fields/],
    ['a form with two fields of a name', { type: 'form', fields: [field('a'), field('a')] }, /different names/],
    ['too large a field', { type: 'form', fields: [{ ...field('a'), maxSize: 257 }] }, /maxSize/],
    ['a choice of nothing', { type: 'form', fields: [{ type: 'select', name: 'a', label: 'a', options: [] }] }, /options/],
    ['a form’s answer', { type: 'formResponse', fields: [field('a')] }, /type/],
    ['half a place', { type: 'location', coordinates: { lat: 1 } }, /coordinates\.long/],
    ['nested metadata', { text: 'x', metadata: { a: { b: 1 } } }, /metadata/],
    ['too much metadata', { text: 'x', metadata: { a: 'x'.repeat(4096) } }, /metadata.*4096/],
    ['two destinations', { text: 'x', destination: { integrationId: 'a', integrationType: 'b' } }, /destination/],
    ['another schema', { messageSchema: 'telegram' }, /messageSchema/],
    ['a template nobody made', { text: '%{{template: none}}%' }, /template/],
  ];

  it.each(bad)('are refused: %s', async (_name, message, description) => {
    const sandbox = await openSandbox();
    await createUser(sandbox, 'steve');
    await expect(write(sandbox, 'steve', message)).resolves.toMatchObject(refused400(description));
    expect(sandbox.messages('steve')).toBeUndefined();
  });
});

describe('other bodies', () => {
  const bad: readonly (readonly [string, JsonRecord, RegExp])[] = [
    ['/appusers', {}, /userId/],
    ['/appusers', { userId: 7 }, /userId/],
    ['/appusers', { userId: 'x', signedUpAt: 'today' }, /signedUpAt/],
    ['/appusers', { userId: 'x', properties: { a: [] } }, /properties/],
    ['/webhooks', {}, /target/],
    ['/webhooks', { target: 'ftp://example.com' }, /target/],
    ['/webhooks', { target: 'https://example.com', triggers: [] }, /triggers/],
    ['/integrations', { type: 'pigeon' }, /type/],
    ['/integrations', { type: 'twilio', accountSid: 'a', authToken: 't' }, /phoneNumberSid/],
    ['/templates', { name: 'x' }, /message/],
    ['/notifications', { destination: { integrationId: 'x' } }, /destinationId/],
    ['/appusers/merge', { surviving: { _id: 'x' } }, /discarded/],
    ['/appusers/steve/conversation/activity', { role: 'appUser', type: 'typing:start' }, /role/],
    ['/attachments/remove', { mediaUrl: 'https://elsewhere.example.com/a.png' }, /mediaUrl/],
  ];

  it.each(bad)('are refused by %s: %j', async (path, body, description) => {
    const sandbox = await openSandbox();
    sandbox.say('steve', 'Hi');
    await expect(call(sandbox, { method: 'POST', path, body })).resolves.toMatchObject(refused400(description));
  });

  it.each([
    ['more than five items', { items: many(6, { type: 'link', text: 'x', uri: 'https://x.y' }) }],
    ['an unknown item', { items: [{ type: 'reply', text: 'x' }] }],
    ['a menu in a menu in a menu', { items: [{ type: 'submenu', text: 'x', items: [{ type: 'submenu', text: 'y', items: [] }] }] }],
  ])('are refused as a menu: %s', async (_name, body) => {
    const sandbox = await openSandbox();
    await expect(call(sandbox, { method: 'PUT', path: '/menu', body })).resolves.toMatchObject(refused400(/items/));
  });

  it('are refused where there is one already, or ten', async () => {
    const sandbox = await openSandbox();
    await createUser(sandbox, 'steve');
    await expect(call(sandbox, { method: 'POST', path: '/appusers', body: { userId: 'steve' } })).resolves.toMatchObject(
      refusal(409, 'conflict'),
    );
    const create = () => call(sandbox, { method: 'POST', path: '/webhooks', body: { target: 'https://example.com' } });
    for (let number = 0; number < 10; number += 1) await expect(create()).resolves.toMatchObject({ status: 201 });
    await expect(create()).resolves.toMatchObject(refused400(/10 webhooks/));
  });

  it('are refused when they are too large, or no JSON', async () => {
    const sandbox = await openSandbox();
    const post = (body: unknown) => call(sandbox, { method: 'POST', path: '/appusers', body });
    await expect(post({ userId: 'x', properties: { a: 'x'.repeat(100 * 1024) } })).resolves.toMatchObject(
      refusal(413, 'payload_too_large'),
    );
    await expect(post('{"userId":')).resolves.toMatchObject(refused400(/JSON/));
    await expect(post('[1]')).resolves.toMatchObject(refused400(/JSON/));
  });

  it('may hold ten megabytes in v1, and more in v1.1', async () => {
    const sandbox = await openSandbox();
    const file = upload({ name: 'a.bin', type: 'application/octet-stream', data: Buffer.alloc(10 * 1024 * 1024 + 1) });
    const path = '/attachments?access=public';
    await expect(call(sandbox, { method: 'POST', path, ...file, generation: 'v1' })).resolves.toMatchObject({ status: 413 });
    await expect(call(sandbox, { method: 'POST', path, ...file })).resolves.toMatchObject({ status: 201 });
    await expect(call(sandbox, { method: 'POST', path: '/attachments?access=private', ...file })).resolves.toMatchObject(
      refused400(/access/),
    );
    await expect(call(sandbox, { method: 'POST', path: `${path}&for=message`, ...file })).resolves.toMatchObject(refused400(/appUserId/));
  });
});
