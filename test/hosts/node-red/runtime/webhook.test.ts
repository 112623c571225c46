import { z } from 'zod';
import type { FlowNode } from '../../../support/node-red';
import { TOKENS } from './support/perch-server';
import { call, hangUp } from './support/calls';
import { action, debug, onCanvas, str } from './support/flow';
import { containing } from './support/matching';
import { type Lab, openLab } from './support/lab';

const inside = z.object({ rootLayers: z.number(), nodeLayers: z.number() });

const calls = (more: Readonly<Record<string, unknown>> = {}, id = 'hook'): FlowNode =>
  onCanvas(id, 'dovecote-perch-calls', ['out'], {
    account: 'account',
    path: '/perch/calls',
    publicUrl: '',
    values: {},
    outputs: 1,
    ...more,
  });
const asked = (to: readonly string[], more: Readonly<Record<string, unknown>> = {}): FlowNode =>
  onCanvas('hook', 'dovecote-perch-asked', to, { account: 'account', path: '/asked', publicUrl: '', values: {}, outputs: 1, ...more });

describe.each([
  ['default roots', {}],
  ['a moved admin root', { httpAdminRoot: '/admin', httpNodeRoot: '/red' }],
])('webhook node with %s', (_, settings) => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await openLab({ settings });
  }, 60_000);
  afterAll(() => lab.close());

  const url = (path = 'perch/calls'): URL => new URL(path, lab.red.nodeUrl);
  const emitted = (): number => lab.red.sees.debugMessages.length;

  test('verifies the bytes as they were sent, however they are spaced', async () => {
    await lab.deploy([calls(), debug('out')]);
    const body = '{ "type" : "sung",\n  "text":"Zoë \\u00e9" , "id":1 }\n';
    const answer = await call(url(), body);
    expect([answer.status, await answer.json()]).toEqual([200, { received: true }]);
    const { value } = await lab.red.sees.debug();
    expect(value).toMatchObject({ topic: 'sung', payload: { type: 'sung', text: 'Zoë é', bytes: Buffer.byteLength(body) } });
    expect(value).not.toHaveProperty('res');
  });

  test('takes the path with a query and with a slash at its end', async () => {
    await lab.deploy([calls(), debug('out')]);
    expect((await call(url('perch/calls?token=1'), '{"id":2}')).status).toBe(200);
    expect((await call(url('perch/calls/'), '{"id":3}')).status).toBe(200);
    expect((await call(url('perch/other'), '{"id":4}')).status).toBe(404);
  });

  test('answers what is forged, broken, binary, mistyped, too large or cut off, emits nothing, and counts it', async () => {
    await lab.deploy([calls(), debug('out')]);
    const before = emitted();
    const large = JSON.stringify({ text: 'x'.repeat(2_000) });
    const statuses = [
      await call(url(), '{"id":5}', { signature: 'forged' }),
      await call(url(), '{"id":5}', { signature: '' }),
      await call(url(), '{"id":'),
      await call(url(), Uint8Array.of(0, 255, 254, 10)),
      await call(url(), '{"id":5}', { headers: { 'content-type': 'text/plain' } }),
      await call(url(), large),
      await fetch(url(), { method: 'PUT', body: '{}' }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([401, 401, 400, 400, 415, 413, 405]);
    await hangUp(url());
    expect(await lab.red.sees.status('hook', ({ text }) => text?.endsWith(' · 8 ✗') === true)).toMatchObject({ fill: 'green' });
    expect(emitted()).toBe(before);
    expect(await (await call(url(), '{"id":', {})).text()).not.toMatch(/node_modules|at /);
  });

  test('answers the challenge and the preflight that its declaration lets in', async () => {
    await lab.deploy([calls(), debug('out')]);
    const challenge = await fetch(url('perch/calls?challenge=abc'));
    expect([challenge.status, await challenge.text(), challenge.headers.get('content-type')]).toEqual([
      200,
      'abc',
      'text/plain; charset=utf-8',
    ]);
    const preflight = await fetch(url(), { method: 'OPTIONS' });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect((await fetch(url(), { method: 'DELETE' })).headers.get('allow')).toBe('POST, GET, OPTIONS');
  });

  test('twenty deploys leave one layer, no route and no second message; an old path is gone', async () => {
    await lab.deploy([calls(), debug('out')]);
    const first = inside.parse(await lab.red.admin.get('probe'));
    for (let count = 0; count < 20; count += 1) await lab.deploy([calls({ path: `/perch/v${count}` }), debug('out')]);
    expect(inside.parse(await lab.red.admin.get('probe'))).toEqual(first);
    const before = emitted();
    expect((await call(url('perch/v18'), '{"id":6}')).status).toBe(404);
    expect((await call(url('perch/v19'), '{"id":6}')).status).toBe(200);
    expect((await call(url('perch/v19'), '{"id":"last"}')).status).toBe(200);
    await lab.red.sees.debug(({ value }) => JSON.stringify(value).includes('"last"'));
    expect(emitted()).toBe(before + 2);
  });

  test('the second node on a path says so, and the first goes on', async () => {
    await lab.deploy([calls(), calls({}, 'second'), debug('out')]);
    expect(await lab.red.sees.status('second', ({ fill }) => fill === 'red')).toMatchObject({
      shape: 'ring',
      text: containing('duplicate path'),
    });
    expect((await call(url(), '{"id":7}')).status).toBe(200);
  });

  test('an event delivered twice is answered twice and emitted once', async () => {
    await lab.deploy([calls({ values: { only: str('sung') } }), debug('out')]);
    const before = emitted();
    for (const body of ['{"type":"sung","id":8}', '{"type":"sung","id":8}', '{"type":"flown","id":9}', '{"type":"sung","id":10}']) {
      expect((await call(url(), body)).status).toBe(200);
    }
    expect(await lab.red.sees.debug(({ value }) => JSON.stringify(value).includes('"id":10'))).toBeDefined();
    expect(emitted()).toBe(before + 2);
  });
});

