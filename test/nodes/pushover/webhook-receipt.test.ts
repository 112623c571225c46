import type { IncomingRequest } from '../../../language/http';
import type { Connection } from '../../../runner/connection';
import type { PushoverSettings } from '../../../nodes/Pushover/credential/settings';
import { listen, shut } from '../../../sandbox/http';
import { createServer } from 'node:http';
import { matching } from '../../support/matchers';
import { credentialOf, NOON, offline, politely, run, runObject, scene, type Scene } from './harness';

politely();

const urlToken = ['open', 'sesame'].join('-');
const address = `/webhook/receipt?token=${urlToken}`;
const known = 'rA1b2C3d4E5f6G7' + 'h8I9j0K1l2M3n4o';

function callback(fields: Readonly<Record<string, string>>, more: Partial<IncomingRequest> = {}): IncomingRequest {
  return {
    method: 'POST',
    url: address,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    rawBody: Buffer.from(new URLSearchParams(fields).toString()),
    ...more,
  };
}

const acknowledged = (receipt = known) => ({
  receipt,
  acknowledged: '1',
  acknowledged_at: '1795300260',
  acknowledged_by: 'u'.repeat(30),
  acknowledged_by_device: 'phone_1',
});

const hook = (connection: Connection<PushoverSettings>, parameters: Readonly<Record<string, unknown>> = { urlToken }) =>
  connection.webhook('receipt').configured(parameters);

/** An emergency that somebody has acknowledged, as Pushover knows it. */
async function emergency({ connection, sandbox }: Scene): Promise<string> {
  const { receipt } = await runObject(connection, 'message.send', { message: 'Fire', priority: '2' });
  const id = typeof receipt === 'string' ? receipt : '';
  sandbox.acknowledge(id);
  return id;
}

describe('a callback, where the credential has no token to verify it with', () => {
  const normal = {
    receipt: known,
    acknowledged: true,
    acknowledgedAt: 1_795_300_260,
    acknowledgedBy: 'u'.repeat(30),
    acknowledgedByDevice: 'phone_1',
    verified: false,
  };

  test.each([
    ['a form', callback(acknowledged())],
    [
      'JSON',
      callback(
        {},
        {
          headers: { 'Content-Type': 'application/json; charset=utf-8' },
          rawBody: Buffer.from(JSON.stringify({ ...acknowledged(), acknowledged: 1, acknowledged_at: 1_795_300_260 })),
        },
      ),
    ],
    ['a form that does not say so', callback(acknowledged(), { headers: {} })],
  ])('is read from %s, with numbers as numbers', async (_, request) => {
    const verdict = await hook(offline()).accept(request);
    expect(verdict).toMatchObject({ ok: true, events: [normal], reply: { status: 200 } });
  });

  test('is emitted once, and answered as often as it comes', async () => {
    const configured = hook(offline());
    expect(await configured.accept(callback(acknowledged()))).toMatchObject({ ok: true, events: [normal] });
    expect(await configured.accept(callback(acknowledged()))).toMatchObject({ ok: true, events: [], reply: { status: 200 } });
  });
});

describe('what is let in', () => {
  test.each([
    ['no token', '/webhook/receipt'],
    ['an empty token', '/webhook/receipt?token='],
    ['another token', '/webhook/receipt?token=open-sesamf'],
    ['a longer token', `${address}x`],
    ['the token twice', `${address}&token=${urlToken}`],
    ['the token in the path', `/webhook/receipt/${urlToken}`],
  ])('not a call with %s', async (_, url) => {
    expect(await hook(offline()).accept(callback(acknowledged(), { url }))).toMatchObject({ ok: false, status: 403 });
  });

  test('every call where no token was set', async () => {
    expect(await hook(offline(), {}).accept(callback(acknowledged(), { url: '/' }))).toMatchObject({ ok: true });
  });

  test('a token of any characters, percent-encoded', async () => {
    const odd = 'ä&b=c d%';
    const url = `/x?a=1&token=${encodeURIComponent(odd)}`;
    expect(await hook(offline(), { urlToken: odd }).accept(callback(acknowledged(), { url }))).toMatchObject({ ok: true });
  });

  test.each<[string, number, IncomingRequest]>([
    ['no receipt', 400, callback({ acknowledged: '1' })],
    ['a short receipt', 400, callback(acknowledged('abc'))],
    ['a path for a receipt', 400, callback(acknowledged(`../../messages.json?${'x'.repeat(9)}`))],
    ['no acknowledgement', 400, callback({ ...acknowledged(), acknowledged: '0' })],
    ['half of JSON', 400, callback({}, { headers: { 'content-type': 'application/json' }, rawBody: Buffer.from('{') })],
    ['a list', 400, callback({}, { headers: { 'content-type': 'application/json' }, rawBody: Buffer.from('[]') })],
    ['XML', 400, callback({}, { headers: { 'content-type': 'text/xml' }, rawBody: Buffer.from('<a/>') })],
    ['a body of 17 KiB', 413, callback({}, { rawBody: Buffer.alloc(17 * 1024) })],
    ['a GET', 405, callback(acknowledged(), { method: 'GET' })],
  ])('not %s', async (_, status, request) => {
    expect(await hook(offline()).accept(request)).toMatchObject({ ok: false, status });
  });
});

