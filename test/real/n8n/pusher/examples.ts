import type { Execution, StoredWorkflow } from '../../../support/n8n';
import { backendOf, type Client, connectClient, signed } from './client';
import type { Stage } from './stage';
import { addressIn, importWithCredential, readWorkflow, type WorkflowFile, workflowFiles } from '../workflow-file';

/** Every workflow that is shipped, imported and run. */
export function examples(at: () => Stage): void {
  describe('the example workflows', () => {
    const runs: Readonly<Record<string, () => Promise<void>>> = {
      'pusher-publish-and-receive.json': async () => {
        await active('pusher-publish-and-receive.json', async (workflow) => {
          await at().joined('orders');
          expectSuccess(await at().runStored(workflow, 'Press to publish'));
          const [received] = await startedBySocket(workflow, 1);
          expect(received?.json('Received')).toMatchObject([{ event: 'order-created', data: { id: 42, total: '19.90' } }]);
        });
      },
      'pusher-private-presence-encrypted.json': async () => {
        const channels = ['presence-room', 'private-encrypted-orders', 'private-orders'];
        await active('pusher-private-presence-encrypted.json', async (workflow) => {
          for (const channel of channels) await at().joined(channel);
          const run = await at().runStored(workflow, 'Press to publish');
          expectSuccess(run);
          expect(run.items('Publish in one batch')).toHaveLength(3);
          const received = (await startedBySocket(workflow, 3)).flatMap((one) => one.json('Received'));
          expect(received.map(({ channel }) => channel).sort()).toEqual(channels);
          expect(received).toMatchObject(channels.map(() => ({ event: 'note', data: { text: 'Hello, dovecote' } })));
        });
      },
      'pusher-who-is-there.json': async () => {
        const client = await connectClient(at().pusher);
        await joinAs(client, 'presence-meeting', 'anna');
        const run = await at().runStored(await stored('pusher-who-is-there.json'), 'Press to look');
        await client.close();
        expectSuccess(run);
        expect(run.json('Presence channels')).toMatchObject([{ channel: 'presence-meeting', user_count: 1 }]);
        expect(run.json('Users of each')).toEqual([{ channel: 'presence-meeting', id: 'anna' }]);
      },
      'pusher-batch.json': async () => {
        const run = await at().runStored(await stored('pusher-batch.json'), 'Press to publish');
        expectSuccess(run);
        expect(run.items('Publish in batches')).toHaveLength(25);
        expect(at().pusher.requests.filter(({ body }) => body.includes('"readings"'))).toHaveLength(3);
      },
      'pusher-webhook.json': async () => {
        await active('pusher-webhook.json', async (workflow, file) => {
          const { pusher, n8n } = at();
          const events = [{ name: 'channel_occupied' as const, channel: 'orders' }];
          expect((await pusher.sendWebhook(addressIn(at(), file), events, { forge: true })).status).toBe(401);
          expect((await pusher.sendWebhook(addressIn(at(), file), events)).status).toBe(200);
          expect((await n8n.executions.nth(workflow.id, 0)).json('Event')).toMatchObject(events);
        });
      },
      'pusher-authorization.json': async () => {
        await active('pusher-authorization.json', async (_workflow, file) => {
          const client = await connectClient(at().pusher);
          const asks = (session: string) =>
            fetch(addressIn(at(), file), {
              method: 'POST',
              body: new URLSearchParams({ socket_id: client.socketId, channel_name: 'presence-room', session }),
              signal: AbortSignal.timeout(15_000),
            });
          const [known, stranger] = [await asks('abc'), await asks('nobody')];
          expect([known.status, stranger.status]).toEqual([200, 403]);
          await client.join('presence-room', signed(await known.text()));
          await client.close();
        });
      },
    };

    test('are all run here', async () => {
      expect(await workflowFiles('pusher')).toEqual(Object.keys(runs).sort());
    });
    test.each(Object.keys(runs))('%s can be imported before there is an account', async (name) => {
      const file = await readWorkflow(name);
      const workflow = await at().import(file);
      expect(workflow.nodes).toHaveLength(file.nodes.length);
    });
    test.each(Object.entries(runs))('%s', async (_file, run) => {
      await run();
    });

    async function stored(file: string): Promise<StoredWorkflow> {
      return await importWithCredential(at(), await readWorkflow(file));
    }

    async function active(name: string, work: (workflow: StoredWorkflow, file: WorkflowFile) => Promise<void>): Promise<void> {
      const file = await readWorkflow(name);
      const workflow = await importWithCredential(at(), file);
      await at().n8n.workflows.activate(workflow);
      try {
        await work(workflow, file);
      } finally {
        await at().n8n.workflows.deactivate(workflow);
      }
      await at().deserted();
    }

    /** The executions that events have started, beside the one that published them: it may be stored before, between or after. */
    async function startedBySocket(workflow: StoredWorkflow, count: number): Promise<readonly Execution[]> {
      const positions = Array.from({ length: count + 1 }, (_, position) => position);
      const all = await Promise.all(positions.map((position) => at().n8n.executions.nth(workflow.id, position)));
      return all.filter(({ mode }) => mode === 'trigger');
    }

    /** Signed by the service's own library, as a backend would. */
    async function joinAs(client: Client, channel: string, userId: string): Promise<void> {
      await client.join(channel, { ...backendOf(at().pusher).authorizeChannel(client.socketId, channel, { user_id: userId }) });
    }
  });
}

function expectSuccess({ status, error }: Execution): void {
  expect([status, error]).toEqual(['success', undefined]);
}
