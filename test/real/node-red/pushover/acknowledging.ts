import type { FlowNode } from '../../../support/node-red';
import { code, debug, handled, inject, listen } from './flow';
import type { PushoverStage } from './stage';

/** What becomes of a message at the service, by what the flow does with it. */
export function acknowledging(at: () => PushoverStage): void {
  describe('a message', () => {
    const listening = async (nodes: readonly FlowNode[]): Promise<void> => {
      const loggedIn = at().loggedIn();
      await at().deploy(nodes);
      await loggedIn;
      await at().red.sees.status('live', ({ fill }) => fill === 'green');
    };
    const send = (message: string): void => void at().pushover.deliver(at().device, { message, app: 'Plant watch' });
    const shownOf = (text: string) => at().red.sees.debugMessages.filter(({ value }) => JSON.stringify(value).includes(text));
    afterEach(async () => {
      await at().deploy([]);
      // What a test left on purpose is not to reach the next one.
      const { pushover, device } = at();
      const [last] = pushover.queue(device).slice(-1);
      if (last === undefined) return;
      const body = new URLSearchParams({ secret: pushover.device.secret ?? '', message: String(last.id_str) });
      await fetch(`${pushover.url}/1/devices/${device}/update_highest_message.json`, { method: 'POST', body });
    });

    test('is deleted once the flow has completed it, not before', async () => {
      const slow = code('slow', "flow.set('resume', () => { node.send(msg); node.done(); }); node.status({ text: 'working' });", ['out']);
      const resume = code('resume', "flow.get('resume')();", []);
      await listening([listen('live', 'completed', ['slow']), slow, debug('out'), inject('go', ['resume']), resume]);
      send('slow work');
      await at().red.sees.status('slow', ({ text }) => text === 'working');
      expect(at().waiting()).toEqual(['slow work']);
      const [deleted, shown] = [at().answered('delete'), at().next('out', 'slow work')];
      await at().red.inject('go');
      await Promise.all([deleted, shown]);
      expect([at().waiting(), shownOf('slow work').length]).toEqual([[], 1]);
    });

    test('that the flow fails on stays, is said to stay, and comes again until the flow has completed it', async () => {
      const picky = "const n = (flow.get('n') || 0) + 1; flow.set('n', n); if (n === 1) throw new Error('no such pump'); return msg;";
      await listening([listen('live', 'completed', ['picky']), code('picky', picky, ['out']), debug('out')]);
      const logged = at().red.log.all.length;
      const [deleted, shown] = [at().answered('delete'), at().next('out', 'fails once')];
      send('fails once');
      const line = await at().red.log.find((text) => text.includes('[warn] [dovecote-pushover-message:live]'), logged);
      expect(line).toMatch(/no such pump: the messages stay with Pushover. They are handed over again in \d+ s/);
      expect(at().waiting()).toEqual(['fails once']);
      await Promise.all([deleted, shown]);
      expect([at().waiting(), shownOf('fails once').length]).toEqual([[], 1]);
    });

    test('is deleted as soon as it is received, where that is chosen, whatever becomes of it', async () => {
      await listening([listen('live', 'received', ['bad', 'out']), code('bad', "throw new Error('no such pump');", []), debug('out')]);
      const [deleted, shown] = [at().answered('delete'), at().next('out', 'only once')];
      send('only once');
      await Promise.all([deleted, shown]);
      expect([at().waiting(), shownOf('only once').length]).toEqual([[], 1]);
    });

    test('waits for the node that says so, and comes again where it was never said', async () => {
      const hold = code('hold', "flow.set('held', msg); return msg;", ['out']);
      const release = code('release', "return flow.get('held');", ['handled']);
      const flow = [listen('live', 'explicit', ['hold']), hold, debug('out'), inject('go', ['release']), release, handled('handled')];
      await listening(flow);
      const first = at().next('out', 'keep me');
      send('keep me');
      await first;
      expect(at().waiting()).toEqual(['keep me']);
      const again = at().next('out', 'keep me');
      await at().deploy(flow.map((node) => ({ ...node, name: 'anew' })));
      await again;
      const deleted = at().answered('delete');
      await at().red.inject('go');
      await deleted;
      expect(at().waiting()).toEqual([]);
    });

    test('stays where it is never acknowledged, but is handed over once: not on a redeploy, nor after a crash', async () => {
      const flow = [listen('live', 'never', ['out']), debug('out')];
      await listening(flow);
      const [logged, first] = [at().red.log.all.length, at().next('out', 'first look')];
      send('first look');
      await first;
      await listening(flow.map((node) => ({ ...node, name: 'anew' })));
      const loggedIn = at().loggedIn();
      await at().restart('SIGKILL');
      await loggedIn;
      const second = at().next('out', 'second look');
      send('second look');
      await second;
      expect([at().waiting(), shownOf('first look')]).toEqual([['first look', 'second look'], []]);
      const said = at()
        .red.log.all.slice(logged)
        .filter((line) => line.includes('dovecote-pushover-message'));
      expect(said).toEqual([]);
      expect(
        at()
          .pushover.requests.filter(({ path }) => path.includes('update_highest'))
          .at(-1)?.parameters.message,
      ).not.toBe(at().pushover.queue(at().device).at(0)?.id_str);
    });
  });
}
