import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { as, call, createUser, openSandbox, send, write } from './harness';

cleanUpAfterEach();

describe('violations', () => {
  it('are none where everything is as documented', async () => {
    const sandbox = await openSandbox();
    await createUser(sandbox, 'user/with slash?ünï+%');
    await expect(write(sandbox, 'user/with slash?ünï+%', { text: 'Hi' })).resolves.toMatchObject({ status: 201 });
    expect(sandbox.violations).toEqual([]);
  });

  it('are ids that are not percent-encoded', async () => {
    const sandbox = await openSandbox();
    await createUser(sandbox, 'steve@example.com');
    await expect(call(sandbox, { path: '/appusers/steve@example.com' })).resolves.toMatchObject({ status: 200 });
    expect(sandbox.violations).toMatchObject([{ rule: 'encoding', method: 'GET', path: matching(/steve@/) }]);
    await call(sandbox, { path: '/appusers/steve%40example.com' });
    expect(sandbox.violations).toHaveLength(1);
    await expect(call(sandbox, { path: '/appusers/%zz' })).resolves.toMatchObject({ status: 400 });
  });

  it('are bodies of another type, and bodies where none belong', async () => {
    const sandbox = await openSandbox();
    const headers = { ...as.app(sandbox), 'content-type': 'text/plain' };
    const path = `/v1.1/apps/${sandbox.app.id}/appusers`;
    await expect(send(sandbox, path, { method: 'POST', headers, body: { userId: 'steve' } })).resolves.toMatchObject({ status: 400 });
    await call(sandbox, { path: '/webhooks', body: {} });
    await expect(call(sandbox, { method: 'POST', path: '/attachments?access=public', body: {} })).resolves.toMatchObject({ status: 400 });
    expect(sandbox.violations.map(({ rule }) => rule)).toEqual(['content-type', 'body', 'content-type']);
  });

  it('are fields and parameters nobody knows, at any depth', async () => {
    const sandbox = await openSandbox();
    await createUser(sandbox, 'steve');
    await write(sandbox, 'steve', { text: 'x', colour: 'red', actions: [{ type: 'link', text: 'x', uri: 'https://x.y', style: 'bold' }] });
    await call(sandbox, { path: '/integrations?limit=5&page=2' });
    expect(sandbox.violations.map(({ rule, detail }) => `${rule} ${detail}`)).toEqual([
      'unknown-field colour',
      'unknown-field actions[0].style',
      'unknown-parameter page',
    ]);
  });

  it('are secrets and tokens in the URL', async () => {
    const sandbox = await openSandbox();
    const [, token = ''] = as.app(sandbox).authorization.split(' ');
    await call(sandbox, { path: `/webhooks?jwt=${token}` });
    await call(sandbox, { path: `/webhooks?key=${sandbox.app.secret}` });
    expect(sandbox.violations.filter(({ rule }) => rule === 'secret-in-url')).toHaveLength(2);
  });

  it('can be awaited', async () => {
    const sandbox = await openSandbox();
    const violation = sandbox.waitFor('violation');
    await call(sandbox, { path: '/webhooks?x=1' });
    await expect(violation).resolves.toMatchObject({ rule: 'unknown-parameter', detail: 'x' });
  });
});

describe('failing on request', () => {
  it('answers errors as the service writes them', async () => {
    const sandbox = await openSandbox();
    sandbox.fail(503);
    await expect(call(sandbox, { path: '/webhooks' })).resolves.toMatchObject({
      status: 503,
      body: { error: { code: 'service_unavailable' } },
    });
    sandbox.limitRate({ retryAfter: 2 });
    const limited = await call(sandbox, { path: '/webhooks' });
    expect(limited).toMatchObject({ status: 429, headers: { 'retry-after': '2' }, body: { error: { code: 'too_many_requests' } } });
    await expect(call(sandbox, { path: '/webhooks' })).resolves.toMatchObject({ status: 200 });
    expect(sandbox.requests.map(({ status }) => status)).toEqual([503, 429, 200]);
  });

  it('befalls the requests that match, as often as told', async () => {
    const sandbox = await openSandbox();
    sandbox.fail(500, { times: 2, match: /^POST / });
    const create = () => call(sandbox, { method: 'POST', path: '/appusers', body: { userId: 'steve' } });
    const answers = [await create(), await call(sandbox, { path: '/webhooks' }), await create(), await create()];
    expect(answers.map(({ status }) => status)).toEqual([500, 200, 500, 201]);
    sandbox.fail(500);
    sandbox.behave();
    await expect(call(sandbox, { path: '/webhooks' })).resolves.toMatchObject({ status: 200 });
  });

  it('takes its time, and loses answers', async () => {
    const sandbox = await openSandbox();
    sandbox.slow(50);
    const start = performance.now();
    await call(sandbox, { path: '/webhooks' });
    expect(performance.now() - start).toBeGreaterThanOrEqual(45);
    sandbox.misbehave({ reset: true, processed: true });
    await expect(createUser(sandbox, 'steve')).rejects.toThrow();
    expect(sandbox.users.get('steve')).toBeDefined();
  });
});
