import { request } from 'undici';
import type { Misbehaviour } from '../../../sandbox/misbehaviour';
import { startSunshineSandbox } from '../../../sandbox/sunshine';
import { cleanUpAfterEach } from '../../support/clean-up';
import { call, library, openReceiver, openSandbox, refusal, rejection, subscribe } from './harness';

cleanUpAfterEach();

/** A sandbox in which every pause is over at once, and the pauses it made. */
async function impatient() {
  const pauses: number[] = [];
  const wait = (ms: number): Promise<void> => {
    pauses.push(ms);
    return Promise.resolve();
  };
  return { sandbox: await openSandbox({ wait }), pauses };
}

describe('deliveries', () => {
  it('are tried five times, ever more rarely, within a quarter of an hour', async () => {
    const { sandbox, pauses } = await impatient();
    const { received, url, id } = await subscribe(sandbox, ['conversation:message'], {}, 500, 302, 429, 0, 503);
    const last = sandbox.waitFor('delivery', { match: ({ retryInMs }) => retryInMs === undefined });
    sandbox.say('u', 'Hello');
    await expect(last).resolves.toMatchObject({ attempt: 5, status: 503, accepted: false, url, webhookId: id });
    expect(pauses).toEqual([30_000, 60_000, 120_000, 240_000]);
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(15 * 60_000);
    expect(sandbox.deliveries.map(({ status }) => status)).toEqual([500, 302, 429, 0, 503]);
    expect(new Set(received.entries.map(({ rawBody }) => rawBody)).size).toBe(1);
  });

  it('are tried until they are accepted', async () => {
    const { sandbox, pauses } = await impatient();
    await subscribe(sandbox, ['conversation:message'], {}, 503, 204);
    const last = sandbox.waitFor('delivery', { match: ({ accepted }) => accepted });
    sandbox.say('u', 'Hello');
    await expect(last).resolves.toMatchObject({ attempt: 2, triggers: ['conversation:message'] });
    expect(pauses).toEqual([30_000]);
  });

  it.each([400, 401, 403, 404, 406])('are never repeated after %i', async (status) => {
    const { sandbox, pauses } = await impatient();
    await subscribe(sandbox, ['conversation:message'], {}, status);
    const first = sandbox.waitFor('delivery');
    sandbox.say('u', 'Hello');
    await expect(first).resolves.toMatchObject({ status, accepted: false, retryInMs: undefined });
    expect(pauses).toEqual([]);
  });

  it('end when the quarter of an hour is over', async () => {
    let now = Date.now();
    const wait = (ms: number): Promise<void> => {
      now += ms * 10;
      return Promise.resolve();
    };
    const sandbox = await openSandbox({ wait, now: () => now });
    await subscribe(sandbox, ['conversation:message'], {}, 500);
    const last = sandbox.waitFor('delivery', { match: ({ retryInMs }) => retryInMs === undefined });
    sandbox.say('u', 'Hello');
    await expect(last).resolves.toMatchObject({ attempt: 3 });
  });

  it('are late after the time a receiver has', async () => {
    const target = await openSandbox();
    target.misbehave({ hang: true });
    const sandbox = await openSandbox({ timings: { webhookTimeoutMs: 50 } });
    const path = `/integrations/${sandbox.integration.id}/webhooks`;
    await call(sandbox, { method: 'POST', path, body: { target: `${target.url}/slow`, triggers: ['conversation:message'] } });
    const first = sandbox.waitFor('delivery');
    sandbox.say('u', 'Hello');
    await expect(first).resolves.toMatchObject({ status: 0, accepted: false, retryInMs: 30_000 });
  });

  it('may come again, or be forged', async () => {
    const sandbox = await openSandbox();
    const { received, secret, url } = await subscribe(sandbox, ['conversation:message']);
    const first = sandbox.waitFor('delivery');
    sandbox.say('u', 'Hello');
    const again = sandbox.waitFor('delivery', { match: () => received.entries.length === 2 });
    sandbox.redeliver(await first);
    await again;
    expect(received.entries[1]?.rawBody).toBe(received.entries[0]?.rawBody);
    expect(received.entries[1]?.headers['x-api-key']).toBe(secret);
    await expect(sandbox.sendWebhook(url, { events: [] }, { secret: 'forged' })).resolves.toEqual({ status: 200, body: 'noted' });
    await sandbox.sendWebhook(url, 'no json', { secret: null, headers: { 'x-more': 'yes' } });
    expect(received.entries[2]?.headers['x-api-key']).toBe('forged');
    expect(received.entries[3]?.headers).toMatchObject({ 'x-more': 'yes' });
    expect(received.entries[3]?.headers).not.toHaveProperty('x-api-key');
  });
});

