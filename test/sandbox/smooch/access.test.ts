import { createHmac } from 'node:crypto';
import { request } from 'undici';
import { cleanUpAfterEach } from '../../support/clean-up';
import { as, call, createUser, openSandbox, refusal, send, token } from './harness';

cleanUpAfterEach();

const VECTOR =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImFwcF81ZjBjMWQyZTNiNGE1OTY4Nzc2NjU1NGEifQ.eyJzY29wZSI6ImFwcCJ9.A594mZKISV8-qGkMy2yiga79zXDFoYk9cBbTnndoZM8';

describe('credentials', () => {
  it.each([
    ['none', {}, 'unauthorized'],
    ['an app token', { 'app-token': 'abc' }, 'unauthorized'],
    ['nonsense', { authorization: 'Bearer nonsense' }, 'invalid_auth'],
    ['a well-signed JWT of a key nobody has', { authorization: `Bearer ${VECTOR}` }, 'invalid_auth'],
    ['a wrong password', as.password({ keyId: 'app_1', secret: 'x' }), 'invalid_auth'],
  ])('are refused: %s', async (_name, headers, code) => {
    const sandbox = await openSandbox();
    await expect(send(sandbox, `/v1.1/apps/${sandbox.app.id}/webhooks`, { headers })).resolves.toMatchObject(refusal(401, code));
  });

  it('are refused when the JWT is spoilt in any part', async () => {
    const sandbox = await openSandbox();
    const { app, account } = sandbox;
    const status = async (jwt: string): Promise<number> =>
      (await call(sandbox, { path: '/webhooks', headers: { authorization: `Bearer ${jwt}` } })).status;
    const unsigned = [{ alg: 'none', typ: 'JWT', kid: app.keyId }, { scope: 'app' }]
      .map((each) => Buffer.from(JSON.stringify(each)).toString('base64url'))
      .join('.');
    const soon = Math.floor(Date.now() / 1000) + 60;
    await expect(status(token(app, { scope: 'app', exp: soon }))).resolves.toBe(200);
    for (const spoilt of [
      token({ ...app, secret: `${app.secret}x` }, { scope: 'app' }),
      token(app, { scope: 'app', exp: 1_600_000_000 }),
      token(app, { scope: 'account' }),
      token(account, { scope: 'app' }),
      token(app, {}),
      token(app, { scope: 'appUser', userId: 7 }),
      `${unsigned}.`,
    ]) {
      await expect(status(spoilt)).resolves.toBe(401);
    }
  });

  it('need the id of their key in the header of the JWT', async () => {
    const sandbox = await openSandbox();
    const head = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT' })).toString('base64url');
    const [, payload, signature] = token(sandbox.app, { scope: 'app' }).split('.');
    const headers = { authorization: `Bearer ${[head, payload, signature].join('.')}` };
    await expect(call(sandbox, { path: '/webhooks', headers })).resolves.toMatchObject(refusal(401, 'invalid_auth', /kid/));
    expect(sandbox.violations).toMatchObject([{ rule: 'kid' }]);
  });

  it('are refused when the header of the JWT names another algorithm than the one it is signed with', async () => {
    const sandbox = await openSandbox();
    const { keyId, secret } = sandbox.app;
    const text = [{ alg: 'HS512', typ: 'JWT', kid: keyId }, { scope: 'app' }]
      .map((each) => Buffer.from(JSON.stringify(each)).toString('base64url'))
      .join('.');
    const headers = { authorization: `Bearer ${text}.${createHmac('sha256', secret).update(text).digest('base64url')}` };
    await expect(call(sandbox, { path: '/webhooks', headers })).resolves.toMatchObject(refusal(401, 'invalid_auth', /HS256/));
  });

  it('may be a key as user name and password, not in v1', async () => {
    const sandbox = await openSandbox();
    const headers = as.password(sandbox.app);
    await expect(call(sandbox, { path: '/webhooks', headers })).resolves.toMatchObject({ status: 200 });
    const wrong = as.password({ ...sandbox.app, secret: `${sandbox.app.secret}x` });
    await expect(call(sandbox, { path: '/webhooks', headers: wrong })).resolves.toMatchObject(refusal(401, 'invalid_auth'));
    await expect(call(sandbox, { path: '/webhooks', headers, generation: 'v1' })).resolves.toMatchObject(refusal(401, 'unauthorized'));
    await expect(send(sandbox, '/v1.1/apps', { headers: as.password(sandbox.account) })).resolves.toMatchObject({ status: 200 });
  });
});

