import fc from 'fast-check';
import { hmac } from '../../../client/signatures';
import { seal } from '../../../nodes/Pusher/encryption';
import type { IncomingRequest } from '../../../language/webhook';
import { signWebhook } from '../../../sandbox/pusher/webhook-event';
import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { connectTo, masterKey, official, offline, openSandbox } from './harness';

cleanUpAfterEach();

const NOW = 1_327_078_148_132;
const events = [{ name: 'channel_occupied', channel: 'test_channel' }];
const body = (list: readonly object[] = events, timeMs: number | undefined = NOW): string =>
  JSON.stringify({ time_ms: timeMs, events: list });

interface Parts {
  readonly text?: string;
  readonly key?: string;
  readonly signature?: string;
  readonly contentType?: string;
  readonly method?: string;
}

function request({
  text = body(),
  key = official.key,
  signature,
  contentType = 'application/json',
  method = 'POST',
}: Parts = {}): IncomingRequest {
  return {
    method,
    url: '/hook',
    headers: { 'content-type': contentType, 'x-pusher-key': key, 'x-pusher-signature': signature ?? hmac('sha256', official.secret, text) },
    rawBody: Buffer.from(text),
    receivedAt: new Date(NOW),
  };
}

const webhook = (more: object = {}) => offline({ ...official, ...more }).webhook('events');

test('a signed webhook gives its events, one each, with its time', () => {
  const text = body([...events, { name: 'member_added', channel: 'presence-room', user_id: 'ünï' }]);
  const signature = 'a94cc3c1b317e0cf879189716ef739834050c7bbfcd9a9b5ddc8a9c5c2722681';
  expect(webhook().receive(request({ text, signature }))).toEqual({
    ok: true,
    routes: [0, 0],
    reply: { status: 200, body: { received: true } },
    events: [
      { name: 'channel_occupied', channel: 'test_channel', time_ms: NOW, time: '2012-01-20T16:49:08.132Z' },
      { name: 'member_added', channel: 'presence-room', user_id: 'ünï', time_ms: NOW, time: '2012-01-20T16:49:08.132Z' },
    ],
  });
});

test('another token of the app is accepted, its body taken to the byte', () => {
  const text =
    '{ "time_ms": 1327078148132,  "events": [ { "name": "client_event", "channel": "private-encrypted-foobar", "event": "client-x", "data": "{}", "socket_id": "123.456" } ] }\n';
  const signature = '0fb59a39fbc130b3ba2dc81f1c8f887689a7f00f1ad12a899fb6f770d79f915f';
  const received = { text, signature, key: 'other-key' };
  expect(webhook({ webhookTokens: [{ key: 'other-key', secret: 'other-secret' }] }).receive(request(received))).toMatchObject({ ok: true });
  expect(webhook().receive(request(received))).toMatchObject({ ok: false, status: 401 });
});

test.each([
  ['a wrong signature', { signature: 'a'.repeat(64) }, 401],
  ['a short signature', { signature: 'abc' }, 401],
  ['a signature in capitals', { signature: hmac('sha256', official.secret, body()).toUpperCase() }, 401],
  ['an unknown key', { key: 'nobody' }, 401],
  ['another content type', { contentType: 'text/plain' }, 415],
  ['GET', { method: 'GET' }, 405],
  ['no JSON', { text: 'hello' }, 400],
  ['a list as body', { text: '[]' }, 400],
  ['no events', { text: `{"time_ms":${NOW}}` }, 400],
  ['events that are no objects', { text: `{"time_ms":${NOW},"events":[1]}` }, 400],
  ['no time', { text: '{"events":[]}' }, 401],
  ['a time 300,001 ms ago', { text: body(events, NOW - 300_001) }, 401],
  ['a time 300,001 ms ahead', { text: body(events, NOW + 300_001) }, 401],
])('%s is refused and emits nothing', (_, parts, status) => {
  expect(webhook().receive(request(parts))).toMatchObject({ ok: false, status });
});

test('missing and repeated headers are refused', () => {
  const { headers, ...rest } = request();
  expect(webhook().receive({ ...rest, headers: {} })).toMatchObject({ status: 401 });
  expect(webhook().receive({ ...rest, headers: { ...headers, 'x-pusher-key': [official.key, official.key] } })).toMatchObject({
    status: 401,
  });
});

test('a charset beside the media type does not matter', () => {
  expect(webhook().receive(request({ contentType: 'Application/JSON; charset=utf-8' }))).toMatchObject({ ok: true });
});

test('a time 300,000 ms ago still counts, and any with the check off', () => {
  expect(webhook().receive(request({ text: body(events, NOW - 300_000) }))).toMatchObject({ ok: true });
  expect(webhook().receive(request({ text: body(events, 1) }), { maxAge: 0 })).toMatchObject({ ok: true });
});

test('a repeated delivery is answered but not emitted, equal events of one webhook are', () => {
  const receiver = webhook();
  const twice = request({ text: body([...events, ...events]) });
  expect(receiver.receive(twice)).toMatchObject({ events: [{}, {}] });
  expect(receiver.receive(twice)).toMatchObject({ ok: true, events: [], reply: { status: 200 } });
});