describe('misbehaviour on request', () => {
  it('has the service’s error body, and befalls only what it is meant for', async () => {
    const sandbox = await openSandbox();
    sandbox.limitRate({ times: 2, retryAfter: 3, match: /^GET .*\/users/ });
    sandbox.fail(503, { match: /^POST/ });
    await expect(library(sandbox).apps.getApp(sandbox.app.id)).resolves.toMatchObject({ app: { id: sandbox.app.id } });
    await expect(library(sandbox).users.getUser(sandbox.app.id, 'u')).rejects.toEqual(rejection(429, 'too_many_requests'));
    await expect(call(sandbox, { path: '/users/u' })).resolves.toMatchObject({ status: 429, headers: { 'retry-after': '3' } });
    await expect(call(sandbox, { path: '/users/u' })).resolves.toMatchObject(refusal(404, 'user_not_found'));
    await expect(call(sandbox, { method: 'POST', path: '/users', body: {} })).resolves.toMatchObject(refusal(503, 'service_unavailable'));
    expect(sandbox.requests.map(({ status }) => status)).toEqual([200, 429, 429, 404, 503]);
  });

  it('may be forgotten, or come late', async () => {
    const sandbox = await openSandbox();
    sandbox.fail(500);
    sandbox.behave();
    sandbox.slow(30);
    const start = performance.now();
    await expect(call(sandbox, { path: '' })).resolves.toMatchObject({ status: 200 });
    expect(performance.now() - start).toBeGreaterThan(25);
  });

  const faults: readonly (readonly [string, Misbehaviour])[] = [
    ['resets', { reset: true }],
    ['cuts the answer off', { cut: true }],
  ];

  it.each(faults)('%s', async (_title, fault) => {
    const sandbox = await openSandbox();
    sandbox.misbehave(fault);
    await expect(request(`${sandbox.url}/`).then(({ body }) => body.text())).rejects.toThrow();
    await expect(call(sandbox, { path: '' })).resolves.toMatchObject({ status: 200 });
  });

  it('answers below /sc too, as the subdomains of support accounts do', async () => {
    const sandbox = await openSandbox();
    await expect(call(sandbox, { path: `/sc/v2/apps/${sandbox.app.id}` })).resolves.toMatchObject({ status: 200 });
  });

  it('closes with everything still under way', async () => {
    const sandbox = await startSunshineSandbox();
    const { url } = await openReceiver(500);
    const path = `/integrations/${sandbox.integration.id}/webhooks`;
    await call(sandbox, { method: 'POST', path, body: { target: url, triggers: ['conversation:message'] } });
    const first = sandbox.waitFor('delivery');
    sandbox.say('u', 'Hello');
    await first;
    sandbox.misbehave({ hang: true });
    const unanswered = request(`${sandbox.url}/`).catch(() => 'cut');
    const forlorn = sandbox.waitFor('delivery').catch((error: unknown) => String(error));
    await sandbox.close();
    await expect(unanswered).resolves.toBe('cut');
    await expect(forlorn).resolves.toMatch(/closed while/);
  });
});
