import { cleanUpAfterEach } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { connectTo, openSandbox } from './harness';

cleanUpAfterEach();

const LONG = 'x'.repeat(129);
const reply = { type: 'reply', text: 'Yes', payload: 'Y' };
const postback = { type: 'postback', text: 'Yes', payload: 'Y' };
const webview = { type: 'webview', text: 'A', uri: 'https://a', fallback: 'https://a', openOnReceive: true };
const item = { title: 'A', actions: [postback] };
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const sent = (content: unknown, more: object = {}) => ['message.send', { conversationId: 'c', content, ...more }] as const;
const text = { type: 'text', text: 'Hi' };
const fields = (...rows: object[]) => sent({ type: 'form', fields: rows });
const question = { type: 'email', name: 'a', label: 'A' };

test.each<[string, Readonly<Record<string, unknown>>, string, RegExp]>([
  ['user.get', { userId: '' }, 'User ID', /empty/],
  ['user.get', { userId: '..' }, 'User ID', /dot/],
  ['conversation.get', { conversationId: '%2e' }, 'Conversation ID', /dot/],
  ['user.create', { externalId: 'x'.repeat(1025) }, 'External ID', /at most 1,024/],
  ['user.create', { givenName: LONG }, 'Given Name', /at most 128/],
  ['user.create', { brandId: 'x'.repeat(25) }, 'Brand ID', /at most 24/],
  ['user.create', { email: 'jane' }, 'Email', /email address/],
  ['user.create', { avatarUrl: 'jane.png' }, 'Avatar URL', /url/i],
  ['user.create', { signedUpAt: 'yesterday' }, 'Signed Up At', /date/],
  ['user.create', { metadata: { a: { b: 1 } } }, 'Metadata', /nested/],
  ['user.create', { metadata: { a: 'x'.repeat(4096) } }, 'Metadata', /4,097 bytes; at most 4,096/],
  ['user.create', { metadata: '[1]' }, 'Metadata', /not a JSON object/],
  ['conversation.getMany', {}, 'User ID', /missing/],
  ['conversation.getMany', { userId: 'a', externalId: 'b' }, 'External ID', /one of them/],
  ['conversation.create', {}, 'Participants', /exactly 1/],
  ['conversation.create', { participants: [{}] }, 'Participants 1 › User ID', /missing/],
  ['conversation.create', { type: 'sdkGroup', participants: many(11, { userId: 'u' }) }, 'Participants', /at most 10/],
  ['conversation.update', { conversationId: 'c', displayName: 'x'.repeat(101) }, 'Display Name', /at most 100/],
  ['participant.leave', { conversationId: 'c', userId: 'u', participantId: 'p' }, 'Participant ID', /another ID/],
  ['activity.send', { conversationId: 'c', author: { type: 'user', userId: 'u' } }, 'Type', /Read the Conversation/],
  [...sent({ type: 'text' }), 'Content › Text', /missing/],
  [...sent({ type: 'text', text: 'x'.repeat(4097) }), 'Content › Text', /4,097 characters; at most 4,096/],
  [...sent({ type: 'text', htmlText: 'a', markdownText: 'b' }), 'Content › Markdown', /beside HTML/],
  [...sent({ ...text, actions: [reply, postback] }), 'Content › Actions', /beside other kinds/],
  [...sent({ ...text, actions: [webview, webview] }), 'Content › Actions', /one page/],
  [...sent({ ...text, actions: [{ type: 'buy', text: 'A', amount: 1.5 }] }), 'Content › Actions 1 › Amount in Cents', /whole number/],
  [...sent({ ...text, actions: [{ type: 'buy', text: 'A', amount: 1, currency: 'EUR' }] }), 'Currency', /small letters/],
  [...sent({ type: 'image', mediaUrl: 'scarf.png' }), 'Content › Image URL', /url/i],
  [...sent({ type: 'carousel', items: [] }), 'Content › Items', /at least 1/],
  [...sent({ type: 'carousel', items: many(11, item) }), 'Content › Items', /at most 10/],
  [...sent({ type: 'carousel', items: [{ title: 'A', actions: [] }] }), 'Content › Items 1 › Actions', /at least 1/],
  [...sent({ type: 'carousel', items: [{ title: 'A', actions: many(4, postback) }] }), 'Content › Items 1 › Actions', /at most 3/],
  [...sent({ type: 'list', items: [{ ...item, title: LONG }] }), 'Content › Items 1 › Title', /at most 128/],
  [...sent({ type: 'list', items: [item], actions: many(11, postback) }), 'Content › List Actions', /at most 10/],
  [...fields(...many(21, question)), 'Content › Questions', /at most 20/],
  [...fields(question, question), 'Content › Questions', /same name twice/],
  [...fields({ ...question, type: 'select', options: many(2, { name: 'b', label: 'B' }) }), 'Questions 1 › Options', /same name twice/],
  [...fields({ ...question, type: 'text', minSize: 9, maxSize: 3 }), 'Questions 1 › Shortest Answer', /longer than/],
  [...fields({ ...question, type: 'text', maxSize: 257 }), 'Questions 1 › Longest Answer', /at most 256/],
  [...sent({ type: 'location', latitude: 91, longitude: 0 }), 'Content › Latitude', /at most 90/],
  [...sent({ type: 'json', content: 'hello' }), 'Content › Content', /not a JSON object/],
  [...sent(text, { author: { type: 'user' } }), 'Author › User ID', /missing/],
  [...sent(text, { author: { type: 'user', userId: 'u' }, destination: { by: 'none' } }), 'Destination', /business alone/],
  [...sent({ ...text, actions: [reply] }, { author: { type: 'user', userId: 'u' } }), 'Content › Actions', /business alone/],
  [
    'client.create',
    { userId: 'u', conversationId: 'c', channel: { type: 'whatsapp', integrationId: 'i', phoneNumber: '212 555' } },
    'Channel › Phone Number',
    /country code/,
  ],
  [
    'client.create',
    { userId: 'u', conversationId: 'c', channel: { type: 'whatsapp', integrationId: 'i', phoneNumber: '+12125550100' } },
    'Confirmation',
    /SMS alone/,
  ],
  ['conversation.sendConversionEvents', { conversationId: 'c', channel: 'whatsapp', events: [] }, 'Events', /one at least/],
  ['attachment.upload', { file: { content: Buffer.alloc(1), size: 50 * 1024 * 1024 + 1 } }, 'File', /at most 52,428,800/],
])('%s is refused before any request (%#), naming the field', async (operation, parameters, field, message) => {
  const sandbox = await openSandbox();
  const error = await failureOf(connectTo(sandbox).run(operation, parameters));
  expect(error.kind).toBe('invalid');
  expect(error.field).toContain(field);
  expect(error.message).toMatch(message);
  expect(sandbox.requests).toEqual([]);
});

