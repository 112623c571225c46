import { Agent, request } from 'undici';
import type { Misbehaviour } from '../../../sandbox';
import { startClustaarSandbox } from '../../../sandbox/clustaar';
import { selfSigned } from '../../client/support/certificate';
import { cleanUpAfterEach } from '../../support/clean-up';
import { openChatSocket } from './chat-socket';
import { call, openSandbox, openWebhook, says } from './harness';

cleanUpAfterEach();

describe('misbehaviour on command', () => {
  it('asks to come back later', async () => {
    const sandbox = await openSandbox();
    const path = `/interlocutors/${sandbox.visitor().id}`;
    sandbox.misbehave({ status: 429, headers: { 'retry-after': '7' } });
    await expect(call(sandbox, { path, token: sandbox.privateApiKey })).resolves.toMatchObject({
      status: 429,
      headers: { 'retry-after': '7' },
    });
    await expect(call(sandbox, { path, token: sandbox.privateApiKey })).resolves.toMatchObject({ status: 200 });
    expect(sandbox.requests.map(({ status }) => status)).toEqual([429, 200]);
  });

  it.each<[string, Misbehaviour]>([
    ['resets', { reset: true }],
    ['cuts the answer off', { cut: true }],
    ['hangs', { hang: true }],
  ])('%s', async (_title, fault) => {
    const sandbox = await openSandbox();
    sandbox.misbehave(fault);
    const attempt = request(`${sandbox.url}/`, { bodyTimeout: 100, headersTimeout: 100 }).then(({ body }) => body.text());
    await expect(attempt).rejects.toThrow();
    await expect(call(sandbox, { path: '/' })).resolves.toMatchObject({ status: 401 });
  });

  it('loses the answer to what it carried out, or forgets to misbehave', async () => {
    const sandbox = await openSandbox();
    sandbox.bot.step('s', { actions: [says('hello')] });
    const ann = sandbox.visitor();
    const talk = {
      method: 'POST',
      path: `/interlocutors/${ann.id}/reply`,
      body: { type: 'text', message: 'hi' },
      token: sandbox.botToken,
    } as const;
    sandbox.misbehave({ status: 500, processed: true, match: /reply$/ });
    await expect(call(sandbox, talk)).resolves.toMatchObject({ status: 500 });
    expect(ann.texts).toEqual(['hello']);
    sandbox.misbehave({ status: 500, times: 9 });
    sandbox.behave();
    await expect(call(sandbox, talk)).resolves.toMatchObject({ status: 200 });
  });
});

describe('the house itself', () => {
  it('records requests as they were sent', async () => {
    const sandbox = await openSandbox();
    await call(sandbox, { method: 'POST', path: '/interlocutors/a%2Fb/reply?debug=1', body: { a: 1 }, token: 'x' });
    expect(sandbox.requests).toMatchObject([
      {
        ...{ method: 'POST', path: '/interlocutors/a%2Fb/reply', query: { debug: '1' }, body: '{"a":1}' },
        ...{ headers: { authorization: 'Bearer x' }, status: 401, tcpConnection: 1 },
      },
    ]);
  });

  it('has the same settings on every start, or those it is given', async () => {
    const settings = ({
      botId,
      botToken,
      privateApiKey,
      privateKey,
      username,
      password,
    }: Awaited<ReturnType<typeof openSandbox>>): object => ({
      ...{ botId, botToken, privateApiKey, privateKey, username, password },
    });
    const usual = settings(await openSandbox());
    expect(settings(await openSandbox())).toEqual(usual);
    expect(new Set(Object.values(usual)).size).toBe(6);
    const own = { botId: 'a', botToken: 'b', privateApiKey: 'c', privateKey: 'd', username: 'e', password: 'f' };
    expect(settings(await openSandbox(own))).toEqual(own);
  });

  it('serves https and wss, and trusts a webhook with a certificate of its own', async () => {
    const tls = selfSigned();
    const sandbox = await openSandbox({ tls, webhookCa: tls.cert });
    expect([sandbox.url, sandbox.socketUrl]).toEqual([`https://127.0.0.1:${sandbox.port}`, `wss://127.0.0.1:${sandbox.port}/socket`]);
    const agent = new Agent({ connect: { ca: tls.cert } });
    const { statusCode, body } = await request(`${sandbox.url}/`, { dispatcher: agent });
    await body.dump();
    await agent.close();
    expect(statusCode).toBe(401);
    await (await openChatSocket(sandbox)).heartbeat();
    await expect(sandbox.ask(`${sandbox.url}/`)).resolves.toMatchObject({ status: 401 });
  });

  it('closes with everything still under way', async () => {
    const sandbox = await startClustaarSandbox({ timings: { waitSecondMs: 60_000 } });
    const webhook = await openWebhook(() => ({ body: undefined }));
    sandbox.bot.step('s', { webhook: webhook.url, actions: [says('own')] });
    const socket = await openChatSocket(sandbox);
    const asked = sandbox.visitor().says('hi');
    const forlorn = sandbox.waitFor('shown', { match: () => false }).catch((error: unknown) => String(error));
    await sandbox.close();
    await expect(forlorn).resolves.toMatch(/closed while/);
    await expect(socket.closed).resolves.toMatchObject({ code: 1006 });
    await expect(asked).resolves.toMatchObject({ exchanges: [{ status: 0, problems: ['the sandbox closed'] }] });
  });
});
