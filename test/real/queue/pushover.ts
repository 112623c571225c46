import type { Cluster } from '../../support/n8n/cluster';
import { opened } from '../n8n/opened';
import { Recorder } from '../n8n/pushover/recorder';
import { openStage } from '../n8n/pushover/stage';
import { expectRunByWorker, workerOf } from './shared-work';

const PATIENCE_MS = 90_000;

export function pushover(cluster: () => Cluster): void {
  describe('Pushover', () => {
    const at = opened(() => cluster().main, openStage);

    test('one process receives, a worker handles, and only then the message is deleted', async () => {
      const { executions, workflows } = at().n8n;
      const receiver = await at().receiver();
      const workflow = await at().store('Device', [at().trigger(receiver)]);
      await workflows.activate(workflow);
      await at().loggedIn(receiver);
      expect(at().pushover.connections).toBe(1);
      at().pushover.deliver(receiver.id, [{ message: 'one' }]);
      const run = await executions.nth(workflow.id, 0);
      expectRunByWorker(cluster(), run, 'trigger');
      expect(run.json('Live')).toMatchObject([{ message: 'one' }]);
      await at().emptied(receiver);
      await workflows.deactivate(workflow);
      await at().deserted();
    });

    test('a message whose worker is killed in the middle is handled by the other one', async () => {
      const { executions, workflows } = at().n8n;
      const recorder = await Recorder.start();
      const receiver = await at().receiver();
      const workflow = await at().store('Killed', [at().trigger(receiver), ...recorder.nodes]);
      await workflows.activate(workflow);
      await at().loggedIn(receiver);

      const release = recorder.hold();
      at().pushover.deliver(receiver.id, [{ message: 'precious' }]);
      await recorder.batches.find((texts) => texts.includes('precious'));
      const [id = ''] = await executions.idsOf(workflow.id);
      const worker = workerOf(cluster(), { id });
      await worker?.kill();
      release();
      // Nothing was confirmed: the message waits at the service until somebody has handled it.
      expect(at().pushover.queue(receiver.id)).toHaveLength(1);
      const { position } = await recorder.batches.locate((texts) => texts.includes('precious'), 1, PATIENCE_MS);
      expect(position).toBeGreaterThan(0);
      await at().emptied(receiver);
      await worker?.start();
      await workflows.deactivate(workflow);
      await recorder.close();
      expect(at().pushover.violations).toEqual([]);
    });

    test('of 1,000 messages none is lost while workers and the main process are killed', async () => {
      const recorder = await Recorder.start();
      const receiver = await at().receiver();
      const workflow = await at().store('Nothing lost', [at().trigger(receiver), ...recorder.nodes]);
      await at().n8n.workflows.activate(workflow);
      await at().loggedIn(receiver);
      const all = Array.from({ length: 1_000 }, (_, n) => `message ${n}`);
      at().pushover.deliver(
        receiver.id,
        all.map((message) => ({ message })),
      );
      for (const [share, victim] of [
        [0.2, 0],
        [0.4, 1],
      ] as const) {
        await taken(share);
        const worker = cluster().workers[victim];
        await worker?.kill();
        await worker?.start();
      }
      await taken(0.6);
      await at().n8n.restart('SIGKILL');
      await taken(1);
      await at().emptied(receiver);
      await at().n8n.workflows.deactivate(workflow);
      await recorder.close();
      expect(new Set(recorder.texts)).toEqual(new Set(all));
      expect(at().pushover.queue(receiver.id)).toEqual([]);
      expect(at().pushover.violations).toEqual([]);

      /** Resolves when this share of the messages has reached the workflow. */
      async function taken(share: number): Promise<void> {
        const known = new Set<string>();
        const enough = (batch: readonly string[]) => {
          for (const text of batch) known.add(text);
          return known.size >= all.length * share;
        };
        await recorder.batches.find(enough, 0, PATIENCE_MS);
      }
    });
  });
}
