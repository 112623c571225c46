import type { FlowNode } from '../../../support/node-red';
import { containing } from '../../../support/matchers';
import { choice, debug, feed } from './flow';
import type { KnockStage } from './stage';

const connected = { fill: 'green', shape: 'dot', text: 'node-red:common.status.connected' };
const connecting = { fill: 'yellow', shape: 'ring', text: 'node-red:common.status.connecting' };
/** A lost connection is noticed by the second beat, a minute after it was made. */
const SILENCE_MS = 90_000;

/** The live feed, through everything that befalls a connection. */
export function streams(at: () => KnockStage): void {
  describe('the live feed', () => {
    const live = (user: string) => [feed('live', user, ['out']), debug('out')];
    const isGreen = async (id = 'live') => await at().red.sees.status(id, ({ fill }) => fill === 'green');
    const deployLive = async (user: string, nodes: readonly FlowNode[] = live(user)): Promise<void> => {
      await at().deploy(nodes);
      await isGreen();
    };
    /** The notes of all items of the user shown by the node, in their order. */
    const shown = (user: string, id = 'out'): readonly string[] =>
      at()
        .red.sees.debugMessages.filter((message) => message.id === id)
        .map(({ value }) => JSON.stringify(value))
        .filter((text) => text.includes(`"userId":"${user}"`))
        .flatMap((text) => /"note":"([^"]+)"/.exec(text)?.[1] ?? []);
    /** Puts an item into the feed and waits until it is shown. */
    const arrives = async (user: string, note: string, id = 'out'): Promise<void> => {
      const item = at().next(id, `"note":"${note}"`);
      await at().notify(user, note);
      await item;
    };

    afterEach(() => {
      at().knock.silence(false);
      at().knock.startSockets();
      at().knock.requireUserTokens(false);
    });

    test('says so when the server goes, and then brings what came meanwhile, once and in order', async () => {
      await deployLive('cut');
      await arrives('cut', 'before');
      const away = at().red.sees.statusSince(at().red.sees.now, 'live', ({ fill }) => fill !== 'green');
      at().knock.stopSockets();
      expect(await away).toEqual(connecting);
      for (const note of ['one', 'two', 'three']) await at().notify('cut', note);
      const third = at().next('out', '"note":"three"');
      at().knock.startSockets();
      await third;
      expect(await isGreen()).toEqual(connected);
      await arrives('cut', 'after');
      expect(shown('cut')).toEqual(['before', 'one', 'two', 'three', 'after']);
    });

    test('goes on after a crash of Node-RED where it ended: no item lost, none twice', async () => {
      await deployLive('crash');
      await arrives('crash', 'before');
      await at().red.stop('SIGKILL');
      await at().notify('crash', 'meanwhile');
      const joined = at().joining('crash');
      await at().red.start();
      await joined;
      await isGreen();
      await arrives('crash', 'after');
      expect(shown('crash')).toEqual(['meanwhile', 'after']);
    });

    test('notices that the server went silent, and brings what it kept to itself', async () => {
      await deployLive('silent');
      const gone = at().knock.waitFor('disconnection', { deadlineMs: SILENCE_MS });
      at().knock.silence(true);
      await at().notify('silent', 'unheard');
      await gone;
      const item = at().next('out', '"note":"unheard"');
      at().knock.silence(false);
      await item;
      await arrives('silent', 'heard');
      expect(shown('silent')).toEqual(['unheard', 'heard']);
    });

    test.each(['phx_error', 'phx_close'] as const)('joins again after %s', async (ending) => {
      await deployLive(ending);
      const joined = at().joining(ending);
      at().knock.endTopics(ending);
      await at().notify(ending, 'meanwhile');
      await joined;
      await arrives(ending, 'after');
      expect(shown(ending)).toEqual(['meanwhile', 'after']);
      expect(await isGreen()).toEqual(connected);
    });

    test('begins with what is there already where it is told to', async () => {
      await at().notify('backlog', 'old');
      const item = at().next('out', '"note":"old"');
      await deployLive('backlog', [feed('live', 'backlog', ['out'], { backlog: choice('existing') }), debug('out')]);
      await item;
      await arrives('backlog', 'new');
      expect(shown('backlog')).toEqual(['old', 'new']);
    });

    test('shares its socket with another one of the same user', async () => {
      await deployLive('both', [...live('both'), feed('other', 'both', ['also']), debug('also')]);
      await isGreen('other');
      expect(at().knock.connections).toBe(1);
      const also = at().next('also', '"note":"to both"');
      await arrives('both', 'to both');
      await also;
      expect([shown('both'), shown('both', 'also')]).toEqual([['to both'], ['to both']]);
    });

    test('comes in with a signing key where enhanced security is on, and says what is missing without one', async () => {
      at().knock.requireUserTokens(true);
      await deployLive('secure');
      await arrives('secure', 'signed');
      const logged = at().red.log.all.length;
      await at().deploy(live('secure'), 'full', at().account({ credentials: { signingKey: '' } }));
      const red = await at().red.sees.status('live', ({ fill }) => fill === 'red');
      expect(red).toMatchObject({ shape: 'ring', text: containing('Knock did not let the live feed in') });
      const line = await at().red.log.find((text) => text.includes('did not let'), logged);
      expect(line).toContain('With enhanced security switched on, Signing Key is needed');
    });

    test('without a public key turns red and says where it is found', async () => {
      const logged = at().red.log.all.length;
      await at().deploy(live('keyless'), 'full', at().account({ settings: { publicKey: '' } }));
      expect(await at().red.sees.status('live', ({ fill }) => fill === 'red')).toMatchObject({ text: containing("'Public Key' is empty") });
      expect(await at().red.log.find((text) => text.includes("'Public Key'"), logged)).toContain('begins with pk_');
    });

    test('leaves no socket behind when it is removed', async () => {
      await deployLive('last');
      const gone = at().knock.waitFor('disconnection');
      await at().deploy([]);
      expect(await gone).toMatchObject({ code: 1000 });
      expect(at().knock.connections).toBe(0);
    });
  });
}
