import { z } from 'zod';
import type { FlowNode } from '../../../support/node-red';
import { action, catching, debug, onCanvas, str } from './support/flow';
import { containing } from './support/matching';
import { type Lab, openLab } from './support/lab';

const hooks = z.object({ hooks: z.boolean() });
const settled = z.object({ id: z.string(), taken: z.boolean(), reason: z.string().optional() });

const feed = (to: readonly string[], acknowledge: string, more: Readonly<Record<string, unknown>> = {}): FlowNode =>
  onCanvas('feed', 'dovecote-perch-feed', to, { account: 'account', values: {}, acknowledge, ...more });
const live = (to: readonly string[], id = 'live'): FlowNode => onCanvas(id, 'dovecote-perch-live', to, { account: 'account', values: {} });
const script = (id: string, func: string, to: readonly string[]): FlowNode =>
  onCanvas(id, 'function', to, { func, outputs: 1, timeout: 0, noerr: 0, initialize: '', finalize: '', libs: [] });

describe('stream node', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await openLab();
  }, 60_000);
  afterAll(() => lab.close());

  /** How the service was told to treat the event. */
  const outcome = async (id: string) => {
    const { body } = await lab.service.requests.find(
      ({ path, body: given }) => path === '/feed' && settled.safeParse(given).data?.id === id,
    );
    return settled.parse(body);
  };
  const isFeed = ({ method, path }: { method: string; path: string }) => method === 'GET' && path.startsWith('/feed');
  /** Deploys and waits until a stream listens. */
  const listening = async (nodes: readonly FlowNode[]): Promise<string> => {
    const from = lab.service.requests.all.length;
    await lab.deploy(nodes);
    return (await lab.service.requests.find(isFeed, from)).path;
  };
  const seen = async (text: string) => (await lab.red.sees.debug(({ value }) => JSON.stringify(value).includes(text))).value;

  test('shows how it stands, emits events, passes warnings on and stops for good where nothing helps', async () => {
    await listening([live(['out']), debug('out')]);
    await lab.red.sees.status('live', ({ text }) => text === 'node-red:common.status.connected');
    lab.service.publish({ type: 'sung', id: 'a', at: 1 });
    expect((await lab.red.sees.debug()).value).toMatchObject({ topic: 'sung', payload: { type: 'sung', id: 'a', at: 1 } });
    lab.service.publish({ type: 'warn' });
    await lab.red.log.find((line) => line.includes('[warn] [dovecote-perch-live:live] A feather fell. Sweep.'));
    lab.service.publish({ type: 'lost' });
    expect(await lab.red.sees.status('live', ({ fill }) => fill === 'yellow')).toMatchObject({ text: 'node-red:common.status.connecting' });
    lab.service.publish({ type: 'fatal' });
    expect(await lab.red.sees.status('live', ({ fill }) => fill === 'red')).toMatchObject({ shape: 'ring', text: 'The perch is gone' });
    expect(lab.red.log.all.filter((line) => line.includes('[error] [dovecote-perch-live:live] The perch is gone.'))).toHaveLength(1);
  });

  test('says once why it was refused at the start', async () => {
    await lab.deploy([feed([], 'received', { values: { refuse: { type: 'bool', value: 'true' } } })]);
    expect(await lab.red.sees.status('feed', ({ fill }) => fill === 'red')).toMatchObject({ text: 'Refused at the door' });
  });

  test('each receiver gets a message of its own', async () => {
    await listening([live(['change', 'out']), script('change', 'msg.payload.changed = true; return msg;', []), debug('out')]);
    lab.service.publish({ type: 'sung', id: 'own', deep: { er: 1 } });
    expect(await seen('"own"')).not.toMatchObject({ payload: { changed: true } });
  });

  test('confirms an event when the whole flow has completed it, over wires, links, subflows and delays', async () => {
    await listening([
      { id: 'sub', type: 'subflow', name: 'Sub', in: [{ wires: [{ id: 'inner' }] }], out: [{ wires: [{ id: 'inner', port: 0 }] }] },
      { ...script('inner', 'setTimeout(() => { node.send(msg); node.done(); }, 1);', []), z: 'sub' },
      feed(['s1'], 'completed'),
      onCanvas('s1', 'subflow:sub', ['linkOut']),
      onCanvas('linkOut', 'link out', [], { mode: 'link', links: ['linkIn'] }),
      onCanvas('linkIn', 'link in', ['late'], { links: ['linkOut'] }),
      script('late', 'setTimeout(() => { node.send(msg); node.done(); }, 100);', ['last']),
      action('last', 'thing.get', { id: str('t5') }, []),
    ]);
    lab.service.publish({ type: 'sung', id: 'whole' });
    expect(await outcome('whole')).toEqual({ id: 'whole', taken: true });
    const steps = lab.service.requests.all.map(({ method, path }) => `${method} ${path}`);
    // The last node of the flow had its answer before the event was confirmed.
    expect(steps.lastIndexOf('GET /things/t5')).toBeGreaterThan(-1);
    expect(steps.lastIndexOf('GET /things/t5')).toBeLessThan(steps.lastIndexOf('POST /feed'));
  });

  test('gives an event back when a node in the flow fails', async () => {
    await listening([
      feed(['bad'], 'completed'),
      script('bad', 'throw new Error("no seeds");', []),
      catching('catch', ['out']),
      debug('out'),
    ]);
    lab.service.publish({ type: 'sung', id: 'failed' });
    expect(await outcome('failed')).toMatchObject({ taken: false, reason: containing('no seeds') });
  });

  test('an event without any receiver counts as taken', async () => {
    await listening([feed([], 'completed')]);
    lab.service.publish({ type: 'sung', id: 'alone' });
    expect(await outcome('alone')).toEqual({ id: 'alone', taken: true });
  });

  test('confirms on receipt, or never, or when another node says so', async () => {
    await listening([feed(['bad'], 'received'), script('bad', 'node.error("later", msg);', [])]);
    lab.service.publish({ type: 'sung', id: 'received' });
    expect((await outcome('received')).taken).toBe(true);

    await listening([feed(['out'], 'never'), debug('out')]);
    lab.service.publish({ type: 'sung', id: 'never' });
    expect((await outcome('never')).taken).toBe(false);

    await listening([
      feed(['ack'], 'explicit'),
      onCanvas('ack', 'dovecote-perch-acknowledge', ['ack2']),
      onCanvas('ack2', 'dovecote-perch-acknowledge', []),
      catching('c', ['out']),
      debug('out'),
    ]);
    lab.service.publish({ type: 'sung', id: 'explicit' });
    expect((await outcome('explicit')).taken).toBe(true);
    expect(await seen('"explicit"')).toMatchObject({ error: { message: containing('confirmed already') } });
  });

  test.each(['explicit', 'completed'])('an event under way when the node closes is given back (%s)', async (acknowledge) => {
    const hold = script('hold', 'node.send(msg); setTimeout(() => node.done(), 60000);', ['out']);
    await listening([feed(['hold'], acknowledge), hold, debug('out')]);
    lab.service.publish({ type: 'sung', id: `under-way-${acknowledge}` });
    await seen(`under-way-${acknowledge}`);
    await lab.deploy([]);
    expect((await outcome(`under-way-${acknowledge}`)).taken).toBe(false);
  });

  test('twenty deploys leave no hook, no second subscription and no second message', async () => {
    for (let count = 0; count < 20; count += 1) await listening([feed(['out'], 'completed'), debug('out')]);
    const before = lab.red.sees.debugMessages.length;
    lab.service.publish({ type: 'sung', id: 'once' });
    expect((await outcome('once')).taken).toBe(true);
    lab.service.publish({ type: 'sung', id: 'twice' });
    expect((await outcome('twice')).taken).toBe(true);
    await seen('"twice"');
    expect(lab.red.sees.debugMessages.length).toBe(before + 2);
    expect(hooks.parse(await lab.red.admin.get('probe'))).toEqual({ hooks: true });
    await lab.deploy([]);
    expect(hooks.parse(await lab.red.admin.get('probe'))).toEqual({ hooks: false });
  });

  test('what a stream remembers survives a restart, and goes with its node', async () => {
    await listening([feed(['out'], 'received'), debug('out')]);
    lab.service.publish({ type: 'sung', id: 'remember' });
    await outcome('remember');
    const from = lab.service.requests.all.length;
    await lab.red.restart();
    expect((await lab.service.requests.find(isFeed, from)).path).toBe('/feed?after=remember');
    await lab.deploy([]);
    expect(await listening([feed(['out'], 'received'), debug('out')])).toBe('/feed');
  });
});
