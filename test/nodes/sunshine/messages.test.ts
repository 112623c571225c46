import { valueAt } from '../../../language/reading';
import { offline, shown } from './harness';

const connection = offline();
const posted = (parameters: Readonly<Record<string, unknown>>) =>
  shown(connection, 'message.send', { conversationId: 'c1', ...parameters }).body;
const contentOf = (content: unknown) => valueAt(posted({ content }), 'content');

const IMAGE = 'https://example.com/scarf.png';
const buy = { type: 'buy', text: 'Buy', amount: 999, currency: 'eur' };
const link = {
  type: 'link',
  text: 'More',
  uri: 'https://example.com',
  extraChannelOptions: { messenger: { webview_share_button: 'hide' } },
};
const webview = {
  type: 'webview',
  text: 'Try',
  uri: 'https://example.com/w',
  fallback: 'https://example.com',
  size: 'tall',
  openOnReceive: true,
};
const postback = { type: 'postback', text: 'Yes', payload: 'YES', metadata: { plan: 'pro' } };
const item = { title: 'Red scarf', description: 'Wool', mediaUrl: IMAGE, size: 'large', actions: [postback, buy, webview] };

test('a text is from the business unless told', () => {
  expect(posted({ content: { type: 'text', text: 'Hello!' } })).toEqual({
    author: { type: 'business' },
    content: { type: 'text', text: 'Hello!' },
  });
});

test.each([
  ['a text with buttons', { type: 'text', text: 'Well?', actions: [postback, link, webview, buy] }],
  [
    'replies without a text',
    {
      type: 'text',
      actions: [
        { type: 'reply', text: 'Yes', payload: 'Y' },
        { type: 'locationRequest', text: 'Here' },
      ],
    },
  ],
  ['HTML', { type: 'text', htmlText: '<b>Hi</b>', blockChatInput: true }],
  ['an image', { type: 'image', mediaUrl: IMAGE, text: 'Look', altText: 'A scarf', actions: [link] }],
  ['a file', { type: 'file', mediaUrl: 'https://example.com/a.pdf', markdownText: '**A**' }],
  ['a carousel', { type: 'carousel', items: [item, { title: 'Blue', actions: [postback] }] }],
  ['a list', { type: 'list', items: [item], actions: [link] }],
  [
    'a form',
    {
      type: 'form',
      text: 'Please',
      fields: [
        { type: 'text', name: 'age', label: 'Age', placeholder: '42', minSize: 1, maxSize: 3, format: 'integer' },
        { type: 'email', name: 'mail', label: 'Email' },
        { type: 'select', name: 'color', label: 'Color', options: [{ name: 'b', label: 'Blue' }] },
      ],
    },
  ],
])('%s is sent as it was entered', (_, content) => {
  expect(contentOf(content)).toEqual(content);
});

test('a location has its coordinates and what they are called', () => {
  expect(contentOf({ type: 'location', latitude: 52.5, longitude: -13, name: 'Hall' })).toEqual({
    type: 'location',
    coordinates: { lat: 52.5, long: -13 },
    location: { name: 'Hall' },
  });
  expect(contentOf({ type: 'location', latitude: 0, longitude: 0 })).toEqual({ type: 'location', coordinates: { lat: 0, long: 0 } });
});

test('the form of pictures is a setting of the carousel', () => {
  expect(contentOf({ type: 'carousel', items: [item], imageAspectRatio: 'square' })).toMatchObject({
    displaySettings: { imageAspectRatio: 'square' },
  });
});

test('a template names its schema by itself, content as JSON where it is told', () => {
  const template = { name: 'order_shipped' };
  expect(posted({ content: { type: 'template', template } })).toEqual({
    author: { type: 'business' },
    content: { type: 'template', template },
    schema: 'whatsapp',
  });
  const raw = { type: 'json', content: '{"type":"sticker"}' };
  expect(posted({ content: raw })).toEqual({ author: { type: 'business' }, content: { type: 'sticker' } });
  expect(posted({ content: raw, whatsAppSchema: true })).toMatchObject({ schema: 'whatsapp' });
});

const text = { content: { type: 'text', text: 'Hi' } };

test('the author may be shown in another way, or be a user', () => {
  const ai = { type: 'business', displayName: 'Bot', writtenByAi: true };
  expect(valueAt(posted({ ...text, author: ai }), 'author')).toEqual({ type: 'business', displayName: 'Bot', subtypes: ['AI'] });
  const user = { type: 'user', externalId: 'b6518', brandId: '94' };
  expect(valueAt(posted({ ...text, author: user }), 'author')).toEqual({ type: 'user', userExternalId: 'b6518', brandId: '94' });
});

test.each([
  [{ by: 'integration', integrationId: 'i1' }, { integrationId: 'i1' }],
  [{ by: 'type', integrationType: 'whatsapp' }, { integrationType: 'whatsapp' }],
  [{ by: 'none' }, { integrationType: 'none' }],
])('the destination %j is written as %j', (destination, expected) => {
  expect(valueAt(posted({ ...text, destination }), 'destination')).toEqual(expected);
});

test('an override is for one channel', () => {
  expect(valueAt(posted({ ...text, override: { channel: 'line', payload: { type: 'flex' } } }), 'override')).toEqual({
    line: { payload: { type: 'flex' } },
  });
  const apple = { channel: 'apple', payload: {}, withCapabilities: ['LIST'] };
  expect(valueAt(posted({ ...text, override: apple }), 'override')).toEqual({ apple: { payload: {}, withCapabilities: ['LIST'] } });
});