test('what is exactly at a limit is sent, and taken: bytes of metadata, characters of text, whatever they are made of', async () => {
  const sandbox = await openSandbox();
  const { conversationId } = sandbox.say('ada', 'Hi');
  const connection = connectTo(sandbox);
  const emoji = '\u{1F600}';
  // 4,096 bytes: 1 + 4,092 and 1 + 2.
  await connection.run('user.create', { metadata: { a: 'ü'.repeat(2046), b: 42 }, externalId: emoji.repeat(1024) });
  await connection.run('message.send', { conversationId, content: { type: 'text', text: emoji.repeat(4096) } });
  expect(sandbox.violations).toEqual([]);
});

test('a request of more than 100 kB is refused before it is sent, whatever makes it so large', async () => {
  const sandbox = await openSandbox();
  const { conversationId } = sandbox.say('ada', 'Hi');
  const connection = connectTo(sandbox);
  const around = Buffer.byteLength(JSON.stringify({ author: { type: 'business' }, content: { type: 'text', html: '' } }));
  const content = (size: number) => ({ type: 'json', content: { type: 'text', html: 'x'.repeat(size) } });
  const fits = connection.prepare('message.send', { conversationId, content: content(100 * 1024 - around) });
  expect(typeof fits?.body === 'string' && fits.body.length).toBe(100 * 1024);
  const error = await failureOf(connection.run('message.send', { conversationId, content: content(100 * 1024 - around + 1) }));
  expect(error).toMatchObject({ kind: 'invalid', message: 'The whole request has 102,401 bytes; at most 102,400 are allowed' });
  expect(sandbox.requests).toEqual([]);
});
