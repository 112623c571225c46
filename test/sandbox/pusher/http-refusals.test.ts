import { request } from 'undici';
import { parseJson } from '../../../sandbox/json';
import type { PusherSandbox } from '../../../sandbox/pusher';
import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { call, openSandbox, serverLibrary } from './harness';

cleanUpAfterEach();

const event = (fields: object): string => JSON.stringify({ name: 'e', data: '{}', channels: ['a'], ...fields });
const trigger = (sandbox: PusherSandbox, body: string, tamper?: (query: URLSearchParams) => void): ReturnType<typeof call> =>
  call(sandbox, { method: 'POST', path: '/events', body, ...(tamper === undefined ? {} : { tamper }) });

describe('signature refusals, in the order they are checked', () => {
  const tamperings: readonly (readonly [string, (query: URLSearchParams) => void])[] = [
    [
      'Missing parameter: auth_key',
      (query) => {
        query.delete('auth_key');
        query.delete('auth_version');
      },
    ],
    [
      'Unknown auth_key',
      (query) => {
        query.set('auth_key', 'other');
        query.delete('auth_version');
      },
    ],
    [
      'Version required',
      (query) => {
        query.delete('auth_version');
        query.delete('auth_timestamp');
      },
    ],
    [
      'Version not supported',
      (query) => {
        query.set('auth_version', '2.0');
      },
    ],
    [
      'Timestamp required',
      (query) => {
        query.delete('auth_timestamp');
      },
    ],
  ];

  it.each(tamperings)('%s', async (text, tamper) => {
    const sandbox = await openSandbox();
    await expect(trigger(sandbox, event({}), tamper)).resolves.toEqual({ status: 401, text: `${text}\n` });
  });

  it('shows the string it signed', async () => {
    const sandbox = await openSandbox();
    const { status, text } = await trigger(sandbox, event({}), (query) => {
      query.set('auth_signature', 'beef');
    });
    expect(status).toBe(401);
    expect(text).toMatch(
      /^Invalid signature: you should have sent HmacSHA256Hex\("POST\n\/apps\/100001\/events\nauth_key=.*", your_secret_key\), but you sent "beef"\n$/s,
    );
    expect(text).not.toContain(sandbox.app.secret);
  });

  it.each([
    [599, /^Invalid signature/],
    [-599, /^Invalid signature/],
    [600, /^Timestamp expired: Given timestamp \(2012-11-16T17:49:39Z\) not within 600s of server time \(2012-11-16T17:59:39Z\)\n$/],
    [-600, /^Timestamp expired: Given timestamp \(2012-11-16T17:49:39Z\) not within 600s of server time \(2012-11-16T17:39:39Z\)\n$/],
  ])('a clock off by %d s gives %s', async (seconds, text) => {
    const sandbox = await openSandbox({ now: () => (1_353_088_179 + seconds) * 1000 });
    const answer = await trigger(sandbox, event({}), (query) => {
      query.set('auth_timestamp', '1353088179');
    });
    expect(answer).toEqual({ status: 401, text: matching(text) });
  });

  it('a body other than the one hashed', async () => {
    const sandbox = await openSandbox();
    const path = `/apps/${sandbox.app.id}/events`;
    const query = serverLibrary(sandbox).createSignedQueryString({ method: 'POST', path, body: event({}) });
    const { statusCode, body } = await request(`${sandbox.url}${path}?${query}`, { method: 'POST', body: event({ name: 'other' }) });
    expect([statusCode, await body.text()]).toEqual([401, matching(/body_md5/)]);
  });

  it('a disabled app gives 403', async () => {
    const sandbox = await openSandbox({ apps: [{ id: '1', key: 'k', secret: 's', enabled: false }] });
    await expect(trigger(sandbox, event({}))).resolves.toMatchObject({ status: 403 });
  });
});

