import type { FlowNode } from '../../../support/node-red';
import { containing } from '../../../support/matchers';
import { debug, inject, listen, onCanvas } from './flow';
import type { PushoverStage } from './stage';

/** What the server says on the live line, and what happens when it says nothing more. */
export function line(at: () => PushoverStage): void {
  describe('the live line', () => {
    /** The account of the trigger `name`, with a device of its own. */
    const owner = (name: string): FlowNode => {
      const { account } = at().pushover;
      const device = account.devices.find((candidate) => candidate.name === name);
      const { settings, credentials } = { settings: {}, credentials: {}, ...at().account() };
      return {
        ...at().account(),
        id: `account-${name}`,
        settings: { ...settings, deviceId: device?.id ?? '' },
        credentials: { ...credentials, secret: device?.secret ?? '' },
      };
    };
    const device = (name: string): string => at().pushover.account.devices.find((candidate) => candidate.name === name)?.id ?? '';
    const trigger = (name: string): FlowNode => listen(name, 'completed', ['out'], { account: `account-${name}` });
    const deploy = async (names: readonly string[], more: readonly FlowNode[] = []): Promise<void> => {
      const logins = names.map((name) => at().loggedIn(device(name)));
      await at().deploy([...names.flatMap((name) => [owner(name), trigger(name)]), debug('out'), ...more]);
      await Promise.all(logins);
      for (const name of names) await at().red.sees.status(name, ({ fill }) => fill === 'green');
    };
    const arrives = async (name: string, text: string): Promise<void> => {
      const taken = [at().next('out', text), at().answered('delete')];
      at().pushover.deliver(device(name), { message: text });
      await Promise.all(taken);
    };

    test('that is refused or taken over turns red, says what to do and stays away, while a lost one comes back', async () => {
      await deploy(['refused', 'replaced', 'lost']);
      const { pushover, red } = at();
      const logged = red.log.all.length;
      pushover.end(device('refused'), 'E');
      pushover.end(device('replaced'), 'A');
      const isRed = ({ fill }: { fill?: string | undefined }) => fill === 'red';
      expect(await red.sees.status('refused', isRed)).toMatchObject({ text: 'Pushover refuses this device for good' });
      expect(await red.sees.status('replaced', isRed)).toMatchObject({ text: containing('This device has logged in from another') });
      await red.log.find((text) => text.includes('30 days without a Pushover for Desktop license'), logged);
      await red.log.find((text) => text.includes('stop the other program, or give each a device of its own'), logged);
      const away = red.sees.statusSince(red.sees.now, 'lost', ({ fill }) => fill === 'yellow');
      const back = at().loggedIn(device('lost'));
      pushover.disconnectAll();
      await away;
      await back;
      // By now the others would have come back, too.
      expect(pushover.connections).toBe(1);
      expect([red.sees.statuses('refused').at(-1)?.fill, red.sees.statuses('replaced').at(-1)?.fill]).toEqual(['red', 'red']);
      await arrives('lost', 'after the gap');
      // A host may start it again by itself: for a minute nothing is sent.
      const naming = (id: string) => pushover.requests.filter((request) => JSON.stringify(request).includes(id));
      const asked = () => naming(device('replaced')).length;
      const before = asked();
      await at().deploy([owner('replaced'), { ...trigger('replaced'), name: 'again' }, debug('out')]);
      await red.log.find((text) => text.includes('It can be started again in a minute'), logged);
      expect([pushover.connections, asked()]).toEqual([0, before]);
    });

    test('comes back soon and in silence where the server asks for it', async () => {
      await deploy(['lost']);
      const logged = at().red.log.all.length;
      const back = at().loggedIn(device('lost'));
      at().pushover.frame('R');
      await back;
      await arrives('lost', 'after the reload');
      expect(
        at()
          .red.log.all.slice(logged)
          .filter((text) => text.includes('dovecote-pushover')),
      ).toEqual([]);
    });

    test('is one for two triggers of one device, and a message is deleted once both have it', async () => {
      const other = listen('other', 'explicit', ['hold'], { account: 'account-lost' });
      const hold = onCanvas('hold', 'function', ['also'], { func: "flow.set('held', msg); return msg;", outputs: 1, libs: [] });
      const release = onCanvas('release', 'function', ['handled'], { func: "return flow.get('held');", outputs: 1, libs: [] });
      const handled = onCanvas('handled', 'dovecote-pushover-acknowledge', []);
      await deploy(['lost'], [other, hold, debug('also'), inject('go', ['release']), release, handled]);
      expect(at().pushover.connections).toBe(1);
      const both = [at().next('out', 'for both'), at().next('also', 'for both')];
      at().pushover.deliver(device('lost'), { message: 'for both' });
      await Promise.all(both);
      expect(at().waiting(device('lost'))).toEqual(['for both']);
      const deleted = at().answered('delete');
      await at().red.inject('go');
      await deleted;
      expect(at().waiting(device('lost'))).toEqual([]);
    });

    test.each(['nodes', 'full'] as const)(
      'survives deploys of kind %s while messages arrive, and never throws itself out',
      async (type) => {
        await deploy(['lost']);
        const logged = at().red.log.all.length;
        const texts = Array.from({ length: 40 }, (_, n) => `${type} ${String(n)}.`);
        const all = Promise.all(texts.map((text) => at().next('out', text)));
        for (let round = 0; round < 8; round += 1) {
          for (const text of texts.slice(round * 5, round * 5 + 5)) at().pushover.deliver(device('lost'), { message: text });
          await at().deploy([owner('lost'), { ...trigger('lost'), name: String(round) }, debug('out')], type);
        }
        await all;
        await at().red.sees.status('lost', ({ fill }) => fill === 'green');
        expect(at().pushover.connections).toBe(1);
        const said = at().red.log.all.slice(logged);
        expect(said.filter((text) => text.includes('another place') || text.includes('[error]'))).toEqual([]);
      },
    );

    test('was polite all the time', () => {
      expect(at().pushover.violations).toEqual([]);
    });
  });
}
