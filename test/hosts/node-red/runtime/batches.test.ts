import { z } from 'zod';
import type { FlowNode } from '../../../support/node-red';
import { action, debug, msg, onCanvas } from './support/flow';
import { containing } from './support/matching';
import { type Lab, openLab } from './support/lab';

const settled = z.object({ id: z.string(), taken: z.boolean(), reason: z.string().optional() });

const seen = z.object({ payload: z.object({ id: z.string() }) });

const flock = (to: readonly string[], acknowledge: string): FlowNode =>
  onCanvas('flock', 'dovecote-perch-flock', to, { account: 'account', values: {}, acknowledge });
const script = (id: string, func: string, to: readonly string[]): FlowNode =>
  onCanvas(id, 'function', to, { func, outputs: 1, timeout: 0, noerr: 0, initialize: '', finalize: '', libs: [] });

describe('events that arrive together', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await openLab();
  }, 60_000);
  afterAll(() => lab.close());

  const listening = async (nodes: readonly FlowNode[]): Promise<void> => {
    const from = lab.service.requests.all.length;
    await lab.deploy(nodes);
    await lab.service.requests.find(({ method, path }) => method === 'GET' && path.startsWith('/feed'), from);
  };
  const publish = (id: string, ...birds: string[]): void => {
    lab.service.publish({ type: 'flock', id, events: birds.map((bird) => ({ id: bird })) });
  };
  const isOutcome = (id: string) => (request: { path: string; body: unknown }) =>
    request.path === '/feed' && settled.safeParse(request.body).data?.id === id;
  const outcome = async (id: string) => settled.parse((await lab.service.requests.find(isOutcome(id))).body);
  const shown = async () => seen.parse((await lab.red.sees.debug(({ id }) => id === 'out')).value).payload.id;

  test('are messages of their own, in order, and taken when the flow has completed all of them', async () => {
    const slow = script('slow', 'setTimeout(() => { node.send(msg); node.done(); }, msg.payload.id === "t2" ? 100 : 1);', ['last']);
    await listening([flock(['out', 'slow'], 'completed'), slow, action('last', 'thing.get', { id: msg('payload.id') }, []), debug('out')]);
    publish('all', 't1', 't2', 't3');
    expect([await shown(), await shown(), await shown()]).toEqual(['t1', 't2', 't3']);
    expect(await outcome('all')).toEqual({ id: 'all', taken: true });
    const paths = lab.service.requests.all.map(({ path }) => path);
    // The slowest is through before the service hears of it.
    expect(paths.lastIndexOf('/things/t2')).toBeGreaterThan(-1);
    expect(paths.lastIndexOf('/things/t2')).toBeLessThan(lab.service.requests.all.findIndex(isOutcome('all')));
  });

  test('are all given back when one of them fails, once the others are through', async () => {
    const picky = script(
      'picky',
      'if (msg.payload.id === "e") throw new Error("no seeds for e"); setTimeout(() => { node.send(msg); node.done(); }, 50);',
      ['out'],
    );
    await listening([flock(['picky'], 'completed'), picky, debug('out')]);
    publish('failed', 'd', 'e', 'f');
    expect([await shown(), await shown()]).toEqual(['d', 'f']);
    expect(await outcome('failed')).toMatchObject({ taken: false, reason: containing('no seeds for e') });
  });

  test('wait each for its own confirmation', async () => {
    await listening([flock(['ack'], 'explicit'), onCanvas('ack', 'dovecote-perch-acknowledge', ['out']), debug('out')]);
    publish('explicit', 'g', 'h');
    expect([await shown(), await shown()]).toEqual(['g', 'h']);
    expect((await outcome('explicit')).taken).toBe(true);
  });

  test.each([
    ['received', { taken: true }],
    ['never', { taken: false, reason: 'kept' }],
  ])('are confirmed on receipt, or kept by the service though the flow has them: %s', async (acknowledge, expected) => {
    await listening([flock(['out'], acknowledge), debug('out')]);
    publish(acknowledge, 'i', 'j');
    expect([await shown(), await shown()]).toEqual(['i', 'j']);
    expect(await outcome(acknowledge)).toEqual({ id: acknowledge, ...expected });
  });

  test('are no more than the stream says at once, even where it hands over more', async () => {
    const confirming = script('hold', 'node.send(msg); const kept = flow.get("kept") || []; flow.set("kept", [...kept, msg]);', ['out']);
    await listening([
      flock(['hold'], 'explicit'),
      confirming,
      debug('out'),
      onCanvas('go', 'inject', ['release'], { props: [{ p: 'payload' }], repeat: '', once: false }),
      script('release', 'const kept = flow.get("kept"); flow.set("kept", []); return [kept];', ['ack']),
      onCanvas('ack', 'dovecote-perch-acknowledge', []),
    ]);
    publish('many', 'k', 'l', 'm', 'n');
    expect([await shown(), await shown(), await shown()]).toEqual(['k', 'l', 'm']);
    const before = lab.red.sees.debugMessages.length;
    await lab.red.inject('go');
    expect(await shown()).toBe('n');
    expect(lab.red.sees.debugMessages.length).toBe(before + 1);
    await lab.red.inject('go');
    expect((await outcome('many')).taken).toBe(true);
  });

  test('under way when the node closes are given back together', async () => {
    await listening([flock(['out'], 'explicit'), debug('out')]);
    publish('closed', 'o', 'p');
    expect([await shown(), await shown()]).toEqual(['o', 'p']);
    await lab.deploy([]);
    expect((await outcome('closed')).taken).toBe(false);
  });
});
