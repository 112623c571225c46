import { Agent, request } from 'undici';
import WebSocket from 'ws';
import { htmlPage, pushoverCalls, statusZero } from '../../../sandbox/pushover';
import { selfSigned } from '../../client/support/certificate';
import { cleanUpAfterEach } from '../../support/clean-up';
import { client, deleteUpTo, download, downloaded, openSandbox, sendMessage } from './harness';

cleanUpAfterEach();

describe('misbehaviour on command', () => {
  it.each([500, 502])('answers %d with a page in HTML, so many times', async (status) => {
    const sandbox = await openSandbox();
    sandbox.misbehave(htmlPage(status, { times: 2 }));
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const answer = await download(sandbox);
      expect([answer.status, answer.headers['content-type']]).toEqual([status, 'text/html']);
      expect(answer.text).toMatch(/^<html>/);
    }
    await expect(download(sandbox)).resolves.toMatchObject({ status: 200 });
  });

  it('says 200 with status 0', async () => {
    const sandbox = await openSandbox();
    sandbox.misbehave(statusZero({ match: pushoverCalls.send }));
    await expect(download(sandbox)).resolves.toMatchObject({ json: { status: 1 } });
    await expect(sendMessage(sandbox)).resolves.toMatchObject({ status: 200, json: { status: 0, errors: [expect.any(String)] } });
    expect(sandbox.queue(sandbox.device.id)).toEqual([]);
  });

  it.each([
    ['after', true, 0],
    ['before', false, 1],
  ])('refuses a delete %s carrying it out', async (_title, processed, left) => {
    const sandbox = await openSandbox();
    sandbox.deliver(client(sandbox).device, { id: 7 });
    await downloaded(sandbox);
    sandbox.misbehave(htmlPage(503, { match: pushoverCalls.delete, processed }));
    await expect(deleteUpTo(sandbox, '7')).resolves.toMatchObject({ status: 503 });
    expect(sandbox.queue(sandbox.device.id)).toHaveLength(left);
  });

  it('carries a delete out late', async () => {
    const sandbox = await openSandbox();
    sandbox.deliver(client(sandbox).device, { id: 7 });
    await downloaded(sandbox);
    sandbox.misbehave({ late: true, delayMs: 250, match: pushoverCalls.delete });
    const deleting = deleteUpTo(sandbox, '7');
    await expect(downloaded(sandbox)).resolves.toHaveLength(1);
    await expect(deleting).resolves.toMatchObject({ status: 200 });
    await expect(downloaded(sandbox)).resolves.toEqual([]);
  });

  it.each([
    ['resets the connection', { reset: true as const }],
    ['cuts the answer off', { cut: true as const }],
  ])('%s', async (_title, fault) => {
    const sandbox = await openSandbox();
    sandbox.misbehave({ ...fault, match: pushoverCalls.download });
    await expect(download(sandbox)).rejects.toThrow();
    await expect(download(sandbox)).resolves.toMatchObject({ status: 200 });
  });

  it('hangs', async () => {
    const sandbox = await openSandbox();
    sandbox.misbehave({ hang: true });
    const seen = sandbox.waitFor('request');
    const stop = new AbortController();
    const hanging = request(`${sandbox.url}/1/sounds.json`, { signal: stop.signal });
    await expect(seen).resolves.toMatchObject({ path: '/1/sounds.json', status: 0 });
    stop.abort();
    await expect(hanging).rejects.toThrow('aborted');
  });

  it('can be called off', async () => {
    const sandbox = await openSandbox();
    sandbox.misbehave(htmlPage(500, { times: 9 }));
    sandbox.behave();
    await expect(download(sandbox)).resolves.toMatchObject({ status: 200 });
  });
});

it('remembers every request with its fields', async () => {
  const clock = { now: () => 5000 };
  const sandbox = await openSandbox(clock);
  await sendMessage(sandbox, { title: 'T' });
  await download(sandbox);
  expect(sandbox.requests).toMatchObject([
    { method: 'POST', path: '/1/messages.json', parameters: { title: 'T', message: 'hello' }, query: {}, at: 5000, status: 200 },
    { method: 'GET', path: '/1/messages.json', parameters: { device_id: sandbox.device.id }, status: 200 },
  ]);
});

it('speaks TLS where it is given a certificate, on the socket as well', async () => {
  const tls = selfSigned();
  const sandbox = await openSandbox({ tls });
  const agent = new Agent({ connect: { ca: tls.cert } });
  const { statusCode, body } = await request(`${sandbox.url}/1/sounds.json?token=${sandbox.app.token}`, { dispatcher: agent });
  expect([statusCode, await body.text()]).toEqual([200, expect.stringContaining('"pushover"')]);
  await agent.close();
  const socket = new WebSocket(sandbox.socketUrl, { ca: tls.cert });
  const { device, secret } = client(sandbox);
  const login = sandbox.waitFor('login');
  socket.once('open', () => {
    socket.send(`login:${device}:${secret}\n`);
  });
  await expect(login).resolves.toMatchObject({ accepted: true });
  socket.terminate();
});
