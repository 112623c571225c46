import { isDeepStrictEqual } from 'node:util';
import { poll } from '../../../support/host/polling';
import { debug } from '../flow';
import { matching } from '../../../support/matchers';
import type { RegisteringStage } from './stage';

/** A deploy that waits for what a test does not: the node's own repeats. */
const PATIENT_MS = 120_000;

/** How a webhook node keeps the service told of its address. */
export function registration(at: () => RegisteringStage): void {
  describe('the registration of a webhook', () => {
    const received = async (node: string, cause: () => void, text: string): Promise<unknown> => {
      const value = at().next(node, text);
      cause();
      return await value;
    };
    const hears = async (node: string, text: string): Promise<void> => {
      const event = { payload: { kind: 'message', user: { externalId: 'steve' }, message: { text, author: { role: 'user' } } } };
      expect(
        await received(
          node,
          () => {
            at().say('steve', text);
          },
          text,
        ),
      ).toMatchObject(event);
    };
    /** Removes every node, and waits until the service has forgotten them. */
    const emptied = async (): Promise<void> => {
      await at().registered([], 0);
    };

    afterEach(async () => {
      at().service.behave();
      await emptied();
    });

    test('is made by a deploy, and what a user writes comes out', async () => {
      const [webhook] = await at().registered([at().events('one', ['out']), debug('out')]);
      const { message, postback } = at().triggers;
      expect(webhook).toMatchObject({ target: at().addressOf(`/${at().provider}/one`), triggers: [message, postback] });
      await hears('out', 'Any news?');
      expect(await at().red.sees.status('one', ({ text }) => text?.endsWith('· 1') === true)).toMatchObject({
        fill: 'green',
        shape: 'dot',
      });
      await emptied();
      expect(await at().holders()).toEqual([]);
    });

    test('stays the same over deploys of every kind, a restart and a crash', async () => {
      const nodes = [at().events('one', ['out']), debug('out')];
      const [before] = await at().registered(nodes);
      for (const type of ['full', 'flows', 'nodes'] as const) await at().deploy([...nodes, debug(`more-${type}`)], type);
      await hears('out', 'After deploys');
      await at().restart();
      await hears('out', 'After a restart');
      await at().restart('SIGKILL');
      await hears('out', 'After a crash');
      expect(at().webhooks).toEqual([before]);
    });

    test(
      'brings what was written while Node-RED was down',
      async () => {
        await at().registered([at().events('one', ['out']), debug('out')]);
        const { red, service } = at();
        await red.stop('SIGKILL');
        const missed = service.waitFor('delivery', { match: ({ status }) => status === 0 });
        at().say('steve', 'Is anybody there?');
        await missed;
        await red.start();
        expect(await red.sees.debug(({ value }) => JSON.stringify(value).includes('Is anybody there?'))).toMatchObject({ id: 'out' });
      },
      PATIENT_MS,
    );

    test('is mended where somebody changed it, and what others registered is left alone', async () => {
      await at().addWebhook('http://127.0.0.1:9/others');
      const nodes = [at().events('one', ['out']), debug('out')];
      await at().registered(nodes);
      const before = at().webhooks;
      const [mine] = at().own;
      if (mine) await at().changeTriggers(mine, [at().triggers.read]);
      expect(at().webhooks).not.toEqual(before);
      await at().deploy(nodes);
      // A deploy is over before the service was asked.
      await poll('the mended webhook', () => Promise.resolve(isDeepStrictEqual(at().webhooks, before) ? true : undefined));
      await hears('out', 'Mended');
      await emptied();
      expect(at().webhooks.map(({ target }) => target)).toEqual(['http://127.0.0.1:9/others']);
    });

    test('moves with the public URL', async () => {
      await at().registered([at().events('one', ['out']), debug('out')]);
      const publicUrl = `${at().origin.replace('127.0.0.1', 'localhost')}${new URL(at().red.nodeUrl).pathname}${at().provider}/one`;
      await at().deploy([at().events('one', ['out'], {}, { publicUrl }), debug('out')]);
      await at().calling(publicUrl, true);
      await at().calling(at().addressOf(`/${at().provider}/one`), false);
      await hears('out', 'At the new address');
      await at().deploy([]);
      await at().calling(publicUrl, false);
    });

    test('is one for each node of an app, and a node that is deleted takes its own alone', async () => {
      const [first, second] = [at().events('one', ['out-1']), at().events('two', ['out-2'])];
      await at().registered([first, second, debug('out-1'), debug('out-2')], 2);
      const both = [at().next('out-1', 'To both'), at().next('out-2', 'To both')];
      at().say('steve', 'To both');
      await Promise.all(both);
      await at().registered([second, debug('out-2')]);
      expect(at().own.map(({ target }) => target)).toEqual([at().addressOf(`/${at().provider}/two`)]);
      await hears('out-2', 'To the one that is left');
    });

    test(
      'that fails is shown, and tried again until it is made',
      async () => {
        at().service.fail(503, { times: 8, match: /^GET .*(webhooks|integrations)/ });
        const since = at().red.sees.now;
        await at().deploy([at().events('one', ['out']), debug('out')]);
        expect(await at().red.sees.statusSince(since, 'one', ({ fill }) => fill === 'red')).toMatchObject({ text: matching(/503/) });
        await at().until(() => at().own.length === 1);
        await at().red.sees.status('one', ({ fill }) => fill === 'green');
        await hears('out', 'At last');
      },
      PATIENT_MS,
    );

    test('with a key that is refused says so, and works as soon as the account is mended', async () => {
      const nodes = [at().events('one', ['out']), debug('out')];
      const wrong = ['not', 'the', 'secret'].join('-');
      await at().deploy(nodes, 'full', at().account({ credentials: { secret: wrong } }));
      expect(await at().red.sees.status('one', ({ fill }) => fill === 'red')).toMatchObject({ shape: 'ring', text: matching(/401|key/i) });
      await at().registered(nodes);
      await hears('out', 'With the right key');
    });

    test('is not made where nobody said the public URL, and the node says what is missing', async () => {
      const known = at().webhooks;
      await at().deploy([at().events('one', ['out'], {}, { publicUrl: '' }), debug('out')]);
      expect(await at().red.sees.status('one', ({ fill }) => fill === 'yellow')).toMatchObject({ text: matching(/Public URL\?$/) });
      expect(at().webhooks).toEqual(known);
    });
  });
}
