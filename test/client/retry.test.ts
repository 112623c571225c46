import type { RequestListener } from 'node:http';
import { ServiceError } from '../../client/errors';
import { closePools } from '../../client/pools';
import type { RetryPolicy } from '../../client/retry';
import { retryAfterMs, withRetries } from '../../client/retry';
import { TransportError } from '../../client/transport-error';
import type { HttpResponse } from '../../client/transport';
import { undiciTransport } from '../../client/undici-transport';
import type { TestServer } from './support/servers';
import { freePort, startServer } from './support/servers';

const NOON = Date.UTC(2025, 0, 1, 12);
let server: TestServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
  await closePools();
});

/** Answers each request with the next of `steps`. */
async function serve(...steps: RequestListener[]): Promise<string> {
  let count = 0;
  server = await startServer((request, response) => {
    const step = steps[Math.min(count++, steps.length - 1)];
    step?.(request, response);
  });
  return `${server.origin}/`;
}

const answer =
  (status: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end();

/** Runs with no real waiting; `waits` are the milliseconds asked for, with the jitter at its top. */
function run(send: () => Promise<HttpResponse>, policy: RetryPolicy) {
  const waits: number[] = [];
  let sent = 0;
  const result = withRetries(
    () => {
      sent += 1;
      return send();
    },
    {
      baseMs: 100,
      random: () => 1,
      now: () => NOON,
      wait: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
      ...policy,
    },
  );
  return { result, waits, sent: () => sent };
}

const post = (url: string) => () => undiciTransport({ method: 'POST', url, headers: {}, body: '{}' });

describe('an idempotent request', () => {
  test.each([429, 500, 502, 503, 504])('is repeated after %i, with growing waits', async (status) => {
    const { result, waits } = run(post(await serve(answer(status), answer(status), answer(200))), { idempotent: true });
    expect((await result).status).toBe(200);
    expect(waits).toEqual([100, 200]);
  });

  test('gives its last answer when the attempts are used up', async () => {
    const { result, sent } = run(post(await serve(answer(503))), { idempotent: true, attempts: 3 });
    expect((await result).status).toBe(503);
    expect(sent()).toBe(3);
  });

  test.each([400, 401, 404, 409])('is not repeated after %i', async (status) => {
    const { result, sent } = run(post(await serve(answer(status))), { idempotent: true });
    expect((await result).status).toBe(status);
    expect(sent()).toBe(1);
  });

  test('is repeated after a time-out and a broken connection', async () => {
    const url = await serve(
      () => undefined,
      (request) => request.socket.destroy(),
      answer(200),
    );
    const send = () => undiciTransport({ method: 'GET', url, headers: {} }, { timeoutMs: 80 });
    expect((await run(send, { idempotent: true }).result).status).toBe(200);
  });
});

describe('any other request', () => {
  test.each([429, 500, 503])('is not repeated after %i', async (status) => {
    const { result, sent } = run(post(await serve(answer(status))), { idempotent: false });
    expect((await result).status).toBe(status);
    expect(sent()).toBe(1);
  });

  test('is repeated after the statuses its service calls safe, not sooner than it says', async () => {
    const policy = { idempotent: false, retryStatuses: [500], minimumMs: 5_000 };
    const { result, waits } = run(post(await serve(answer(500), answer(500), answer(200))), policy);
    expect((await result).status).toBe(200);
    expect(waits).toEqual([5_000, 10_000]);
  });

  test('is repeated when it was never sent', async () => {
    const { result, sent } = run(post(`http://127.0.0.1:${await freePort()}/`), { idempotent: false });
    await expect(result).rejects.toMatchObject({ kind: 'network', neverSent: true });
    expect(sent()).toBe(4);
  });

  test('is not repeated when it may have been handled', async () => {
    const { result, sent } = run(post(await serve((request) => request.socket.destroy())), { idempotent: false });
    await expect(result).rejects.toMatchObject({ kind: 'network' });
    expect(sent()).toBe(1);
  });

  test('is repeated at once when a kept connection turns out dead', async () => {
    const url = await serve(answer(200), (request) => request.socket.resetAndDestroy(), answer(201));
    await post(url)();
    const { result, waits } = run(post(url), { idempotent: false });
    expect((await result).status).toBe(201);
    expect(waits).toEqual([0]);
  });

  test('is not repeated for that reason where a second copy would be worse', async () => {
    const stale = new TransportError({ kind: 'network', message: 'x' }, { staleConnection: true });
    const { result, sent } = run(() => Promise.reject(stale), { idempotent: false, resendsStale: false });
    await expect(result).rejects.toBe(stale);
    expect(sent()).toBe(1);
  });

  test('waits as long after no answer as after one, where the service prescribes it', async () => {
    const unsent = new TransportError({ kind: 'network', message: 'x' }, { neverSent: true });
    const { result, waits } = run(() => Promise.reject(unsent), { idempotent: false, minimumMs: 5_000, attempts: 3 });
    await expect(result).rejects.toBe(unsent);
    expect(waits).toEqual([5_000, 10_000]);
  });

  test('is repeated for that reason only once', async () => {
    const stale = new TransportError({ kind: 'network', message: 'x' }, { staleConnection: true });
    const { result, sent } = run(() => Promise.reject(stale), { idempotent: false });
    await expect(result).rejects.toBe(stale);
    expect(sent()).toBe(2);
  });
});

describe('no request is repeated', () => {
  test.each([
    ['once cancelled', new TransportError({ kind: 'cancelled', message: 'x' }, { neverSent: true })],
    ['when the cause lasts', new TransportError({ kind: 'network', message: 'x' }, { neverSent: true, lasting: true })],
    ['when the answer is no HTTP', new TransportError({ kind: 'protocol', message: 'x' })],
    ['when its input is wrong', new ServiceError({ kind: 'invalid', message: 'x' })],
  ])('%s', async (_, error) => {
    const { result, sent } = run(() => Promise.reject(error), { idempotent: true });
    await expect(result).rejects.toBe(error);
    expect(sent()).toBe(1);
  });

  test('when the wait is cancelled', async () => {
    const controller = new AbortController();
    const url = await serve(answer(503));
    const result = withRetries(post(url), { idempotent: true, baseMs: 1_000_000, signal: controller.signal, random: () => 1 });
    server?.server.once('request', (_, response) => {
      response.once('finish', () => {
        controller.abort();
      });
    });
    await expect(result).rejects.toMatchObject({ kind: 'cancelled' });
  });
});

describe('Retry-After', () => {
  test('in seconds is obeyed, with a little jitter on top', async () => {
    const { result, waits } = run(post(await serve(answer(429, { 'retry-after': '7' }), answer(200))), { idempotent: true });
    await result;
    expect(waits).toEqual([7_100]);
  });

  test('as a date is obeyed', async () => {
    const date = new Date(NOON + 3_000).toUTCString();
    const { result, waits } = run(post(await serve(answer(503, { 'retry-after': date }), answer(200))), { idempotent: true });
    await result;
    expect(waits).toEqual([3_100]);
  });

  test('beyond the maximum gives the answer back at once', async () => {
    const { result, sent } = run(post(await serve(answer(429, { 'retry-after': '61' }))), { idempotent: true });
    const { headers } = await result;
    expect(sent()).toBe(1);
    expect(retryAfterMs(headers)).toBe(61_000);
  });

  test.each(['', 'soon', '-5', '1e9'])('of "%s" counts as none', (value) => {
    expect(retryAfterMs({ 'retry-after': value })).toBeUndefined();
  });

  test('in milliseconds goes before one in seconds', () => {
    expect(retryAfterMs({ 'retry-after-ms': '1500', 'retry-after': '2' })).toBe(1_500);
    expect(retryAfterMs({ 'retry-after-ms': 'soon', 'retry-after': '2' })).toBe(2_000);
  });

  test('of the past means now', () => {
    expect(retryAfterMs({ 'retry-after': new Date(NOON - 1_000).toUTCString() }, NOON)).toBe(0);
  });
});