describe('the app in the path', () => {
  it('may be left out with the JWT of an app, and with nothing else', async () => {
    const sandbox = await openSandbox();
    const without = (headers: Record<string, string>) => send(sandbox, '/v1.1/webhooks', { headers });
    await expect(without(as.app(sandbox))).resolves.toMatchObject({ status: 200 });
    for (const headers of [as.account(sandbox), as.password(sandbox.app), as.partner(sandbox)])
      await expect(without(headers)).resolves.toMatchObject(refusal(404, 'not_found'));
    expect(sandbox.violations.map(({ rule }) => rule)).toEqual(['app-id', 'app-id', 'app-id']);
  });

  it('must be known, and be the own one', async () => {
    const sandbox = await openSandbox();
    const other = '/v1.1/apps/5f00aa00aa00aa00aa00aa01/webhooks';
    await expect(send(sandbox, other, { headers: as.account(sandbox) })).resolves.toMatchObject(refusal(404, 'app_not_found'));
    await expect(send(sandbox, other, { headers: as.app(sandbox) })).resolves.toMatchObject(refusal(403, 'forbidden'));
  });
});

describe('scopes', () => {
  it('keep an app from provisioning', async () => {
    const sandbox = await openSandbox();
    const headers = as.app(sandbox);
    const paths = ['/v1.1/apps', '/v1.1/serviceaccounts', '/v1.1/whatsapp/deployments', `/v1.1/apps/${sandbox.app.id}/keys`];
    for (const path of paths) await expect(send(sandbox, path, { headers })).resolves.toMatchObject(refusal(403, 'forbidden'));
    await expect(call(sandbox, { path: '' })).resolves.toMatchObject({ body: { app: { _id: sandbox.app.id } } });
    await expect(call(sandbox, { method: 'DELETE', path: '' })).resolves.toMatchObject({ status: 403 });
  });

  it('show partners their own webhooks, and nothing that is set up', async () => {
    const sandbox = await openSandbox();
    const headers = as.partner(sandbox);
    const create = (target: string, more = {}) => call(sandbox, { method: 'POST', path: '/webhooks', body: { target }, ...more });
    await create('https://example.com/app');
    await create('https://example.com/partner', { headers });
    const seen = await call(sandbox, { path: '/webhooks', headers });
    expect(seen.body).toMatchObject({ webhooks: [{ target: 'https://example.com/partner' }] });
    await expect(call(sandbox, { path: '/webhooks' })).resolves.toMatchObject({ body: { webhooks: [{}, {}] } });
    await expect(call(sandbox, { path: '/integrations', headers })).resolves.toMatchObject({ status: 403 });
  });

  it('let a user speak for themselves alone', async () => {
    const sandbox = await openSandbox();
    for (const id of ['steve', 'zoe']) await createUser(sandbox, id);
    const headers = as.user(sandbox, 'steve');
    const body = { role: 'appUser', type: 'text', text: 'Hi' };
    const post = (user: string, message: object) =>
      call(sandbox, { method: 'POST', path: `/appusers/${user}/messages`, headers, body: message });
    await expect(post('steve', body)).resolves.toMatchObject({ status: 201 });
    await expect(post('steve', { ...body, role: 'appMaker' })).resolves.toMatchObject({ status: 400 });
    await expect(post('zoe', body)).resolves.toMatchObject(refusal(403, 'forbidden'));
    await expect(call(sandbox, { path: '/webhooks', headers })).resolves.toMatchObject({ status: 403 });
  });
});

describe('what is not there', () => {
  it('is told in the words of the service', async () => {
    const sandbox = await openSandbox();
    for (const path of ['/v2/apps', '/v1.1/apps/x/nonsense', '/nonsense'])
      await expect(send(sandbox, path, { headers: as.account(sandbox) })).resolves.toMatchObject(refusal(404, 'not_found'));
    await expect(call(sandbox, { path: '/appusers/none' })).resolves.toMatchObject(refusal(404, 'user_not_found'));
    await expect(call(sandbox, { path: '/webhooks/none' })).resolves.toMatchObject(refusal(404, 'not_found'));
    const { statusCode } = await request(`${sandbox.url}/media/x/y/z`);
    expect(statusCode).toBe(404);
  });
});
