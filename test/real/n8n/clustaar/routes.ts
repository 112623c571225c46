import type { WorkflowNode } from '../../../support/n8n';
import { told } from './exchanges';
import { route, rows, says } from './parameters';
import type { Listening, Stage } from './stage';

const CITY = '5f0c1d2e3a4b5c6d7e8f9021';
const OTHER = '5f0c1d2e3a4b5c6d7e8f9022';
const NOBODYS = '5f0c1d2e3a4b5c6d7e8f9023';

/** One output for each route. */
export function routes(at: () => Stage): void {
  describe('routes', () => {
    test('lead each step to its own output, the first that fits first, and 404 where none does', async () => {
      await routed(async ({ url, workflow }) => {
        const { bot, visitor } = at().clustaar;
        const own = [says('The own words of the step')];
        bot.step(CITY, { webhook: url, actions: own, on: { text: 'city' } });
        bot.step(OTHER, { webhook: url, actions: own, on: { text: 'plan' } });
        bot.step(NOBODYS, { webhook: url, actions: own, on: { text: 'nobody' } });

        const gold = visitor({ customAttributes: { plan: 'gold' } });
        await gold.says('city');
        await gold.says('plan');
        const { exchanges } = await gold.says('nobody');
        expect(gold.texts).toEqual(['Which city?', 'Your plan is gold', 'Your plan is gold']);
        expect(exchanges.map(({ status }) => status)).toEqual([200]);

        const plain = visitor({});
        const refused = await plain.says('nobody');
        expect(refused.exchanges.map(told)).toEqual([[404, { title: '404 Not Found' }]]);
        expect(plain.texts).toEqual(['The own words of the step']);

        const runs = await at().n8n.executions.idsOf(workflow.id);
        expect(runs).toHaveLength(3);
        const first = await at().n8n.executions.nth(workflow.id, 0);
        expect([first.items('Step', 0), first.items('Step', 1)].map(({ length }) => length)).toEqual([1, 0]);
        expect(first.nodes).not.toContain('Gold');
        const second = await at().n8n.executions.nth(workflow.id, 1);
        expect([second.items('Step', 0), second.items('Step', 1)].map(({ length }) => length)).toEqual([0, 1]);
      });
    });

    async function routed(work: (listening: Listening) => Promise<void>): Promise<void> {
      const plan = { test: 'in', path: 'data.interlocutor.customAttributes.plan', values: '["gold", "silver"]' };
      const trigger = at().trigger({ routes: rows(route('City', { test: 'step', ids: [CITY] }), route('Plan', plan)) });
      const city = reply('Ask', 'Which city?');
      const gold = reply('Gold', '=Your plan is {{ $json.raw.data.interlocutor.customAttributes.plan }}');
      const to = ({ name }: WorkflowNode) => [{ node: name, type: 'main', index: 0 }];
      const workflow = await at().import({
        name: 'Routes',
        nodes: [trigger, city, gold],
        connections: { [trigger.name]: { main: [to(city), to(gold)] } },
      });
      await at().active(workflow, at().n8n.webhookUrl(trigger, 'webhook'), work);
    }

    function reply(name: string, words: string): WorkflowNode {
      return at().action('conversation.reply', { actions: rows(says(words)) }, name);
    }
  });
}
