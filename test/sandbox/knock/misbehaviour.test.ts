import { Agent, request } from 'undici';
import type { Misbehaviour } from '../../../sandbox/knock';
import { startKnockSandbox } from '../../../sandbox/knock';
import { selfSigned } from '../../client/support/certificate';
import { cleanUpAfterEach } from '../../support/clean-up';
import { call, openBoth, openSandbox, serverLibrary } from './harness';
import { openFeedSocket } from './feed-socket';

cleanUpAfterEach();

describe('misbehaviour on request', () => {
  it('makes the official library wait and try again', async () => {
    const sandbox = await openSandbox();
    sandbox.misbehave({ status: 429, body: '{"code":"slow"}', headers: { 'retry-after-ms': '5' }, times: 1 });
    sandbox.misbehave({ status: 503, headers: { 'retry-after': '0.001' } });
    await expect(serverLibrary(sandbox, { maxRetries: 2 }).users.update('u', {})).resolves.toMatchObject({ id: 'u' });
    expect(sandbox.requests.map(({ status }) => status)).toEqual([429, 503, 200]);
  });

  it('has a request id on every answer, wrong ones included', async () => {
    const sandbox = await openSandbox();
    sandbox.misbehave({ status: 500 });
    const answers = [
      await call(sandbox, { path: '/users' }),
      await call(sandbox, { path: '/users' }),
      await call(sandbox, { path: '/users/none' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([500, 200, 404]);
    const ids = answers.map(({ headers }) => headers['x-request-id']);
    expect(new Set(ids).size).toBe(3);
    expect(ids).toEqual(sandbox.requests.map(({ requestId }) => requestId));
  });

  const faults: readonly (readonly [string, Misbehaviour])[] = [
    ['resets', { reset: true }],
    ['cuts the answer off', { cut: true }],
    ['hangs', { hang: true }],
  ];

  it.each(faults)('%s', async (_title, fault) => {
    const sandbox = await openSandbox();
    sandbox.misbehave(fault);
    const attempt = request(`${sandbox.url}/`, { bodyTimeout: 100, headersTimeout: 100 }).then(({ body }) => body.text());
    await expect(attempt).rejects.toThrow();
    await expect(call(sandbox, { path: '/users' })).resolves.toMatchObject({ status: 200 });
  });

  it('loses the answer to what it carried out, or forgets to misbehave', async () => {
    const { sandbox, knock } = await openBoth();
    sandbox.misbehave({ reset: true, processed: true, match: /^POST .*\/trigger$/ });
    await expect(knock.workflows.trigger('w', { recipients: ['u'] })).rejects.toThrow();
    expect(sandbox.messages.all).toHaveLength(1);
    sandbox.misbehave({ status: 500, times: 9 });
    sandbox.behave();
    await expect(call(sandbox, { path: '/users' })).resolves.toMatchObject({ status: 200 });
  });
});

describe('the house itself', () => {
  it('records requests as they were sent', async () => {
    const sandbox = await openSandbox();
    await call(sandbox, {
      method: 'PUT',
      path: '/users/a%2Fb?x[]=1&y.z=2',
      body: { name: 'Ann' },
      headers: { 'x-knock-branch': 'feature' },
    });
    expect(sandbox.requests).toMatchObject([
      {
        method: 'PUT',
        path: '/v1/users/a%2Fb',
        search: 'x[]=1&y.z=2',
        query: { x: ['1'], 'y.z': '2' },
        body: '{"name":"Ann"}',
        headers: { 'x-knock-branch': 'feature' },
        status: 200,
        tcpConnection: 1,
      },
    ]);
  });

  it('serves https and wss with a certificate of its own', async () => {
    const tls = selfSigned();
    const sandbox = await openSandbox({ tls });
    expect([sandbox.url, sandbox.socketUrl]).toEqual([`https://127.0.0.1:${sandbox.port}`, `wss://127.0.0.1:${sandbox.port}`]);
    const agent = new Agent({ connect: { ca: tls.cert } });
    const { statusCode, body } = await request(`${sandbox.url}/v1/users`, { dispatcher: agent });
    await body.dump();
    await agent.close();
    expect(statusCode).toBe(401);
    await (await openFeedSocket(sandbox)).heartbeat();
  });

  it('closes with everything still under way', async () => {
    const sandbox = await startKnockSandbox();
    const socket = await openFeedSocket(sandbox);
    sandbox.setWebhook(`${sandbox.url}/hang`);
    sandbox.misbehave({ hang: true, times: 9, match: /hang/ });
    await call(sandbox, { method: 'POST', path: '/users/bulk/identify', body: { users: [{ id: 'a' }] } });
    await call(sandbox, { method: 'POST', path: '/workflows/w/trigger', body: { recipients: ['u'] } });
    const unanswered = request(`${sandbox.url}/hang`).catch(() => 'cut');
    const forlorn = sandbox.waitFor('webhook').catch((error: unknown) => String(error));
    await sandbox.close();
    await expect(unanswered).resolves.toBe('cut');
    await expect(forlorn).resolves.toMatch(/closed while/);
    await expect(socket.closed).resolves.toMatchObject({ code: 1006 });
  });
});