describe('parameter refusals', () => {
  const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `c${index}`);

  it.each([
    ['no name', event({ name: undefined }), 400],
    ['an empty name', event({ name: '' }), 400],
    ['a numeric name', event({ name: 7 }), 400],
    ['a name of 201 characters', event({ name: 'x'.repeat(201) }), 400],
    ['data that is no text', event({ data: { a: 1 } }), 400],
    ['no channel', event({ channels: [] }), 400],
    ['101 channels', event({ channels: names(101) }), 400],
    ['a channel with a space', event({ channels: ['a b'] }), 400],
    ['a channel ending in a newline', event({ channels: ['a\n'] }), 400],
    ['a reserved channel', event({ channels: ['#else'] }), 400],
    ['a channel of 165 characters', event({ channels: ['x'.repeat(165)] }), 400],
    ['a malformed socket id', event({ socket_id: '1.1foo' }), 400],
    ['an unknown attribute', event({ info: 'users' }), 400],
    ['text that is not JSON', '{"name":', 400],
    ['10 241 bytes of data', event({ data: 'é'.repeat(5120) + 'x' }), 413],
  ])('%s', async (_title, body, status) => {
    const sandbox = await openSandbox();
    const answer = await trigger(sandbox, body);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(/[^\n]\n$/);
  });

  it.each([
    ['100 channels', event({ channels: names(100) })],
    ['a name of 200 characters', event({ name: 'x'.repeat(200) })],
    ['a channel of 164 characters', event({ channels: ['x'.repeat(164)] })],
    ['a single channel', JSON.stringify({ name: 'e', data: '', channel: '-@=,.;_A1' })],
    ['10 240 bytes of data', event({ data: 'é'.repeat(5120) })],
  ])('but not %s', async (_title, body) => {
    const sandbox = await openSandbox();
    await expect(trigger(sandbox, body)).resolves.toEqual({ status: 200, text: '{}' });
  });

  it('speaks the documented words', async () => {
    const sandbox = await openSandbox();
    await expect(trigger(sandbox, event({ name: 7 }))).resolves.toMatchObject({ text: 'Expected name parameter to be a string\n' });
    const large = await trigger(sandbox, event({ data: 'x'.repeat(10_241) }));
    expect(large.text).toMatch(/^The data content of this event exceeds the allowed maximum \(10240 bytes\)\. See .* for more info\n$/);
    const count = await call(sandbox, { method: 'GET', path: '/channels/a', params: { info: 'user_count' } });
    expect(count).toEqual({ status: 400, text: 'Cannot retrieve the user count unless the channel is a presence channel\n' });
  });

  it('refuses a batch of none and of eleven, and one bad event spoils it', async () => {
    const sandbox = await openSandbox();
    const send = (batch: readonly object[]): ReturnType<typeof call> =>
      call(sandbox, { method: 'POST', path: '/batch_events', body: JSON.stringify({ batch }) });
    const good = { channel: 'cache-a', name: 'e', data: '1' };
    await expect(send([])).resolves.toMatchObject({ status: 400 });
    await expect(send(Array.from({ length: 11 }, () => good))).resolves.toMatchObject({ status: 400 });
    await expect(send([good, { ...good, data: 'x'.repeat(10_241) }])).resolves.toMatchObject({ status: 413 });
    const { text } = await call(sandbox, { method: 'GET', path: '/channels/cache-a', params: { info: 'cache' } });
    expect(parseJson(text)).toEqual({ occupied: false, cache: null });
    await expect(send(Array.from({ length: 10 }, () => good))).resolves.toMatchObject({ status: 200 });
  });

  it('wants a presence prefix for user counts of a list', async () => {
    const sandbox = await openSandbox();
    const list = (params: Readonly<Record<string, string>>): ReturnType<typeof call> =>
      call(sandbox, { method: 'GET', path: '/channels', params });
    await expect(list({ info: 'user_count' })).resolves.toMatchObject({ status: 400 });
    await expect(list({ info: 'user_count', filter_by_prefix: 'pres' })).resolves.toMatchObject({ status: 400 });
    await expect(list({ info: 'user_count', filter_by_prefix: 'presence-' })).resolves.toEqual({ status: 200, text: '{"channels":{}}' });
  });

  it.each([
    ['GET', '/channels/news/users', 400],
    ['GET', '/apps/1/channels', 404],
    ['GET', '/events', 404],
    ['GET', '/channels/a%', 400],
  ] as const)('%s %s gives %d', async (method, path, status) => {
    const sandbox = await openSandbox();
    await expect(call(sandbox, { method, path })).resolves.toMatchObject({ status });
  });
});