describe('verified with Pushover', () => {
  test('what Pushover says counts, whatever the call said', async () => {
    const one = await scene();
    const receipt = await emergency(one);
    const forged = callback({ ...acknowledged(receipt), acknowledged_by_device: 'forged' });
    expect(await hook(one.connection).accept(forged)).toMatchObject({
      ok: true,
      events: [
        {
          receipt,
          verified: true,
          acknowledgedAt: NOON / 1000,
          acknowledgedBy: one.sandbox.account.userKey,
          acknowledgedByDevice: 'phone',
        },
      ],
    });
  });

  test('a receipt Pushover does not know is refused, and nothing is emitted', async () => {
    const { connection } = await scene();
    const verdict = await hook(connection).accept(callback(acknowledged('x'.repeat(30))));
    expect(verdict).toMatchObject({ ok: false, status: 403, reason: matching(/does not know/) });
  });

  test('a receipt that is not acknowledged is left to come again', async () => {
    const one = await scene();
    const { receipt } = await runObject(one.connection, 'message.send', { message: 'Fire', priority: '2' });
    const call = callback(acknowledged(typeof receipt === 'string' ? receipt : ''));
    expect(await hook(one.connection).accept(call)).toMatchObject({ ok: false, status: 503 });
  });

  test('trouble at Pushover lets the call come again', async () => {
    const one = await scene();
    const receipt = await emergency(one);
    one.sandbox.misbehave({ match: /^GET/, status: 500, times: 3 });
    expect(await hook(one.connection).accept(callback(acknowledged(receipt)))).toMatchObject({ ok: false, status: 503 });
  });

  test('a wrong token in the credential does not make a call a forgery', async () => {
    const one = await scene();
    const receipt = await emergency(one);
    const mistaken = one.connect({ token: 't'.repeat(30) });
    expect(await hook(mistaken).accept(callback(acknowledged(receipt)))).toMatchObject({ ok: false, status: 503 });
  });

  test('a flood of calls becomes one look-up', async () => {
    const one = await scene();
    const receipt = await emergency(one);
    const before = one.sandbox.requests.length;
    const configured = hook(one.connection);
    const verdicts = await Promise.all(Array.from({ length: 10 }, () => configured.accept(callback(acknowledged(receipt)))));
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(one.sandbox.requests).toHaveLength(before + 1);
  });

  test('is not asked for where it is switched off', async () => {
    const one = await scene();
    const receipt = await emergency(one);
    const before = one.sandbox.requests.length;
    const verdict = await hook(one.connection, { urlToken, verify: false }).accept(callback(acknowledged(receipt)));
    expect(verdict).toMatchObject({ ok: true, events: [{ receipt, verified: false }] });
    expect(one.sandbox.requests).toHaveLength(before);
  });
});

test('from sending an emergency to its acknowledgement, all over HTTP', async () => {
  const one = await scene();
  const configured = hook(one.connect(credentialOf(one.sandbox)));
  const events: unknown[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      void configured.accept({ method, url, headers, rawBody: Buffer.concat(chunks) }).then((verdict) => {
        if (verdict.ok) events.push(...verdict.events);
        response.writeHead(verdict.reply?.status ?? 500).end();
      });
    });
  });
  const port = await listen(server, 0);
  try {
    const { receipt } = await runObject(one.connection, 'message.send', {
      message: 'Fire',
      priority: '2',
      callback: `http://127.0.0.1:${port}/hook?token=${urlToken}`,
    });
    const called = one.sandbox.waitFor('callback');
    await run(one.connection, 'client.acknowledge', { receipt });
    expect(await called).toMatchObject({ accepted: true, status: 200 });
    expect(events).toMatchObject([{ receipt, verified: true, acknowledged: true }]);
  } finally {
    await shut(server, new Set());
  }
});
