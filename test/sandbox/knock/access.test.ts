import { generateKeyPairSync } from 'node:crypto';
import { sign } from 'jsonwebtoken';
import { demoChannels } from '../../../sandbox/knock';
import type { KnockSandbox } from '../../../sandbox/knock';
import { cleanUpAfterEach } from '../../support/clean-up';
import type { HttpAnswer } from './harness';
import { call, mislabelledToken, openBoth, openSandbox, signingKey, userToken } from './harness';

cleanUpAfterEach();

/** A call as a browser makes it. */
function browse(
  sandbox: KnockSandbox,
  path: string,
  token?: string,
  method: 'GET' | 'PUT' | 'POST' | 'DELETE' = 'GET',
): Promise<HttpAnswer> {
  const headers = { authorization: `Bearer ${sandbox.publicKey}`, ...(token === undefined ? {} : { 'x-knock-user-token': token }) };
  return call(sandbox, { method, path, headers, ...(method === 'GET' ? {} : { body: {} }) });
}

const refused = (status: number, code: string): object => ({
  status,
  body: { code, status, type: 'authentication_error', message: expect.any(String) as string },
});

describe('keys', () => {
  it('are needed, and must be right', async () => {
    const sandbox = await openSandbox();
    await expect(call(sandbox, { path: '/users', headers: { authorization: '' } })).resolves.toMatchObject({
      status: 401,
      body: { code: 'authentication_required', message: 'Access token not set.', status: 401, type: 'authentication_error' },
    });
    await expect(call(sandbox, { path: '/users', headers: { authorization: 'Bearer sk_wrong' } })).resolves.toMatchObject(
      refused(401, 'api_key_missing'),
    );
    await expect(call(sandbox, { path: '/nowhere' })).resolves.toMatchObject({ status: 404 });
    await expect(call(sandbox, { method: 'PUT', path: '/users/u', body: '{' })).resolves.toMatchObject({ status: 400 });
  });

  it('leave to the public one what browsers need', async () => {
    const { sandbox, knock } = await openBoth();
    await knock.users.update('u', {});
    await knock.workflows.trigger('w', { recipients: ['u'] });
    const [feed, push, message] = [demoChannels.feed.id, demoChannels.push.id, String(sandbox.messages.all[0]?.id)];
    for (const [method, path] of [
      ['GET', '/users/u'],
      ['PUT', '/users/u'],
      ['GET', '/users/u/preferences'],
      ['GET', '/users/u/preferences/default'],
      ['PUT', '/users/u/preferences/default'],
      ['GET', '/users/u/preference_center/config'],
      ['GET', `/users/u/feeds/${feed}`],
      ['PUT', `/messages/${message}/read`],
      ['DELETE', `/messages/${message}/read`],
      ['POST', `/channels/${feed}/messages/bulk/read`],
      ['GET', `/users/u/guides/${demoChannels.guides.id}`],
    ] as const) {
      expect([path, (await browse(sandbox, path, undefined, method)).status]).toEqual([path, 200]);
    }
    for (const [method, path] of [
      ['GET', '/users'],
      ['DELETE', '/users/u'],
      ['POST', '/workflows/w/trigger'],
      ['GET', '/messages'],
      ['GET', `/messages/${message}`],
      ['DELETE', '/users/u/preferences/default'],
      ['PUT', `/objects/projects/p/channel_data/${push}`],
    ] as const) {
      expect([path, await browse(sandbox, path, undefined, method)]).toMatchObject([path, refused(403, 'incorrect_token_type')]);
    }
  });
});