describe('webhook node', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await openLab();
  }, 60_000);
  afterAll(() => lab.close());

  const url = (path: string): URL => new URL(path, lab.red.nodeUrl);

  test('the flow answers with an answer operation, once', async () => {
    const reply = { status: { type: 'num', value: '201' }, body: { type: 'msg', value: 'payload.text' } } as const;
    await lab.deploy([
      asked(['act']),
      action('act', 'reply.send', reply, ['again']),
      action('again', 'reply.send', { body: str('late') }, []),
      onCanvas('catch', 'catch', ['out'], { scope: ['again'], uncaught: false }),
      debug('out'),
    ]);
    const answer = await call(url('asked'), '{"text":"hello"}');
    expect([answer.status, await answer.text(), answer.headers.get('x-perch')]).toEqual([201, 'hello', 'asked']);
    expect((await lab.red.sees.debug()).value).toMatchObject({ error: { code: 'ANSWERED_ALREADY' } });
  });

  test("the flow answers with the core's http response node", async () => {
    await lab.deploy([asked(['response']), onCanvas('response', 'http response', [], { statusCode: '203', headers: {} })]);
    const answer = await call(url('asked'), '{"text":"core"}');
    expect([answer.status, await answer.json(), answer.headers.get('x-perch')]).toEqual([203, { text: 'core', bytes: 15 }, 'asked']);
  });

  test('the fallback goes out when the flow does not answer in time', async () => {
    await lab.deploy([asked([], { values: { patience: { type: 'num', value: '50' } } })]);
    const answer = await call(url('asked'), '{}');
    expect([answer.status, await answer.json(), answer.headers.get('x-perch')]).toEqual([202, { fallback: true }, 'asked']);
    await lab.red.log.find((line) => line.includes('No answer came within 50 ms'));
  });

  test('a node that is closed while a caller waits gives the fallback at once', async () => {
    const patient = { values: { patience: { type: 'num', value: '60000' } } };
    await lab.deploy([asked(['out'], patient), debug('out')]);
    const answer = call(url('asked'), '{"type":"waiting"}');
    await lab.red.sees.debug(({ value }) => JSON.stringify(value).includes('"waiting"'));
    await lab.deploy([]);
    expect((await answer).status).toBe(202);
  });

  test('each route has an output; what fits none is refused', async () => {
    const routes = { type: 'rows', value: ['sung', 'flown'].map((type) => ({ values: { type: str(type) } })) };
    const node = { id: 'hook', type: 'dovecote-perch-sorted', z: 'tab', account: 'account', path: 'sorted', publicUrl: '', outputs: 2 };
    await lab.deploy([{ ...node, values: { routes }, wires: [['first'], ['second']] }, debug('first'), debug('second')]);
    expect((await call(url('sorted'), '{"type":"flown"}')).status).toBe(200);
    expect((await call(url('sorted'), '{"type":"sung"}')).status).toBe(200);
    expect((await call(url('sorted'), '{"type":"lost"}')).status).toBe(404);
    expect((await lab.red.sees.debug(({ id }) => id === 'first')).value).toMatchObject({ payload: { type: 'sung' } });
    expect((await lab.red.sees.debug(({ id }) => id === 'second')).value).toMatchObject({ payload: { type: 'flown' } });
  });

  describe('that asks the service about what came', () => {
    const receipts = onCanvas('hook', 'dovecote-perch-receipts', ['out'], {
      ...{ account: 'account', path: '/receipts', publicUrl: '', values: {}, outputs: 1 },
    });
    const receipt = (id: string, token: string, method = 'GET') =>
      fetch(url(`receipts?token=${token}&id=${id}`), { method, redirect: 'manual' });

    test('emits what is confirmed, and redirects or answers in the type it says', async () => {
      await lab.deploy([receipts, debug('out')]);
      const redirect = await receipt('t1', TOKENS.good);
      expect([redirect.status, redirect.headers.get('location')]).toEqual([302, 'https://perch.example/thanks']);
      expect((await lab.red.sees.debug(({ id }) => id === 'out')).value).toMatchObject({ payload: { id: 't1', method: 'GET' } });
      const page = await receipt('t2', TOKENS.good, 'POST');
      expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
        200,
        'text/html; charset=utf-8',
        '<p>Thanks</p>',
      ]);
      expect((await lab.red.sees.debug(({ id }) => id === 'out')).value).toMatchObject({ payload: { id: 't2', method: 'POST' } });
    });

    test('emits nothing else, and shows the token nowhere', async () => {
      await lab.deploy([receipts, debug('out')]);
      const before = lab.red.sees.debugMessages.length;
      const answers = [await receipt('forged', TOKENS.good), await receipt('t1', TOKENS.other)];
      expect(answers.map(({ status }) => status)).toEqual([400, 403]);
      await lab.red.sees.status('hook', ({ text }) => text?.endsWith(' · 2 ✗') === true);
      expect(lab.red.sees.debugMessages.length).toBe(before);
      const bodies = await Promise.all(answers.map((answer) => answer.text()));
      const told = [...bodies, ...lab.red.log.all, JSON.stringify(lab.red.sees.comms.events.all)].join('\n');
      expect(told).not.toMatch(new RegExp(`${TOKENS.good}|${TOKENS.other}`));
    });
  });

  test.each([
    ['no account', { account: '' }, 'No account is chosen'],
    ['no path', { path: '' }, "'Path' is missing"],
    ['settings that are refused', { values: { only: { type: 'json', value: '[1]' } } }, "'Only' must be text"],
  ])('with %s it turns red', async (_, more, text) => {
    await lab.deploy([calls({ ...more }), debug('out')]);
    expect(await lab.red.sees.status('hook', ({ fill }) => fill === 'red')).toMatchObject({
      shape: 'ring',
      text: containing(text),
    });
  });

  test('an incomplete account is told to callers as 503, and nothing about it', async () => {
    await lab.deploy([calls(), debug('out')], { credentials: { token: '' } });
    await lab.red.sees.status('hook', ({ fill }) => fill === 'red');
    const answer = await call(url('perch/calls'), '{}');
    expect([answer.status, await answer.json()]).toEqual([503, { message: 'The webhook is not set up' }]);
    expect(lab.red.log.all.join('\n')).not.toContain(TOKENS.good);
  });
});

test('without an HTTP server for nodes it turns red', async () => {
  const lab = await openLab({ settings: { httpNodeRoot: false } });
  try {
    await lab.deploy([calls(), debug('out')]);
    expect(await lab.red.sees.status('hook', ({ fill }) => fill === 'red')).toMatchObject({
      text: containing('serves no HTTP'),
    });
  } finally {
    await lab.close();
  }
}, 60_000);
