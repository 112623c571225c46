import { z } from 'zod';
import type { FlowNode } from '../../../support/node-red';
import { containing } from '../../../support/matchers';
import type { PusherStage } from './stage';
import { debug, events, stream } from './flow';

const inside = z.object({ rootLayers: z.number(), nodeLayers: z.number(), resources: z.number() });
const connected = { fill: 'green', shape: 'dot', text: 'node-red:common.status.connected' };
const connecting = { fill: 'yellow', shape: 'ring', text: 'node-red:common.status.connecting' };

/** The live trigger, through everything that befalls a connection. */
export function streams(at: () => PusherStage): void {
  describe('the live trigger', () => {
    const live = [stream('live', ['orders'], ['out']), debug('out')];
    const deployLive = async (nodes: readonly FlowNode[] = live): Promise<void> => {
      const joined = at().joining('orders');
      await at().deploy(nodes);
      await joined;
      await at().red.sees.status('live', ({ fill }) => fill === 'green');
    };
    /** Publishes an event to `orders` and gives how often each debug node shows it. */
    const shown = async (name: string, ids: readonly string[] = ['out']): Promise<Record<string, number>> => {
      const arrived = ids.map((id) => at().next(id, name));
      at().pusher.sendFrame({ event: name, channel: 'orders', data: '{}' });
      await Promise.all(arrived);
      const all = at().red.sees.debugMessages.filter(({ value }) => JSON.stringify(value).includes(name));
      return Object.fromEntries(ids.map((id) => [id, all.filter((message) => message.id === id).length]));
    };

    afterEach(() => {
      at().pusher.startSockets();
    });

    test('says so when the server goes, and goes on when it is back', async () => {
      await deployLive();
      const since = at().red.sees.now;
      const away = at().red.sees.statusSince(since, 'live', ({ fill }) => fill !== 'green');
      at().pusher.stopSockets();
      expect(await away).toEqual(connecting);
      const joined = at().joining('orders');
      at().pusher.startSockets();
      await joined;
      expect(await at().red.sees.status('live', ({ fill }) => fill === 'green')).toEqual(connected);
      expect(await shown('after-the-gap')).toEqual({ out: 1 });
    });

    test('that starts before the server can be reached joins as soon as it can', async () => {
      const logged = at().red.log.all.length;
      at().pusher.stopSockets();
      await at().deploy(live);
      await at().red.log.find((line) => line.includes('[warn] [dovecote-pusher-channel:live]'), logged);
      const joined = at().joining('orders');
      at().pusher.startSockets();
      await joined;
      expect(await at().red.sees.status('live', ({ fill }) => fill === 'green')).toEqual(connected);
      expect(await shown('better-late')).toEqual({ out: 1 });
    });

    test('with a wrong key turns red, says what to do, and does not knock again', async () => {
      const logged = at().red.log.all.length;
      await at().deploy(live, 'full', at().account({ settings: { key: 'no-such-key' } }));
      expect(await at().red.sees.status('live', ({ fill }) => fill === 'red')).toMatchObject({
        shape: 'ring',
        text: containing('4001'),
      });
      const lines = at()
        .red.log.all.slice(logged)
        .filter((line) => line.includes('4001'));
      expect(lines).toEqual([containing('above all the cluster')]);
      expect(at().pusher.connections).toBe(0);
      await deployLive();
      expect(
        at()
          .red.log.all.slice(logged)
          .filter((line) => line.includes('4001')),
      ).toEqual(lines);
    });

    test('shares its socket with another one of the same account', async () => {
      const both = [...live, stream('other', ['orders', 'news'], ['also']), debug('also')];
      const joined = at().joining('news');
      await deployLive(both);
      await joined;
      expect(at().pusher.connections).toBe(1);
      expect(await shown('to-both', ['out', 'also'])).toEqual({ out: 1, also: 1 });
      await at().deploy([...live, debug('also')], 'nodes');
      expect(await shown('to-one')).toEqual({ out: 1 });
    });

    test.each(['nodes', 'full'] as const)('is there once after twenty deploys of kind %s, with one webhook route', async (type) => {
      const flow = (n: number): FlowNode[] => [
        ...live.map((node) => ({ ...node, name: `v${String(n)}` })),
        events(['out'], { name: String(n) }),
      ];
      await deployLive(flow(0));
      const before = inside.parse(await at().red.admin.get('probe'));
      for (let n = 1; n <= 20; n += 1) await at().deploy(flow(n), type);
      await at().red.sees.status('live', ({ fill }) => fill === 'green');
      expect(await shown(`deployed-${type}`)).toEqual({ out: 1 });
      expect(at().pusher.connections).toBe(1);
      const webhook = `hook-${type}`;
      const received = at().next('out', webhook);
      await at().pusher.sendWebhook(`${at().red.nodeUrl}pusher/events`, [{ name: 'channel_occupied', channel: webhook }]);
      await received;
      expect(at().red.sees.debugMessages.filter(({ value }) => JSON.stringify(value).includes(webhook))).toHaveLength(1);
      const { resources, ...layers } = inside.parse(await at().red.admin.get('probe'));
      expect(layers).toEqual({ rootLayers: before.rootLayers, nodeLayers: before.nodeLayers });
      // Timers and sockets of requests just made come and go; what twenty deploys leave behind would be twenty.
      expect(resources).toBeLessThan(before.resources + 10);
      expect(at().red.log.all.filter((line) => line.includes('MaxListeners'))).toEqual([]);
    });

    test('comes back after a crash of Node-RED', async () => {
      await deployLive([...live, events(['out'])]);
      const joined = at().joining('orders');
      await at().restart('SIGKILL');
      await joined;
      await at().red.sees.status('live', ({ fill }) => fill === 'green');
      expect(await shown('after-the-crash')).toEqual({ out: 1 });
      const answer = await at().pusher.sendWebhook(`${at().red.nodeUrl}pusher/events`, [{ name: 'channel_vacated', channel: 'orders' }]);
      expect(answer.status).toBe(200);
    });

    test('leaves no socket behind when it is removed', async () => {
      await deployLive();
      const gone = at().pusher.waitFor('disconnection');
      await at().deploy([]);
      expect(await gone).toMatchObject({ code: 1000 });
      expect(at().pusher.connections).toBe(0);
    });
  });
}