describe('user tokens', () => {
  const read = (sandbox: KnockSandbox, token?: string): Promise<HttpAnswer> => browse(sandbox, '/users/u/preferences', token);

  it('are needed with the public key under enhanced security', async () => {
    const sandbox = await openSandbox({ signingKey, enhancedSecurity: true });
    await expect(read(sandbox)).resolves.toMatchObject(refused(401, 'missing_user_token'));
    await expect(read(sandbox, userToken('u'))).resolves.toMatchObject({ status: 200 });
    await expect(call(sandbox, { path: '/users' })).resolves.toMatchObject({ status: 200 });
    sandbox.requireUserTokens(false);
    await expect(read(sandbox)).resolves.toMatchObject({ status: 200 });
  });

  it('must be well-signed, in time, and the user’s own', async () => {
    const now = Date.parse('2026-01-01T00:00:00Z');
    const sandbox = await openSandbox({ signingKey, now: () => now });
    const seconds = now / 1000;
    await expect(read(sandbox, userToken('u', { exp: seconds + 1 }))).resolves.toMatchObject({ status: 200 });
    await expect(read(sandbox, userToken('u', { exp: seconds }))).resolves.toMatchObject(refused(401, 'invalid_user_token'));
    await expect(read(sandbox, 'not.a.token')).resolves.toMatchObject(refused(401, 'invalid_user_token'));
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    await expect(read(sandbox, sign({ sub: 'u' }, other, { algorithm: 'RS256' }))).resolves.toMatchObject(
      refused(401, 'invalid_user_token'),
    );
    await expect(read(sandbox, mislabelledToken('u'))).resolves.toMatchObject(refused(401, 'invalid_user_token'));
    await expect(read(sandbox, userToken('v'))).resolves.toMatchObject(refused(403, 'authorization'));
    sandbox.expireTokens(true);
    await expect(read(sandbox, userToken('u'))).resolves.toMatchObject(refused(401, 'invalid_user_token'));
  });

  it('mean nothing without a signing key', async () => {
    const sandbox = await openSandbox();
    await expect(read(sandbox, userToken('u'))).resolves.toMatchObject(refused(403, 'missing_jwt_signing_key'));
  });

  it('allow what they grant, if they say that nothing else is allowed', async () => {
    const sandbox = await openSandbox({ signingKey });
    const grants = { 'https://api.knock.app/v1/users/u': { 'preferences/read': [] } };
    const explicit = userToken('u', { grants, explicit_grants: true });
    await expect(read(sandbox, explicit)).resolves.toMatchObject({ status: 200 });
    await expect(browse(sandbox, '/users/u', explicit, 'PUT')).resolves.toMatchObject(refused(403, 'authorization'));
    await expect(browse(sandbox, '/users/u', userToken('u', { grants }), 'PUT')).resolves.toMatchObject({ status: 200 });
  });

  it('reach the user’s own messages only', async () => {
    const { sandbox, knock } = await openBoth({ signingKey });
    await knock.workflows.trigger('w', { recipients: ['u', 'v'] });
    const [own, foreign] = sandbox.messages.all.map(({ id }) => String(id));
    await expect(browse(sandbox, `/messages/${own}/seen`, userToken('u'), 'PUT')).resolves.toMatchObject({ status: 200 });
    await expect(browse(sandbox, `/messages/${foreign}/seen`, userToken('u'), 'PUT')).resolves.toMatchObject({ status: 404 });
    await browse(sandbox, `/channels/${demoChannels.feed.id}/messages/bulk/read`, userToken('u'), 'POST');
    sandbox.bulk.advance();
    sandbox.bulk.advance();
    expect(sandbox.messages.all.map((message) => message.read_at !== null)).toEqual([true, false]);
  });
});

describe('rate limits', () => {
  it('are those of the tier, per second, when switched on', async () => {
    let now = 0;
    const sandbox = await openSandbox({ limits: true, now: () => now });
    const identify = (): Promise<HttpAnswer> =>
      call(sandbox, { method: 'POST', path: '/users/bulk/identify', body: { users: [{ id: 'a' }] } });
    const runs = (): Promise<HttpAnswer> => call(sandbox, { path: '/workflow_recipient_runs' });
    await expect(identify()).resolves.toMatchObject({ status: 200 });
    await expect(identify()).resolves.toMatchObject({ status: 429, body: { status: 429 } });
    for (let count = 0; count < 5; count += 1) await expect(runs()).resolves.toMatchObject({ status: 200 });
    await expect(runs()).resolves.toMatchObject({ status: 429 });
    now = 1000;
    await expect(identify()).resolves.toMatchObject({ status: 200 });
  });

  it('count feeds by user', async () => {
    const sandbox = await openSandbox({ limits: true, now: () => 0 });
    const list = async (user: string): Promise<number> =>
      (await call(sandbox, { path: `/users/${user}/feeds/${demoChannels.feed.id}` })).status;
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) statuses.push(await list('u'));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    await expect(list('v')).resolves.toBe(200);
  });

  it('leave out of a batch what was updated within the second', async () => {
    const { sandbox, knock } = await openBoth({ limits: true, now: () => 0 });
    await knock.workflows.trigger('w', { recipients: ['u'] });
    const message_ids = sandbox.messages.all.map(({ id }) => String(id));
    const mark = (status: string): Promise<HttpAnswer> =>
      call(sandbox, { method: 'POST', path: `/messages/batch/${status}`, body: { message_ids } });
    await mark('read');
    await expect(mark('seen')).resolves.toMatchObject({
      headers: { 'x-ratelimited-message_ids': message_ids[0] },
      body: [{ engagement_statuses: ['read'] }],
    });
  });

  it('are off unless switched on', async () => {
    const { sandbox, knock } = await openBoth({ now: () => 0 });
    for (let count = 0; count < 9; count += 1) await knock.users.bulk.delete({ user_ids: ['a'] });
    expect(sandbox.requests.every(({ status }) => status === 200)).toBe(true);
  });
});
