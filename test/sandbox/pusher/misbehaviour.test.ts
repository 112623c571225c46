import { Agent, request } from 'undici';
import type { Misbehaviour } from '../../../sandbox/pusher';
import { startPusherSandbox } from '../../../sandbox/pusher';
import { selfSigned } from '../../client/support/certificate';
import { cleanUpAfterEach } from '../../support/clean-up';
import { call, openSandbox, rawClient, rawSocket, serverLibrary } from './harness';

cleanUpAfterEach();

describe('misbehaviour on request', () => {
  it('answers wrongly as often as told, then rightly', async () => {
    const sandbox = await openSandbox();
    sandbox.misbehave({ status: 429, body: 'slow down\n', headers: { 'retry-after': '2' }, times: 2 });
    const list = (): ReturnType<typeof call> => call(sandbox, { method: 'GET', path: '/channels' });
    await expect(list()).resolves.toEqual({ status: 429, text: 'slow down\n' });
    await expect(list()).resolves.toMatchObject({ status: 429 });
    await expect(list()).resolves.toMatchObject({ status: 200 });
    expect(sandbox.requests.map(({ status }) => status)).toEqual([429, 429, 200]);
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
    await expect(call(sandbox, { method: 'GET', path: '/channels' })).resolves.toMatchObject({ status: 200 });
  });

  it('loses the answer to what it carried out', async () => {
    const sandbox = await openSandbox();
    const client = await rawClient(sandbox);
    await client.subscribe('news');
    sandbox.misbehave({ reset: true, processed: true, match: /POST .*\/events/ });
    await expect(call(sandbox, { method: 'GET', path: '/channels' })).resolves.toMatchObject({ status: 200 });
    await expect(serverLibrary(sandbox).trigger('news', 'e', 1)).rejects.toThrow();
    await expect(client.frame('e')).resolves.toMatchObject({ channel: 'news' });
  });

  it('is late, or forgotten again', async () => {
    const sandbox = await openSandbox();
    sandbox.misbehave({ late: true, delayMs: 30 });
    await expect(call(sandbox, { method: 'GET', path: '/channels' })).resolves.toMatchObject({ status: 200 });
    sandbox.misbehave({ status: 500, times: 9 });
    sandbox.behave();
    await expect(call(sandbox, { method: 'GET', path: '/channels' })).resolves.toMatchObject({ status: 200 });
  });
});

describe('the house itself', () => {
  it('serves https and wss with a certificate of its own', async () => {
    const tls = selfSigned();
    const sandbox = await openSandbox({ tls });
    expect(sandbox.url).toMatch(/^https:/);
    const agent = new Agent({ connect: { ca: tls.cert } });
    const { id } = sandbox.app;
    const query = serverLibrary(sandbox).createSignedQueryString({ method: 'GET', path: `/apps/${id}/channels` });
    const { statusCode, body } = await request(`${sandbox.url}/apps/${id}/channels?${query}`, { dispatcher: agent });
    await body.dump();
    await agent.close();
    expect(statusCode).toBe(200);
    await (await rawClient(sandbox)).settle();
    expect(sandbox.requests[0]?.tcpConnection).toBe(1);
  });

  it('tells reused connections from new ones', async () => {
    const sandbox = await openSandbox();
    const agent = new Agent({ connections: 1 });
    for (let round = 0; round < 2; round += 1) await (await request(`${sandbox.url}/`, { dispatcher: agent })).body.dump();
    await agent.close();
    expect(sandbox.requests.map(({ tcpConnection }) => tcpConnection)).toEqual([1, 1]);
  });

  it('serves below a path, which is no part of what is signed', async () => {
    const sandbox = await openSandbox({ pathPrefix: '/realtime' });
    const { id, key } = sandbox.app;
    const query = serverLibrary(sandbox).createSignedQueryString({ method: 'GET', path: `/apps/${id}/channels` });
    const { statusCode } = await request(`${sandbox.url}/realtime/apps/${id}/channels?${query}`);
    expect(statusCode).toBe(200);
    await (await rawClient(sandbox, `/realtime/app/${key}?protocol=7`)).settle();
    await expect(rawSocket(sandbox).closed).resolves.toMatchObject({ code: 4005 });
  });

  it('closes with everything still under way', async () => {
    const sandbox = await startPusherSandbox();
    const client = await rawClient(sandbox);
    await client.subscribe('cache-a');
    sandbox.setWebhook(`${sandbox.url}/hang`);
    sandbox.misbehave({ hang: true, times: 9 });
    const unanswered = request(`${sandbox.url}/`).catch(() => 'cut');
    const forlorn = sandbox.waitFor('webhook').catch((error: unknown) => String(error));
    await client.subscribe('news');
    await sandbox.close();
    await expect(unanswered).resolves.toBe('cut');
    await expect(forlorn).resolves.toMatch(/closed while/);
    await expect(client.closed).resolves.toMatchObject({ code: 1006 });
  });
});
