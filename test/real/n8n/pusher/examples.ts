import type { Execution, StoredWorkflow } from '../../../support/n8n';
import { exampleWorkflows, expectSuccess, stored, whileActive } from '../example-workflows';
import { addressIn } from '../workflow-file';
import { backendOf, type Client, connectClient, signed } from './client';
import type { Stage } from './stage';

/** Every workflow that is shipped, imported and run. */
export function examples(at: () => Stage): void {
  exampleWorkflows(at, 'pusher', {
    'pusher-publish-and-receive.json': async () => {
      await whileActive(at(), 'pusher-publish-and-receive.json', async (workflow) => {
        await at().joined('orders');
        expectSuccess(await at().runStored(workflow, 'Press to publish'));
        const [received] = await startedBySocket(workflow, 1);
        expect(received?.json('Received')).toMatchObject([{ event: 'order-created', data: { id: 42, total: '19.90' } }]);
      });
    },
    'pusher-private-presence-encrypted.json': async () => {
      const channels = ['presence-room', 'private-encrypted-orders', 'private-orders'];
      await whileActive(at(), 'pusher-private-presence-encrypted.json', async (workflow) => {
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
      const run = await at().runStored(await stored(at(), 'pusher-who-is-there.json'), 'Press to look');
      await client.close();
      expectSuccess(run);
      expect(run.json('Presence channels')).toMatchObject([{ channel: 'presence-meeting', user_count: 1 }]);
      expect(run.json('Users of each')).toEqual([{ channel: 'presence-meeting', id: 'anna' }]);
    },
    'pusher-batch.json': async () => {
      const run = await at().runStored(await stored(at(), 'pusher-batch.json'), 'Press to publish');
      expectSuccess(run);
      expect(run.items('Publish in batches')).toHaveLength(25);
      expect(at().pusher.requests.filter(({ body }) => body.includes('"readings"'))).toHaveLength(3);
    },
    'pusher-webhook.json': async () => {
      await whileActive(at(), 'pusher-webhook.json', async (workflow, file) => {
        const { pusher, n8n } = at();
        const events = [{ name: 'channel_occupied' as const, channel: 'orders' }];
        expect((await pusher.sendWebhook(addressIn(at(), file), events, { forge: true })).status).toBe(401);
        expect((await pusher.sendWebhook(addressIn(at(), file), events)).status).toBe(200);
        expect((await n8n.executions.nth(workflow.id, 0)).json('Event')).toMatchObject(events);
      });
    },
    'pusher-authorization.json': async () => {
      await whileActive(at(), 'pusher-authorization.json', async (_workflow, file) => {
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
  });

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
}
