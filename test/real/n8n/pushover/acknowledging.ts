import { node, poll, type StoredWorkflow, type WorkflowNode } from '../../../support/n8n';
import { Recorder } from './recorder';
import type { Receiver, Stage } from './stage';

const failing = node('Fail', 'n8n-nodes-base.stopAndError', { errorMessage: 'The pump is broken' });
const succeeding = node('End', 'n8n-nodes-base.noOp');

/** When messages are deleted at Pushover, for each choice of the form. */
export function acknowledging(at: () => Stage): void {
  describe('a message', () => {
    test.each([
      ['after the workflow succeeds', 'succeeded', succeeding],
      ['when the workflow ends', 'ended', failing],
      ['when the workflow ends well', 'ended', succeeding],
      ['immediately', 'immediately', failing],
    ])('is deleted %s', async (_when, acknowledge, then) => {
      await listening({ acknowledge }, [then], async (workflow, receiver) => {
        at().pushover.deliver(receiver.id, { message: 'Once' });
        const run = await at().n8n.executions.nth(workflow.id, 0);
        expect(run.status).toBe(then === failing ? 'error' : 'success');
        await at().emptied(receiver);
      });
    });

    test('stays with Pushover while the workflow fails, and is handed over again until it succeeds', async () => {
      const recorder = await Recorder.start();
      recorder.refuse(1);
      await listening({ acknowledge: 'succeeded' }, recorder.nodes, async (workflow, receiver) => {
        at().pushover.deliver(receiver.id, { message: 'Important' });
        expect((await at().n8n.executions.nth(workflow.id, 0)).status).toBe('error');
        expect(at().pushover.queue(receiver.id)).toHaveLength(1);
        expect((await at().n8n.executions.nth(workflow.id, 1)).status).toBe('success');
        await at().emptied(receiver);
        expect(recorder.texts).toEqual(['Important', 'Important']);
      });
      await recorder.close();
    });

    test('is never deleted where that is chosen, and starts the workflow once', async () => {
      await listening({ acknowledge: 'never' }, [succeeding], async (workflow, receiver) => {
        const { pushover, n8n } = at();
        pushover.deliver(receiver.id, { message: 'Kept' });
        await n8n.executions.nth(workflow.id, 0);
        pushover.deliver(receiver.id, { message: 'Kept as well' });
        const second = await n8n.executions.nth(workflow.id, 1);
        expect(second.json('Live')).toMatchObject([{ message: 'Kept as well' }]);
        expect(pushover.queue(receiver.id).map(({ message }) => message)).toEqual(['Kept', 'Kept as well']);
      });
    });

    test.each([
      ['batch', [['one', 'two', 'three']]],
      ['event', [['one'], ['two'], ['three']]],
    ])('comes with others as chosen: one execution per %s', async (executions, expected) => {
      const recorder = await Recorder.start();
      await listening({ executions }, recorder.nodes, async (_workflow, receiver) => {
        at().pushover.deliver(
          receiver.id,
          expected.flat().map((message) => ({ message })),
        );
        await at().emptied(receiver);
        expect(recorder.batches.all).toEqual(expected);
      });
      await recorder.close();
    });

    test('that waited before the first start is deleted unseen where that is chosen', async () => {
      const receiver = await at().receiver();
      at().pushover.deliver(receiver.id, [{ message: 'old' }, { message: 'older' }]);
      await listening(
        { backlog: 'discard' },
        [succeeding],
        async (workflow) => {
          await at().emptied(receiver);
          at().pushover.deliver(receiver.id, { message: 'new' });
          expect((await at().n8n.executions.nth(workflow.id, 0)).json('Live')).toMatchObject([{ message: 'new' }]);
        },
        receiver,
      );
    });

    test('of low priority or another application is passed over', async () => {
      const choice = { minimumPriority: 'high', applications: ['Plant watch'] };
      await listening(choice, [succeeding], async (workflow, receiver) => {
        const other = { message: 'other', app: 'Weather', priority: 1 };
        const quiet = { message: 'quiet', app: 'Plant watch', priority: 0 };
        at().pushover.deliver(receiver.id, [other, quiet, { message: 'loud', app: 'Plant watch', priority: 1 }]);
        expect((await at().n8n.executions.nth(workflow.id, 0)).json('Live')).toMatchObject([{ message: 'loud' }]);
        await at().emptied(receiver);
      });
    });

    test('reaches somebody who tries a workflow out beside the active one, over the same line, and stays for the active one', async () => {
      const recorder = await Recorder.start();
      await listening({}, recorder.nodes, async (_workflow, receiver) => {
        const { pushover, n8n } = at();
        const byHand = await at().store('By hand', [at().trigger(receiver, { backlog: 'discard' })]);
        const logins = pushover.requests.length;
        const id = await at().begin(byHand, 'Live');
        await poll('the second listener', async () => await Promise.resolve(pushover.requests.length > logins ? true : undefined));
        pushover.deliver(receiver.id, { message: 'For both' });
        const run = await n8n.executions.ended(id);
        expect([run.mode, run.json('Live')]).toMatchObject(['manual', [{ message: 'For both' }]]);
        await recorder.batches.find((texts) => texts.includes('For both'));
        await at().emptied(receiver);
        expect(pushover.connections).toBe(1);
      });
      await recorder.close();
    });

    test('that is only tried out stays with Pushover', async () => {
      const receiver = await at().receiver();
      const byHand = await at().store('By hand', [at().trigger(receiver)]);
      const id = await at().begin(byHand, 'Live');
      await at().loggedIn(receiver);
      at().pushover.deliver(receiver.id, { message: 'Tried' });
      expect((await at().n8n.executions.ended(id)).json('Live')).toMatchObject([{ message: 'Tried' }]);
      await at().deserted();
      expect(at().pushover.queue(receiver.id)).toHaveLength(1);
    });

    async function listening(
      parameters: WorkflowNode['parameters'],
      then: readonly WorkflowNode[],
      work: (workflow: StoredWorkflow, receiver: Receiver) => Promise<void>,
      known?: Receiver,
    ): Promise<void> {
      const { workflows } = at().n8n;
      const receiver = known ?? (await at().receiver());
      const workflow = await at().store('Live', [at().trigger(receiver, parameters), ...then]);
      await workflows.activate(workflow);
      try {
        await at().loggedIn(receiver);
        await work(workflow, receiver);
      } finally {
        await workflows.deactivate(workflow);
      }
      await at().deserted();
    }
  });
}
