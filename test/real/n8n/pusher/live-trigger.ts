import { ActivationRefused, type StoredWorkflow } from '../../../support/n8n';
import { matching } from '../../../support/matchers';
import { publish } from './client';
import { channelRows } from './parameters';
import { CREDENTIAL, type Stage } from './stage';

/** The trigger that holds a socket open. */
export function liveTrigger(at: () => Stage): void {
  describe('the live trigger', () => {
    test('starts the workflow on each event, until it is deactivated', async () => {
      await listening('live', async (workflow) => {
        await publish(at().pusher, 'live', 'order-created', { id: 42 });
        const first = await at().n8n.executions.nth(workflow.id, 0);
        // Only now: n8n numbers executions that start together as its database takes them.
        await publish(at().pusher, 'live', 'order-paid', { id: 43 });
        const runs = [first, await at().n8n.executions.nth(workflow.id, 1)];
        expect(runs.map(({ mode, status }) => [mode, status])).toEqual([
          ['trigger', 'success'],
          ['trigger', 'success'],
        ]);
        expect(runs.map((run) => run.json('Live'))).toMatchObject([
          [{ event: 'order-created', channel: 'live', data: { id: 42 } }],
          [{ event: 'order-paid', channel: 'live', data: { id: 43 } }],
        ]);
      });
      await at().deserted();
    });

    test('comes back by itself when the line breaks and when the server was away', async () => {
      await listening('lost', async (workflow) => {
        const { pusher, n8n } = at();
        const lines = n8n.log.all.length;
        const rejoined = at().joined('lost', true);
        pusher.disconnectAll();
        await rejoined;
        await publish(pusher, 'lost', 'after-break', {});

        const stopped = n8n.log.all.length;
        pusher.stopSockets();
        try {
          await n8n.log.find((line) => line.includes('It is opened anew by itself'), stopped);
        } finally {
          pusher.startSockets();
        }
        await Promise.all([at().joined('lost', true), n8n.log.find((line) => line.includes('The connection is back'), stopped, 60_000)]);
        await publish(pusher, 'lost', 'after-outage', {});

        const runs = [await n8n.executions.nth(workflow.id, 0), await n8n.executions.nth(workflow.id, 1)];
        expect(runs.flatMap((run) => run.json('Live').map(({ event }) => event))).toEqual(['after-break', 'after-outage']);
        // n8n was told of no failure, so it did not take the trigger down.
        expect(await n8n.workflows.activationError(workflow)).toBeUndefined();
        expect(n8n.log.all.slice(lines).filter((line) => /activat/i.test(line) && line.includes(workflow.id))).toEqual([]);
      });
    });

    test('refuses to start with an unknown key, and says what to do', async () => {
      const { n8n, account } = at();
      const credentials = await n8n.credential(CREDENTIAL, { ...account, key: 'unknown' });
      const trigger = at().node('Live', 'pusherTrigger', { channels: channelRows('live') }, credentials);
      const workflow = await at().store('Unknown key', [trigger]);
      const refused: unknown = await n8n.workflows.activate(workflow).catch((thrown: unknown) => thrown);
      expect(refused).toBeInstanceOf(ActivationRefused);
      expect(refused).toMatchObject({ message: matching(/there is no app with this key here.*Check the key/) });
      await n8n.workflows.deactivate(workflow);
    });

    test('listens for one event when run by hand', async () => {
      const { n8n, pusher } = at();
      const workflow = await at().store('By hand', [at().node('Live', 'pusherTrigger', { channels: channelRows('by-hand') })]);
      const id = await at().begin(workflow, 'Live');
      await at().joined('by-hand');
      await publish(pusher, 'by-hand', 'tried', { n: 1 });
      const run = await n8n.executions.ended(id);
      expect([run.mode, run.status]).toEqual(['manual', 'success']);
      expect(run.json('Live')).toMatchObject([{ event: 'tried', data: { n: 1 } }]);
      await at().deserted();
    });

    async function listening(channel: string, work: (workflow: StoredWorkflow) => Promise<void>): Promise<void> {
      const { workflows } = at().n8n;
      const workflow = await at().store('Live', [at().node('Live', 'pusherTrigger', { channels: channelRows(channel) })]);
      await workflows.activate(workflow);
      try {
        await at().joined(channel);
        await work(workflow);
      } finally {
        await workflows.deactivate(workflow);
      }
    }
  });
}
