import fc from 'fast-check';
import type { IncomingRequest } from '../../../language/webhook';
import { matching } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { official, offline } from './harness';

const FORM = 'application/x-www-form-urlencoded';
const ORIGIN = 'https://www.example.com';

interface Parts {
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly url?: string;
}

function request({ body = '', headers = {}, method = 'POST', url = '/pusher/auth' }: Parts): IncomingRequest {
  return { method, url, headers: { 'content-type': FORM, ...headers }, rawBody: Buffer.from(body) };
}

const receive = (parts: Parts, parameters: object = {}) =>
  offline()
    .webhook('admission')
    .receive(request(parts), { ...parameters });

test('a form asks for a channel, its extra fields beside', () => {
  expect(receive({ body: 'socket_id=1.2&channel_name=presence-a%3Bb&session=abc' })).toMatchObject({
    ok: true,
    reply: undefined,
    events: [{ kind: 'channel', channelName: 'presence-a;b', channelKind: 'presence', socketId: '1.2', parameters: { session: 'abc' } }],
  });
});

test('JSON asks alike, and without a channel it is a sign-in', () => {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  expect(receive({ headers, body: '{"socket_id":"1.2","channel_name":"private-a"}' })).toMatchObject({ events: [{ kind: 'channel' }] });
  expect(receive({ headers, body: '{"socket_id":"1.2"}' })).toMatchObject({ events: [{ kind: 'user', socketId: '1.2' }] });
});

test.each([
  ['no socket id', { body: 'channel_name=private-a' }, 400],
  ['a socket id with a tail', { body: 'socket_id=1.2x&channel_name=private-a' }, 400],
  ['a public channel', { body: 'socket_id=1.2&channel_name=orders' }, 400],
  ['a channel name with a colon', { body: 'socket_id=1.2&channel_name=private-a:b' }, 400],
  ['a channel name of 165 characters', { body: `socket_id=1.2&channel_name=private-${'x'.repeat(157)}` }, 400],
  ['a body that is no JSON', { body: '{', headers: { 'content-type': 'application/json' } }, 400],
  ['another content type', { body: 'socket_id=1.2', headers: { 'content-type': 'text/plain' } }, 415],
  ['a foreign origin', { body: 'socket_id=1.2', headers: { origin: 'https://evil.example' } }, 403],
  ['JSONP that is not switched on', { method: 'GET', url: '/a?socket_id=1.2&channel_name=private-a&callback=cb' }, 405],
  ['too long a body', { body: 'x'.repeat(64 * 1024 + 1) }, 413],
])('%s is refused', (_, parts, status) => {
  expect(receive(parts, { allowedOrigins: [ORIGIN] })).toMatchObject({ ok: false, status });
});

const preflight = (origin: string, allowedOrigins: readonly string[]) =>
  receive({ method: 'OPTIONS', headers: { origin, 'access-control-request-headers': 'content-type, x-session' } }, { allowedOrigins });

test('a browser that asks first is told what it may do', () => {
  expect(preflight(ORIGIN, [ORIGIN])).toMatchObject({
    ok: true,
    events: [],
    reply: {
      status: 204,
      headers: {
        'access-control-allow-origin': ORIGIN,
        'access-control-allow-headers': 'content-type, x-session',
        'access-control-allow-credentials': 'true',
        vary: 'Origin',
      },
    },
  });
  expect(preflight('https://evil.example', [ORIGIN])).toMatchObject({ reply: { status: 403 } });
});

test('cookies are only for origins that were named', () => {
  const verdict = preflight(ORIGIN, ['*']);
  expect(verdict.ok && verdict.reply?.headers).not.toHaveProperty('access-control-allow-credentials');
  expect(preflight('https://a.example.com', ['https://*.example.com'])).toMatchObject({ reply: { status: 204 } });
});

const JSONP = { method: 'GET', url: "/a?socket_id=1.2&channel_name=private-a&callback=Pusher.auth_callbacks%5B'1'%5D" };

test('JSONP is taken where it is switched on, and answered with a call', () => {
  const verdict = receive(JSONP, { jsonp: true });
  expect(verdict).toMatchObject({ ok: true, events: [{ callback: "Pusher.auth_callbacks['1']" }] });
  const reply = offline().reply('authorization.answer', {
    decision: 'allow',
    kind: 'channel',
    socketId: '1.2',
    channel: 'private-a',
    callback: "Pusher.auth_callbacks['1']",
  });
  expect(reply.headers).toMatchObject({ 'content-type': matching(/^application\/javascript/) });
  expect(reply.body).toMatch(/^Pusher\.auth_callbacks\['1'\]\(\{"auth":"[^"]+"\}\);$/);
});

test.each(['alert(1)', 'a;b', 'a b', '<script>', "a['x", 'a'.repeat(101), ''])('%j is no callback', (callback) => {
  const url = `/a?socket_id=1.2&channel_name=private-a&callback=${encodeURIComponent(callback)}`;
  expect(receive({ method: 'GET', url }, { jsonp: true })).toMatchObject({ ok: false, status: 400 });
});

test('what the client sent cannot end the script it is put into', () => {
  const reply = offline().reply('authorization.answer', {
    decision: 'allow',
    socketId: '1.2',
    channel: 'presence-a',
    userId: '1',
    userInfo: { name: '</script>\u2028' },
    callback: 'cb',
  });
  expect(reply.body).not.toMatch(/<|\u2028/);
});

const asked = { socketId: '1.2', channel: 'presence-a' };

test.each([
  ['channel', { ...asked, userId: '1' }, { auth: matching(new RegExp(`^${official.key}:`)), channel_data: '{"user_id":"1"}' }],
  ['user', { socketId: '1.2', userId: '1' }, { auth: matching(new RegExp(`^${official.key}:`)), user_data: '{"id":"1"}' }],
])('an allowed %s request is answered with a signature', (kind, parameters, body) => {
  expect(offline().reply('authorization.answer', { decision: 'allow', kind, ...parameters })).toEqual({ status: 200, body });
});

test('a denied request is answered with 403 and the reason', () => {
  expect(offline().reply('authorization.answer', { decision: 'deny', reason: 'not today' })).toEqual({
    status: 403,
    body: { message: 'not today' },
  });
});

test('what cannot be signed is an error of the flow, not a permission', async () => {
  expect(await failureOf(offline().run('authorization.answer', { decision: 'allow', ...asked }))).toMatchObject({ field: 'User ID' });
  expect(await failureOf(offline().run('authorization.answer', { decision: 'allow' }))).toMatchObject({ field: 'Socket ID' });
  expect(await failureOf(offline().run('authorization.answer', {}))).toMatchObject({ field: 'Decision' });
});

test('no request makes it throw', () => {
  const receiver = offline().webhook('admission');
  const type = fc.constantFrom(FORM, 'application/json', 'text/plain', '');
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), type, fc.constantFrom('POST', 'GET', 'OPTIONS'), (rawBody, url, contentType, method) => {
      const verdict = receiver.receive({ method, url, headers: { 'content-type': contentType }, rawBody }, { jsonp: true });
      expect(verdict.ok ? 'let in' : verdict.reason).not.toMatch(method === 'OPTIONS' ? /cannot be read/ : /cannot be read|let in/);
    }),
  );
});
