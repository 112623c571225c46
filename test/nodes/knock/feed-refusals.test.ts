import { parseJson } from '../../../language/json';
import { isObject } from '../../../language/reading';
import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { connectTo, keys, listen, listening, openSandbox, pkcs8 } from './inbound-harness';

cleanUpAfterEach();

describe('user tokens', () => {
  const signingKey = pkcs8();

  test('are signed anew for every attempt where the credential can', async () => {
    const sandbox = await openSandbox({ enhancedSecurity: true });
    const first = sandbox.waitFor('connection');
    const { heard } = await listening(connectTo(sandbox, { signingKey }), { tokenLifetime: 120 });
    const { user_token: token = '' } = (await first).query;
    const claims = parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ sub: 'ada' });
    expect(isObject(claims) && Number(claims.exp) - Number(claims.iat)).toBe(120);
    const refused = heard.statuses.next({ match: ({ detail }) => detail === 'Knock did not let the live feed in (403)' });
    sandbox.expireTokens(true);
    sandbox.disconnectAll();
    expect(await refused).toMatchObject({ status: 'reconnecting' });
    expect(heard.fatal.entries).toEqual([]);
  });

  test('that the environment wants and the credential cannot sign are asked for', async () => {
    const sandbox = await openSandbox({ enhancedSecurity: true });
    const error = await failureOf(listen(connectTo(sandbox)).opened);
    expect(error).toMatchObject({ kind: 'permission', status: 403 });
    expect(error.advice).toMatch(/Public Key.*enhanced security.*Signing Key/);
  });

  test('of another environment are refused with advice', async () => {
    const sandbox = await openSandbox({ signingKey: keys.publicKey.export({ type: 'spki', format: 'pem' }).toString() });
    sandbox.expireTokens(true);
    const error = await failureOf(listen(connectTo(sandbox, { signingKey })).opened);
    expect(error).toMatchObject({ kind: 'permission', advice: matching(/same environment/) });
  });

  test('need a key that can sign', async () => {
    const sandbox = await openSandbox();
    expect(await failureOf(listen(connectTo(sandbox, { signingKey: 'abc' })).opened)).toMatchObject({ field: 'Signing Key' });
  });
});

describe('a feed that cannot be opened says why', () => {
  test('without a public key, before anything is sent', async () => {
    const sandbox = await openSandbox();
    expect(() => listen(connectTo(sandbox, { publicKey: '' }))).toThrow(/'Public Key' is empty/);
  });

  test('with a wrong public key', async () => {
    const sandbox = await openSandbox();
    const error = await failureOf(listen(connectTo(sandbox, { publicKey: 'pk_test_wrong' })).opened);
    expect([error.kind, error.status, sandbox.connections]).toEqual(['permission', 403, 0]);
  });

  test('with a channel that is no feed', async () => {
    const sandbox = await openSandbox();
    const error = await failureOf(listen(connectTo(sandbox), { channelId: '00000000-0000-4000-8000-000000000000' }).opened);
    expect(error).toMatchObject({ kind: 'notFound', message: 'Knock refused the feed: channel_invalid' });
    expect(error.advice).toMatch(/feed channel ID/);
    await sandbox.waitFor('disconnection', { includePast: true });
  });

  test('with a wrong secret key', async () => {
    const sandbox = await openSandbox();
    expect(await failureOf(listen(connectTo(sandbox, { secretKey: 'sk_test_wrong' })).opened)).toMatchObject({ kind: 'auth' });
  });

  test('where nobody answers', async () => {
    const sandbox = await openSandbox();
    await sandbox.close();
    expect(await failureOf(listen(connectTo(sandbox)).opened)).toMatchObject({ kind: 'network' });
  });
});

test('no error and no status shows a key or a token', async () => {
  const sandbox = await openSandbox({ enhancedSecurity: true });
  const signingKey = pkcs8();
  const connected = sandbox.waitFor('connection');
  const { heard } = await listening(connectTo(sandbox, { signingKey }));
  const token = (await connected).query.user_token ?? 'none';
  sandbox.expireTokens(true);
  const refused = heard.statuses.next({ match: ({ detail }) => detail?.includes('403') === true });
  sandbox.disconnectAll();
  await refused;
  const errors = [
    await failureOf(listen(connectTo(sandbox, { signingKey, secretKey: 'sk_test_wrong' })).opened),
    await failureOf(listen(connectTo(sandbox), {}).opened),
    ...heard.warnings.entries,
  ];
  const told = JSON.stringify([heard.statuses.entries, errors.map((error) => [error.message, error.advice, error.body, error.stack])]);
  for (const secret of [
    token,
    token.split('.')[2] ?? token,
    sandbox.secretKey,
    sandbox.publicKey,
    'sk_test_wrong',
    signingKey.split('\n')[3] ?? '',
  ])
    expect(told).not.toContain(secret);
});