test('kinds and channels narrow what comes through; unknown kinds count as anything else', () => {
  const text = body([
    ...events,
    { name: 'new_kind', channel: 'presence-a' },
    { name: 'member_added', channel: 'presence-b', user_id: '1' },
  ]);
  const names = (parameters: object): unknown[] => {
    const verdict = webhook().receive(request({ text }), { ...parameters });
    return verdict.ok ? verdict.events.map(({ name }) => name) : [];
  };
  expect(names({})).toEqual(['channel_occupied', 'new_kind', 'member_added']);
  expect(names({ kinds: ['member_added'] })).toEqual(['member_added']);
  expect(names({ kinds: ['other'] })).toEqual(['new_kind']);
  expect(names({ channels: ['presence-*'] })).toEqual(['new_kind', 'member_added']);
});

const clientEvent = (channel: string, data: string) => ({ name: 'client_event', channel, event: 'client-x', data, socket_id: '1.1' });

test('data of client events is parsed unless told otherwise', () => {
  const text = body([clientEvent('private-a', '{"a":1}'), clientEvent('private-a', 'words'), clientEvent('private-a', 'null')]);
  expect(webhook().receive(request({ text }))).toMatchObject({ events: [{ data: { a: 1 } }, { data: 'words' }, { data: null }] });
  expect(webhook().receive(request({ text }), { parseData: false })).toMatchObject({ events: [{ data: '{"a":1}' }, {}, { data: 'null' }] });
});

test('client events of encrypted channels are opened; what cannot be opened costs nothing else', () => {
  const channel = 'private-encrypted-a';
  const key = Buffer.alloc(32, 'k');
  const text = body([
    clientEvent(channel, seal(channel, '{"a":1}', key)),
    clientEvent(channel, seal(channel, '{"a":1}', Buffer.alloc(32))),
    clientEvent(channel, 'plain'),
    { name: 'channel_occupied', channel },
  ]);
  const verdict = webhook({ encryptionMasterKey: masterKey('k') }).receive(request({ text }));
  expect(verdict).toMatchObject({
    events: [
      { data: { a: 1 }, decrypted: true },
      { data: { nonce: matching(/./) }, decrypted: false },
      { data: 'plain', decrypted: false },
      { name: 'channel_occupied', channel },
    ],
  });
});

test('no bytes and no headers make it throw', () => {
  const receiver = webhook();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.dictionary(fc.string(), fc.string()), fc.boolean(), (rawBody, headers, signed) => {
      const signature = signed ? { 'x-pusher-key': official.key, 'x-pusher-signature': hmac('sha256', official.secret, rawBody) } : {};
      const verdict = receiver.receive({ method: 'POST', url: '/', headers: { ...headers, ...signature }, rawBody });
      expect(verdict.ok ? 'let in' : verdict.reason).not.toMatch(/cannot be read|let in/);
    }),
  );
});

test('no JSON that is signed makes it throw', () => {
  const receiver = webhook();
  fc.assert(
    fc.property(fc.json(), fc.json(), (list, time) => {
      const text = `{"time_ms":${time},"events":[${list},{"name":"client_event","channel":"private-encrypted-x","data":${list}}]}`;
      const verdict = receiver.receive(request({ text }), { maxAge: 0 });
      expect(verdict.ok ? '' : verdict.reason).not.toMatch(/cannot be read/);
    }),
  );
});

test("the sandbox's own webhooks come through", async () => {
  const sandbox = await openSandbox();
  const { headers, body: text } = signWebhook(sandbox.app, [{ name: 'cache_miss', channel: 'cache-a' }], Date.now());
  const receiver = connectTo(sandbox).webhook('events');
  expect(receiver.receive({ method: 'POST', url: '/', headers, rawBody: Buffer.from(text) })).toMatchObject({
    ok: true,
    events: [{ name: 'cache_miss' }],
  });
});

test('a check outside of a webhook gives a result, whatever it is given', async () => {
  const pusher = offline({ appId: '1', key: 'foo', secret: 'bar' }, 1200);
  const text = '{"time_ms": 1000000}';
  const signature = 'f60c1cfce150cddf1f17fb0f3fb57b3d49394069b336fa7d02373d5f2d7232b1';
  expect(await pusher.run('webhook.validate', { key: 'foo', signature, body: text })).toMatchObject({
    valid: false,
    reason: 'The body holds no list of events',
  });
  const good = '{"time_ms":1000000,"events":[{"name":"cache_miss","channel":"cache-a"}]}';
  const signed = { key: 'foo', signature: hmac('sha256', 'bar', good), body: good };
  expect(await pusher.run('webhook.validate', signed)).toMatchObject({ valid: true, time_ms: 1_000_000, events: [{ name: 'cache_miss' }] });
  const late = offline({ appId: '1', key: 'foo', secret: 'bar' }, 1301);
  expect(await late.run('webhook.validate', signed)).toEqual({ valid: false, reason: 'The webhook is too old', events: [] });
  expect(await pusher.run('webhook.validate', {})).toMatchObject({ valid: false });
});
