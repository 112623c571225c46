import { z } from 'zod';
import { action, catching, debug, inject, msg, onCanvas, str } from './support/flow';
import { containing, matching } from './support/matching';
import { type Lab, openLab } from './support/lab';
import { TOKENS } from './support/perch-server';

const failure = z.object({
  error: z.object({ message: z.string(), code: z.string(), cause: z.unknown(), source: z.object({ id: z.string() }) }),
});

describe('action node', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await openLab();
  }, 60_000);
  afterAll(() => lab.close());

  async function result(): Promise<unknown> {
    const { value } = await lab.red.sees.debug();
    return value;
  }

  test('puts the result where the node says and keeps the rest of the message', async () => {
    await lab.deploy([
      inject('go', ['act'], { wanted: 't2' }),
      action('act', 'thing.get', { id: msg('payload.wanted') }, ['out'], { output: 'found.thing' }),
      debug('out'),
    ]);
    await lab.red.inject('go');
    expect(await result()).toMatchObject({ payload: { wanted: 't2' }, found: { thing: { id: 't2', label: 'Thing 2' } } });
  });

  test('a refusal reaches Catch with its code and cause, without secrets, and the process lives on', async () => {
    await lab.deploy([
      inject('go', ['act'], 'nothing'),
      action('act', 'thing.get', { id: msg('payload') }, []),
      catching('catch', ['out']),
      debug('out'),
    ]);
    await lab.red.inject('go');
    const { error } = failure.parse(await result());
    expect(error.code).toBe('HTTP_404');
    expect(error.message).toMatch(/^Perch answered 404: .*no such thing.*Check the id/);
    expect(error.cause).toMatchObject({ kind: 'notFound', status: 404, requestId: 'r-1', body: containing('no such thing') });
    expect(await lab.red.sees.status('act', ({ fill }) => fill === 'red')).toMatchObject({ shape: 'ring' });
    expect(lab.red.alive).toBe(true);
  });

  test('what the service echoes of a secret is taken out of message and cause', async () => {
    const wrong = ['a', 'wrong', 'token'].join('-');
    await lab.deploy(
      [inject('go', ['act'], 't1'), action('act', 'thing.get', { id: msg('payload') }, []), catching('catch', ['out']), debug('out')],
      { credentials: { token: wrong } },
    );
    await lab.red.inject('go');
    const caught = await result();
    expect(failure.parse(caught).error.code).toBe('HTTP_401');
    expect(JSON.stringify(caught)).not.toContain(wrong);
  });

  test('an error before any request names the field', async () => {
    await lab.deploy([
      inject('go', ['act']),
      action('act', 'thing.get', { id: msg('not.there') }, []),
      catching('catch', ['out']),
      debug('out'),
    ]);
    await lab.red.inject('go');
    expect(failure.parse(await result()).error).toMatchObject({
      code: 'INVALID',
      message: matching(/^'Thing ID' is missing/),
      cause: { field: 'Thing ID' },
    });
  });

  test('a node without an account stays, and says so', async () => {
    await lab.deploy([
      inject('go', ['act']),
      action('act', 'thing.get', { id: str('t1') }, [], { account: 'gone' }),
      catching('c', ['out']),
      debug('out'),
    ]);
    await lab.red.inject('go');
    expect(failure.parse(await result()).error.message).toContain('No account is chosen');
  });

  test('lists come as one array, cut at the limit', async () => {
    await lab.deploy([inject('go', ['act']), action('act', 'thing.getMany', {}, ['out'], { limit: '3' }), debug('out')]);
    const before = lab.service.requests.all.length;
    await lab.red.inject('go');
    expect(await result()).toMatchObject({ payload: [{ id: 't1' }, { id: 't2' }, { id: 't3' }] });
    expect(lab.service.requests.all.slice(before)).toHaveLength(2);
  });

  test('a page is no longer than the limit', async () => {
    await lab.deploy([inject('go', ['act']), action('act', 'thing.getMany', {}, ['out'], { limit: 1 }), debug('out')]);
    const before = lab.service.requests.all.length;
    await lab.red.inject('go');
    expect(await result()).toMatchObject({ payload: [{ id: 't1' }] });
    expect(lab.service.requests.all.slice(before).map(({ path }) => path)).toEqual(['/things?from=0&size=1']);
  });

  test('lists come as one message per item, numbered so that Join puts them together again', async () => {
    const join = {
      mode: 'auto',
      build: 'array',
      property: 'payload',
      propertyType: 'msg',
      key: 'topic',
      joiner: '',
      timeout: '',
      count: '',
    };
    await lab.deploy([
      inject('go', ['act']),
      action('act', 'thing.getMany', {}, ['join'], { split: true }),
      onCanvas('join', 'join', ['out'], join),
      debug('out'),
    ]);
    await lab.red.inject('go');
    expect(await result()).toMatchObject({ payload: [1, 2, 3, 4, 5].map((id) => ({ id: `t${id}` })) });
  });

  test('many inputs share requests, and each gets its own result or error', async () => {
    const inputs = [{ label: 'a' }, { label: '' }, { label: 'c', weight: '7' }, { label: 'd' }];
    await lab.deploy([
      inject('go', ['act'], inputs),
      action('act', 'thing.create', { weight: { type: 'num', value: '1' } }, ['out'], { batch: msg('payload') }),
      debug('out'),
    ]);
    const before = lab.service.requests.all.length;
    await lab.red.inject('go');
    expect(await result()).toMatchObject({
      payload: [
        { thing: { label: 'a', weight: 1 } },
        { error: { code: 'INVALID', message: "'Label' is empty", field: 'Label' } },
        { thing: { label: 'c', weight: 7 } },
        { thing: { label: 'd', weight: 1 } },
      ],
    });
    expect(lab.service.requests.all.slice(before)).toHaveLength(2);
    expect(await lab.red.sees.status('act', ({ fill }) => fill === 'yellow')).toMatchObject({ text: '1 / 4' });
  });

  test('when all inputs fail, Catch gets the first error', async () => {
    await lab.deploy([
      inject('go', ['act'], [{ label: '' }, {}]),
      action('act', 'thing.create', {}, ['out'], { batch: msg('payload') }),
      catching('catch', ['out']),
      debug('out'),
    ]);
    await lab.red.inject('go');
    expect(failure.parse(await result()).error).toMatchObject({ code: 'INVALID', message: containing('All 2 inputs failed') });
  });

  test('messages keep their order while one is worked on at a time', async () => {
    await lab.deploy([
      inject('go', ['split'], ['t1', 't2', 't3', 't4', 't5']),
      onCanvas('split', 'split', ['act'], { splt: '\\n', spltType: 'str', arraySplt: 1, arraySpltType: 'len', stream: false, addname: '' }),
      action('act', 'thing.get', { id: msg('payload') }, ['out']),
      debug('out'),
    ]);
    await lab.red.inject('go');
    const seen: unknown[] = [];
    for (let count = 0; count < 5; count += 1) seen.push(await result());
    expect(seen).toMatchObject([1, 2, 3, 4, 5].map((id) => ({ payload: { id: `t${id}` } })));
  });

  test('a deploy does not wait for a request under way, and says once what was dropped', async () => {
    const nodes = [inject('go', ['act']), action('act', 'thing.wait', {}, ['out']), catching('catch', ['out']), debug('out')];
    await lab.deploy(nodes);
    await lab.red.inject('go');
    await lab.red.inject('go');
    await lab.service.requests.find(({ path }) => path === '/wait');
    expect(await lab.red.sees.status('act', ({ fill }) => fill === 'blue')).toMatchObject({
      shape: 'dot',
      text: 'node-red:httpin.status.requesting',
    });
    const began = Date.now();
    await lab.deploy(nodes);
    expect(Date.now() - began).toBeLessThan(2_000);
    await lab.red.log.find((line) => line.includes('2 messages were dropped because the node was stopped'));
    expect(lab.red.log.all.join('\n')).not.toContain('Close timed out');
    expect(lab.service.waiting).toBe(0);
  });

  test('the token goes to the service and nowhere else', () => {
    expect(lab.service.requests.all.some(({ token }) => token === TOKENS.good)).toBe(true);
    const told = [...lab.red.log.all, JSON.stringify(lab.red.sees.comms.events.all)].join('\n');
    expect(told).not.toContain(TOKENS.good);
  });
});
