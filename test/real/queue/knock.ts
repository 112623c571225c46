import { demoChannels } from '../../../sandbox/knock';
import type { Cluster } from '../../support/n8n/cluster';
import { opened } from '../n8n/opened';
import { openStage } from '../n8n/knock/stage';
import { expectRunByWorker } from './shared-work';

export function knock(cluster: () => Cluster): void {
  describe('Knock', () => {
    const at = opened(() => cluster().main, openStage);

    test('one process follows a feed, and the workers run what it brings, also after the main process was killed', async () => {
      const { executions, workflows } = at().n8n;
      const feed = { userId: 'shared', channelId: demoChannels.feed.id, kinds: ['item'], additionalFields: {} };
      const workflow = await at().store('Feed', [at().node('Live', 'knockTrigger', feed)]);
      await workflows.activate(workflow);
      await at().joined('shared');
      expect(at().knock.connections).toBe(1);
      await at().notify('shared', { n: 0 });
      expectRunByWorker(cluster(), await executions.nth(workflow.id, 0), 'trigger');

      await at().n8n.stop('SIGKILL');
      await at().notify('shared', { n: 1 });
      const back = at().joined('shared', true);
      await at().n8n.start();
      await back;
      const run = await executions.nth(workflow.id, 1);
      expectRunByWorker(cluster(), run, 'trigger');
      expect(run.json('Live')).toMatchObject([{ item: { data: { n: 1 } } }]);
      expect(at().knock.connections).toBe(1);
      await workflows.deactivate(workflow);
      await at().deserted();
    });

    test('a webhook is verified by one process, and its workflow run by another', async () => {
      const { executions, workflows } = at().n8n;
      const webhook = at().node('Webhook', 'knockWebhookTrigger', { kinds: [], additionalFields: {} });
      const action = at().action('user.get', { userId: 'reported' });
      const workflow = await at().store('Webhook', [webhook, action]);
      await workflows.activate(workflow);
      await at().tell('PUT', '/users/reported', { name: 'Ada' });
      at().knock.setWebhook(at().n8n.webhookUrl(webhook, 'webhook'));
      await at().notify('reported', { n: 1 });
      at().knock.setWebhook(undefined);
      const run = await executions.nth(workflow.id, 0);
      expectRunByWorker(cluster(), run, 'webhook');
      expect(run.json('Knock')).toMatchObject([{ id: 'reported' }]);
      await workflows.deactivate(workflow);
    });
  });
}
