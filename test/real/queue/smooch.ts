import type { Cluster } from '../../support/n8n/cluster';
import { opened } from '../n8n/opened';
import type { Room } from '../n8n/smooch/shared/room';
import { openStage as openSmooch } from '../n8n/smooch/stage';
import { openStage as openSunshine } from '../n8n/sunshine/stage';
import type { N8n } from '../../support/n8n';
import { expectRunByWorker } from './shared-work';

interface Generation {
  readonly title: string;
  readonly open: (n8n: N8n) => Promise<Room>;
  /** Where an answer goes. */
  readonly to: Readonly<Record<string, string>>;
}

const generations: readonly Generation[] = [
  { title: 'Smooch', open: openSmooch, to: { userId: '={{ $json.user.id }}' } },
  { title: 'Sunshine Conversations', open: openSunshine, to: { conversationId: '={{ $json.conversation.id }}' } },
];

/** The main process registers, another verifies with what the service tells it, and a third answers. */
export function smooch(cluster: () => Cluster): void {
  describe.each(generations)('$title', ({ open, to }) => {
    const at = opened(() => cluster().main, open);

    test('a bot answers, though one process registers it, another verifies and a third runs it', async () => {
      const { executions, workflows } = at().n8n;
      const { title, trigger: type } = at().words;
      const trigger = at().node('Trigger', type, {});
      const content = { entry: { type: 'text', text: '=You said {{ $json.message.text }}' } };
      const answer = at().action('message.send', { ...to, content, author: {}, additionalFields: {} });
      const workflow = await at().store('Bot', [trigger, answer]);
      await workflows.activate(workflow);
      const url = at().n8n.webhookUrl(trigger, 'webhook');
      expect(at().at(url)).toHaveLength(1);
      expect(await at().forge(url, ['not', 'the', 'secret'].join('-'))).toBe(401);

      at().sandbox.say('shared', 'Hello');
      expect(await at().answered(url, 'Hello')).toBe(200);
      const run = await executions.nth(workflow.id, 0);
      expectRunByWorker(cluster(), run, 'webhook');
      expect([run.failureOf(title), run.items(title).length]).toEqual([undefined, 1]);
      // What the bot says is delivered as well, and starts nothing.
      expect(await executions.idsOf(workflow.id)).toHaveLength(1);
      await workflows.deactivate(workflow);
      expect(at().at(url)).toEqual([]);
      expect(at().sandbox.violations).toEqual([]);
    });

    test('deliveries are verified while the main process is away', async () => {
      const { n8n } = at();
      const { workflow, url } = await at().storeTrigger({});
      await n8n.workflows.activate(workflow);
      at().sandbox.say('away', 'Before');
      await n8n.executions.nth(workflow.id, 0);
      await n8n.stop('SIGKILL');
      at().sandbox.say('away', 'Meanwhile');
      expect(await at().answered(url, 'Meanwhile')).toBe(200);
      await n8n.start();
      const run = await n8n.executions.nth(workflow.id, 1);
      expectRunByWorker(cluster(), run, 'webhook');
      expect(run.json('Trigger')).toMatchObject([{ message: { text: 'Meanwhile' } }]);
      expect(at().at(url)).toHaveLength(1);
      await n8n.workflows.deactivate(workflow);
    });
  });
}
