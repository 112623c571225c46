import { type ClustaarBadRequest, clustaarBadRequests } from '../../../../sandbox/clustaar';
import type { StoredWorkflow } from '../../../support/n8n';
import { anyText } from '../../../support/matchers';
import { told } from './exchanges';
import { rows, says } from './parameters';
import type { Stage } from './stage';

/** n8n itself answers what its own routes and body parser refuse, before the node is asked. */
const byN8n: Readonly<Record<string, readonly number[]>> = {
  'another method': [404],
  'a body that is not JSON': [400, 422],
  'a body that is not UTF-8': [400, 422],
};

/** Signed steps, and everything that only looks like one. */
export function webhookIn(at: () => Stage): void {
  describe('the webhook', () => {
    let url: string;
    let workflow: StoredWorkflow;

    beforeAll(async () => {
      const trigger = at().trigger();
      workflow = await at().store('Webhook', [trigger, at().action('conversation.reply', { actions: rows(says('Hello')) })]);
      await at().n8n.workflows.activate(workflow);
      url = at().n8n.webhookUrl(trigger, 'webhook');
    });
    afterAll(() => at().n8n.workflows.deactivate(workflow));

    test('takes a good one, gives what it tells as an item, and answers what the node says', async () => {
      const before = await count();
      const { status, reply, problems, replyHeaders } = await at().clustaar.ask(url);
      expect([status, JSON.parse(reply), problems]).toEqual([200, { actions: [says('Hello')] }, []]);
      expect(replyHeaders['content-type']).toContain('application/json');
      const run = await at().n8n.executions.nth(workflow.id, before);
      expect([run.mode, run.status]).toEqual(['webhook', 'success']);
      expect(run.json('Step')).toMatchObject([
        {
          topic: 'conversation.step_reached',
          stepName: 'Ask city',
          userId: 'shop-42',
          text: 'bonjour',
          sessionValues: { city: 'Lyon', visits: 2 },
          userData: { kind: 'city' },
          sentAt: anyText,
        },
      ]);
    });

    test.each(Object.entries<ClustaarBadRequest>(clustaarBadRequests))(
      'answers %s as Clustaar expects it',
      async (what, { how, status }) => {
        const before = await count();
        const exchange = await at().clustaar.ask(url, how);
        expect(byN8n[what] ?? [status]).toContain(exchange.status);
        if (status === 200) {
          expect(JSON.parse(exchange.reply)).toEqual({ actions: [says('Hello')] });
          expect((await at().n8n.executions.nth(workflow.id, before)).status).toBe('success');
          return;
        }
        expect(typeof JSON.parse(exchange.reply)).toBe('object');
        for (const secret of at().secrets) expect(exchange.reply).not.toContain(secret);
        await expectNothingStartedSince(before);
      },
    );

    test('takes the same request once only where repeats are to be ignored', async () => {
      const trigger = at().trigger({ additionalFields: { refuseRepeats: true } });
      const reply = at().action('conversation.reply', { actions: rows(says('Once')) });
      await at().listening([trigger, reply], async (listening) => {
        const first = await at().clustaar.ask(listening.url);
        const again = await at().clustaar.replay(first);
        expect([first, again].map(told)).toEqual([
          [200, { actions: [says('Once')] }],
          [200, { actions: [] }],
        ]);
        expect(await at().n8n.executions.idsOf(listening.workflow.id)).toHaveLength(1);
      });
    });

    test('takes one at its test address when run by hand', async () => {
      const { n8n, clustaar } = at();
      const trigger = at().trigger();
      const byHand = await at().store('By hand', [trigger, at().action('conversation.reply', { actions: rows(says('Tried')) })]);
      expect(await n8n.workflows.run(byHand, 'Step')).toEqual({ waitingForWebhook: true });
      const { status, reply } = await clustaar.ask(n8n.webhookUrl(trigger, 'webhook', 'test'));
      expect([status, JSON.parse(reply)]).toEqual([200, { actions: [says('Tried')] }]);
      expect((await n8n.executions.nth(byHand.id, 0)).mode).toBe('manual');
    });

    /** What a refused request had started would come before what a good one starts. */
    async function expectNothingStartedSince(before: number): Promise<void> {
      const marker = `marker-${before}`;
      await at().clustaar.ask(url, { edit: (event) => ({ ...event, marker }) });
      const run = await at().n8n.executions.nth(workflow.id, before);
      expect(run.json('Step')).toMatchObject([{ raw: { marker } }]);
      expect(await count()).toBe(before + 1);
    }

    async function count(): Promise<number> {
      return (await at().n8n.executions.idsOf(workflow.id)).length;
    }
  });
}
