import { sign } from 'jsonwebtoken';
import { cleanUpAfterEach } from '../../support/clean-up';
import { basic, call, jwt, openSandbox, refusal, textIn } from './harness';

cleanUpAfterEach();

const bearer = (token: string): string => `Bearer ${token}`;
const USERS = { method: 'POST', path: '/users', body: {} } as const;
const LATER = Math.floor(Date.now() / 1000) + 60;

describe('who is let in', () => {
  it('is every key by Basic authentication and by a JWT with its scope', async () => {
    const sandbox = await openSandbox();
    const { app, account, serviceAccount, integration } = sandbox;
    const tokens = [
      jwt(app),
      jwt(app, { scope: 'app', exp: LATER, nbf: LATER - 600 }),
      jwt(account, { scope: 'account' }),
      jwt(serviceAccount, { scope: 'account' }),
      jwt(integration, { scope: 'integration' }),
    ];
    for (const authorization of [...tokens.map(bearer), ...[app, account, serviceAccount, integration].map(basic)]) {
      await expect(call(sandbox, { ...USERS, authorization })).resolves.toMatchObject({ status: 201 });
    }
    expect(sandbox.violations).toEqual([]);
  });

  it('is nobody without credentials', async () => {
    const sandbox = await openSandbox();
    const wanted = refusal(401, 'unauthorized', 'Authorization is required');
    for (const authorization of [null, 'Bearer', 'Digest abc', 'app-token x y']) {
      await expect(call(sandbox, { ...USERS, authorization })).resolves.toMatchObject(wanted);
    }
  });

  it('is no token that is unsigned, wrongly signed, out of date or of the wrong scope', async () => {
    const sandbox = await openSandbox();
    const { app, account } = sandbox;
    const unsigned = `${[{ alg: 'none', kid: app.keyId }, { scope: 'app' }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
    const tokens = [
      unsigned,
      jwt({ ...app, secret: 'another' }),
      jwt({ ...app, keyId: 'app_unknown' }),
      sign({ scope: 'app' }, app.secret, { algorithm: 'HS384', header: { alg: 'HS384', kid: app.keyId } }),
      jwt(app, { scope: 'app', exp: LATER - 3600 }),
      jwt(app, { scope: 'app', nbf: LATER }),
      jwt(app, { scope: 'account' }),
      jwt(account, { scope: 'app' }),
      jwt(app, {}),
      'no-such-oauth-token',
    ];
    for (const token of tokens) {
      await expect(call(sandbox, { ...USERS, authorization: bearer(token) })).resolves.toMatchObject(refusal(401, 'invalid_auth'));
    }
    await expect(call(sandbox, { ...USERS, authorization: basic({ ...app, secret: 'wrong' }) })).resolves.toMatchObject({ status: 401 });
  });

  it('is no token without kid, and no user token: both are breaches', async () => {
    const sandbox = await openSandbox();
    const nameless = sign({ scope: 'app' }, sandbox.app.secret, { algorithm: 'HS256' });
    await expect(call(sandbox, { ...USERS, authorization: bearer(nameless) })).resolves.toMatchObject(refusal(401, 'invalid_auth'));
    const ofUser = jwt(sandbox.app, { scope: 'user', external_id: 'u' });
    await expect(call(sandbox, { ...USERS, authorization: bearer(ofUser) })).resolves.toMatchObject(refusal(403, 'forbidden'));
    expect(sandbox.violations).toMatchObject([{ kind: 'missing-kid' }, { kind: 'user-scope' }]);
  });

  it('goes by the clock of the service', async () => {
    const sandbox = await openSandbox({ now: () => (LATER + 3600) * 1000 });
    const authorization = bearer(jwt(sandbox.app, { scope: 'app', exp: LATER }));
    await expect(call(sandbox, { ...USERS, authorization })).resolves.toMatchObject(refusal(401, 'invalid_auth', 'jwt expired'));
  });
});

describe('what each scope may do', () => {
  const allowed: readonly (readonly [string, Parameters<typeof call>[1], readonly string[]])[] = [
    ['provision apps', { path: '/v2/apps' }, ['account']],
    ['see the keys of an app', { path: '/keys' }, ['account']],
    ['read the app', { path: '' }, ['account', 'app']],
    ['read integrations', { path: '/integrations' }, ['account', 'app']],
    ['read switchboards', { path: '/switchboards' }, ['account', 'app']],
    ['find users', { path: '/users?filter[identities.email]=a@b.c' }, ['account', 'app', 'integration']],
    ['see webhooks', { path: '/integrations/{own}/webhooks' }, ['app', 'integration']],
  ];

  it.each(allowed)('%s', async (_title, wanted, scopes) => {
    const sandbox = await openSandbox();
    const { account, app, integration } = sandbox;
    const path = wanted.path.replace('{own}', integration.id);
    for (const [scope, key] of Object.entries({ account, app, integration })) {
      const { status } = await call(sandbox, { ...wanted, path, authorization: basic(key) });
      expect([scope, status]).toEqual([scope, scopes.includes(scope) ? 200 : 403]);
    }
  });

  it('ends at the app it is for, and at the own integration', async () => {
    const sandbox = await openSandbox();
    const { body } = await call(sandbox, {
      method: 'POST',
      path: '/v2/apps',
      body: { displayName: 'B' },
      authorization: basic(sandbox.account),
    });
    const other = textIn(body, 'app.id');
    await expect(call(sandbox, { path: `/v2/apps/${other}` })).resolves.toMatchObject(refusal(403, 'forbidden'));
    await expect(call(sandbox, { path: '/v2/apps/5f00aa00aa00aa00aa00aa01' })).resolves.toMatchObject(refusal(404, 'app_not_found'));
    const custom = { type: 'custom', webhooks: [{ target: 'https://example.org', triggers: ['user:merge'] }] };
    const second = textIn((await call(sandbox, { method: 'POST', path: '/integrations', body: custom })).body, 'integration.id');
    const authorization = basic(sandbox.integration);
    await expect(call(sandbox, { path: `/integrations/${second}/webhooks`, authorization })).resolves.toMatchObject(
      refusal(403, 'forbidden'),
    );
    await expect(call(sandbox, { path: '/integrations/me/webhooks', authorization })).resolves.toMatchObject(
      refusal(404, 'integration_not_found'),
    );
    await expect(
      call(sandbox, { path: `/v2/apps?filter[serviceAccountId]=${sandbox.app.id}`, authorization: basic(sandbox.serviceAccount) }),
    ).resolves.toMatchObject(refusal(403, 'forbidden', 'The serviceAccountId provided does not match supplied credentials'));
  });
});

describe('end users log in with a user token', () => {
  const claims = { scope: 'user', external_id: 'u@1', name: 'Zoë Berg', email: 'z@example.org', email_verified: true };

  it('and are known by it: to be found by the email that was verified', async () => {
    const sandbox = await openSandbox();
    const id = sandbox.logIn('u@1', jwt(sandbox.app, claims));
    const { body } = await call(sandbox, { path: '/users?filter[identities.email]=z%40example.org' });
    expect(body).toMatchObject({
      users: [
        { id, externalId: 'u@1', authenticated: true, profile: { givenName: 'Zoë', surname: 'Berg' }, identities: [{ type: 'email' }] },
      ],
    });
    expect(sandbox.violations).toEqual([]);
  });

  it('but not with an email that was not, a number for an id, another scope or a late token', async () => {
    const sandbox = await openSandbox();
    sandbox.logIn('u@1', jwt(sandbox.app, { ...claims, email_verified: false }));
    expect(sandbox.users.get('u@1')?.identities).toEqual([]);
    const bad = [{ external_id: 7 }, { scope: 'appUser' }, { exp: LATER - 600 }, { external_id: 'another' }];
    for (const change of bad) expect(() => sandbox.logIn('u@1', jwt(sandbox.app, { ...claims, ...change }))).toThrow();
    expect(() => sandbox.logIn('u@1', jwt(sandbox.integration, claims))).toThrow('none of the app');
  });
});
