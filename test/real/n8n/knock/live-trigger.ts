import { demoChannels } from '../../../../sandbox/knock';
import { ActivationRefused, type Execution, type StoredWorkflow } from '../../../support/n8n';
import { matching } from '../../../support/matchers';
import { CREDENTIAL, type Stage } from './stage';

/** The trigger that holds a socket open. */
export function liveTrigger(at: () => Stage): void {
  describe('the live trigger', () => {
    test('starts the workflow on each new item, in their order, until it is deactivated', async () => {
      await listening('live', async (workflow) => {
        await at().notify('live', { n: 1 });
        const first = await at().n8n.executions.nth(workflow.id, 0);
        // Only now: n8n numbers executions that start together as its database takes them.
        await at().notify('live', { n: 2 });
        const runs = [first, await at().n8n.executions.nth(workflow.id, 1)];
        expect(runs.map(({ mode, status }) => [mode, status])).toEqual([
          ['trigger', 'success'],
          ['trigger', 'success'],
        ]);
        expect(runs.flatMap(numbersIn)).toEqual([1, 2]);
        expect(first.json('Live')).toMatchObject([{ kind: 'item', userId: 'live', counts: { total_count: 1 } }]);
      });
      await at().deserted();
    });

    test('comes back by itself when the line breaks, and fetches what came meanwhile, each once', async () => {
      await listening('lost', async (workflow) => {
        const { knock, n8n } = at();
        await at().notify('lost', { n: 1 });
        await n8n.executions.nth(workflow.id, 0);
        const from = n8n.log.all.length;
        knock.stopSockets();
        await at().notify('lost', { n: 2 });
        await at().notify('lost', { n: 3 });
        await n8n.log.find((line) => line.includes('It is opened anew by itself'), from);
        const back = at().joined('lost', true);
        knock.startSockets();
        await back;
        await at().notify('lost', { n: 4 });
        expect(await numbersOf(workflow, 4)).toEqual([1, 2, 3, 4]);
        // n8n was told of no failure, so it did not take the trigger down.
        expect(await n8n.workflows.activationError(workflow)).toBeUndefined();
      });
    });

    test('after n8n was killed and started again, nothing is lost and nothing is repeated', async () => {
      await listening('survivor', async (workflow) => {
        const { n8n } = at();
        await at().notify('survivor', { n: 1 });
        await n8n.executions.nth(workflow.id, 0);
        await at().notify('survivor', { n: 2 });
        await n8n.executions.nth(workflow.id, 1);
        await n8n.stop('SIGKILL');
        await at().notify('survivor', { n: 3 });
        await at().notify('survivor', { n: 4 });
        const back = at().joined('survivor', true);
        await n8n.start();
        await back;
        await at().notify('survivor', { n: 5 });
        expect(await numbersOf(workflow, 5)).toEqual([1, 2, 3, 4, 5]);
        const stored = await n8n.workflows.get(workflow.id);
        expect(JSON.stringify(stored.staticData)).toContain('newestMs');
      });
      await at().deserted();
    });

    test('refuses to start with an unknown public key, and says what to do', async () => {
      const { n8n, account } = at();
      const publicKey = ['pk', 'test', 'of-another'].join('_');
      const credentials = await n8n.credential(CREDENTIAL, { ...account, publicKey });
      const workflow = await at().store('Unknown key', [at().node('Live', 'knockTrigger', feedOf('nobody'), credentials)]);
      const refused: unknown = await n8n.workflows.activate(workflow).catch((thrown: unknown) => thrown);
      expect(refused).toBeInstanceOf(ActivationRefused);
      expect(refused).toMatchObject({ message: matching(/public key/i) });
      await n8n.workflows.deactivate(workflow);
    });

    test('listens for one item when run by hand', async () => {
      const { n8n } = at();
      const workflow = await at().store('By hand', [at().node('Live', 'knockTrigger', feedOf('tried'))]);
      const id = await at().begin(workflow, 'Live');
      // What is there when it looks for the first time is no news.
      await at().knock.waitFor('request', { match: ({ path }) => path.startsWith('/v1/users/tried/feeds/'), includePast: true });
      await at().notify('tried', { n: 1 });
      const run = await n8n.executions.ended(id);
      expect([run.mode, run.status, numbersIn(run)]).toEqual(['manual', 'success', [1]]);
      await at().deserted();
    });

    /** The numbers of all items so far, sorted; there must be `count` executions and no more. */
    async function numbersOf(workflow: StoredWorkflow, count: number): Promise<readonly unknown[]> {
      const { executions } = at().n8n;
      const positions = Array.from({ length: count }, (_, position) => position);
      const runs = await Promise.all(positions.map((position) => executions.nth(workflow.id, position)));
      expect(await executions.idsOf(workflow.id)).toHaveLength(count);
      return runs.flatMap(numbersIn).sort();
    }

    async function listening(userId: string, work: (workflow: StoredWorkflow) => Promise<void>): Promise<void> {
      const { workflows } = at().n8n;
      const workflow = await at().store('Live', [at().node('Live', 'knockTrigger', feedOf(userId))]);
      await workflows.activate(workflow);
      try {
        await at().joined(userId);
        await work(workflow);
      } finally {
        await workflows.deactivate(workflow);
      }
    }
  });
}

function feedOf(userId: string) {
  return { userId, channelId: demoChannels.feed.id, kinds: ['item'], additionalFields: {} };
}

function numbersIn(run: Execution): readonly unknown[] {
  return run.json('Live').map(({ item }) => (isItem(item) ? item.data.n : undefined));
}

function isItem(value: unknown): value is { readonly data: { readonly n?: unknown } } {
  return typeof value === 'object' && value !== null && 'data' in value && typeof value.data === 'object' && value.data !== null;
}
