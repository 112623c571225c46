import type { Cluster } from '../../support/n8n/cluster';
import { opened } from '../n8n/opened';
import { connectClient, publish, signed } from '../n8n/pusher/client';
import { channelRows } from '../n8n/pusher/parameters';
import { openStage } from '../n8n/pusher/stage';
import { expectRunByWorker } from './shared-work';

export function pusher(cluster: () => Cluster): void {
  describe('Pusher Channels', () => {
    const at = opened(() => cluster().main, openStage);

    test('one process listens, and the workers run what it hears', async () => {
      const { executions, workflows } = at().n8n;
      const workflow = await at().store('Live', [at().node('Live', 'pusherTrigger', { channels: channelRows('shared') })]);
      await workflows.activate(workflow);
      await at().joined('shared');
      expect(at().pusher.connections).toBe(1);
      for (const n of [0, 1, 2]) {
        await publish(at().pusher, 'shared', 'counted', { n });
        const run = await executions.nth(workflow.id, n);
        expectRunByWorker(cluster(), run, 'trigger');
        expect(run.json('Live')).toMatchObject([{ event: 'counted', data: { n } }]);
      }
      expect(await executions.idsOf(workflow.id)).toHaveLength(3);
      await workflows.deactivate(workflow);
      await at().deserted();
    });

    test('a webhook is verified by one process, and its workflow run by another', async () => {
      const { executions, workflows } = at().n8n;
      const webhook = at().node('Webhook', 'pusherWebhookTrigger', { kinds: [], additionalFields: {} });
      const action = at().action('event.trigger', { event: 'seen', channels: channelRows('seen'), data: '={{ JSON.stringify($json) }}' });
      const workflow = await at().store('Webhook', [webhook, action]);
      await workflows.activate(workflow);
      const url = at().n8n.webhookUrl(webhook, 'webhook');
      const forged = await at().pusher.sendWebhook(url, [{ name: 'channel_vacated', channel: 'a' }], { forge: true });
      const good = await at().pusher.sendWebhook(url, [{ name: 'channel_occupied', channel: 'a' }]);
      expect([forged.status, good.status]).toEqual([401, 200]);
      const run = await executions.nth(workflow.id, 0);
      expectRunByWorker(cluster(), run, 'webhook');
      expect([run.json('Webhook'), run.failureOf('Pusher')]).toMatchObject([[{ name: 'channel_occupied' }], undefined]);
      await workflows.deactivate(workflow);
    });

    test('a browser gets the answer that a worker signed', async () => {
      const { workflows } = at().n8n;
      const ask = at().node('Asked', 'pusherAuthorizationTrigger', { responseMode: 'responseNode', additionalFields: {} });
      const answer = at().action('authorization.answer', { decision: 'allow', additionalFields: {} });
      const workflow = await at().store('Authorization', [ask, answer]);
      await workflows.activate(workflow);
      const client = await connectClient(at().pusher);
      const reply = await fetch(at().n8n.webhookUrl(ask, 'webhook'), {
        method: 'POST',
        body: new URLSearchParams({ socket_id: client.socketId, channel_name: 'private-orders' }),
      });
      expect(reply.status).toBe(200);
      await client.join('private-orders', signed(await reply.text()));
      await client.close();
      await workflows.deactivate(workflow);
    });
  });
}
