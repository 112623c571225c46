import type { Cluster } from '../../support/n8n/cluster';
import { openStage } from '../n8n/clustaar/stage';
import { rows, says } from '../n8n/clustaar/parameters';
import { opened } from '../n8n/opened';
import { expectRunByWorker } from './shared-work';

export function clustaar(cluster: () => Cluster): void {
  describe('Clustaar', () => {
    const at = opened(() => cluster().main, openStage);

    test('the bot gets the answer that a worker gave', async () => {
      const reply = at().action('conversation.reply', { actions: rows(says('=You said {{ $json.text }}')) });
      await at().listening([at().trigger(), reply], async ({ url, workflow }) => {
        const { status, reply: answer } = await at().clustaar.ask(url);
        expect([status, JSON.parse(answer)]).toEqual([200, { actions: [says('You said bonjour')] }]);
        expectRunByWorker(cluster(), await at().n8n.executions.nth(workflow.id, 0), 'webhook');
      });
    });
  });
}
