import { z } from 'zod';
import { inARow, manualTrigger, node, type StoredWorkflow, type WorkflowNode } from '../../../support/n8n';
import { anyText } from '../../../support/matchers';
import type { Stage } from './stage';

const sent = z.object({ receipt: z.string() });
const TOKEN = 'open sesame';

/** Messages that repeat until somebody answers. */
export function emergencies(at: () => Stage): void {
  describe('an emergency', () => {
    test('is waited for until somebody acknowledges it', async () => {
      const { pushover } = at();
      const wait = { ...at().action('receipt.wait', { receipt: '={{ $json.receipt }}', additionalFields: { interval: 5 } }), name: 'Wait' };
      const nodes = [manualTrigger, emergency({}), wait];
      const workflow = await at().import({ name: 'Wait', nodes, connections: inARow(nodes) });
      const looked = pushover.waitFor('request', { match: ({ path }) => path.startsWith('/1/receipts/'), deadlineMs: 20_000 });
      const id = await at().begin(workflow, manualTrigger.name);
      const { path } = await looked;
      const receipt = path.split(/[/.]/)[3] ?? '';
      expect(pushover.acknowledge(receipt, { device: 'phone' })).toBe(true);

      const run = await at().n8n.executions.ended(id);
      expect([run.status, run.error]).toEqual(['success', undefined]);
      expect(run.json('Wait')).toMatchObject([{ receipt, ended: 'acknowledged', acknowledgedByDevice: 'phone' }]);
    });

    test('that nobody answers ends the wait in time', async () => {
      const nodes = [manualTrigger, emergency({}), waitFor(0)];
      const run = await at().runStored(await at().import({ name: 'No time', nodes, connections: inARow(nodes) }), manualTrigger.name);
      expect(run.json('Wait')).toMatchObject([{ ended: 'timeout', acknowledged: false }]);
    });

    test('is cancelled by its receipt and by its tag', async () => {
      const byReceipt = at().action('receipt.cancel', { receipt: '={{ $json.receipt }}' });
      const nodes = [manualTrigger, emergency({ tags: ['pump-3'] }), { ...byReceipt, name: 'Cancel' }];
      const run = await at().runStored(await at().import({ name: 'Cancel', nodes, connections: inARow(nodes) }), manualTrigger.name);
      expect(run.json('Cancel')).toMatchObject([{ status: 1, receipt: anyText }]);
      await at().run({ ...emergency({ tags: ['pump-4'] }), name: 'Pushover' });
      expect((await at().run(at().action('receipt.cancelByTag', { tag: 'pump-4' }))).json('Pushover')).toMatchObject([{ canceled: 1 }]);
    });

    describe('with a receipt trigger as its callback', () => {
      let workflow: StoredWorkflow;
      let address: string;
      beforeAll(async () => {
        const trigger = at().node('Receipt', 'pushoverReceiptTrigger', { urlToken: TOKEN });
        workflow = await at().store('Receipt', [trigger, node('End', 'n8n-nodes-base.noOp')]);
        await at().n8n.workflows.activate(workflow);
        address = at().n8n.webhookUrl(trigger, 'webhook');
      });
      afterAll(() => at().n8n.workflows.deactivate(workflow));

      test('starts the workflow once it is acknowledged, as Pushover itself confirms', async () => {
        const { pushover } = at();
        const run = await at().run({ ...emergency({ callback: `${address}?token=${encodeURIComponent(TOKEN)}` }), name: 'Pushover' });
        const { receipt } = sent.parse(run.json('Pushover')[0]);
        const called = pushover.waitFor('callback', { deadlineMs: 20_000 });
        pushover.acknowledge(receipt, { device: 'phone' });
        expect(await called).toMatchObject({ status: 200, accepted: true });
        const started = await at().n8n.executions.nth(workflow.id, 0);
        expect(started.json('End')).toMatchObject([{ receipt, acknowledged: true, acknowledgedByDevice: 'phone', verified: true }]);
      });

      test('refuses callers without the token, and receipts that Pushover does not know', async () => {
        const { pushover, n8n } = at();
        const before = (await n8n.executions.idsOf(workflow.id)).length;
        const forged = { receipt: 'f'.repeat(30), acknowledged: '1', acknowledged_at: '1795300260', acknowledged_by: 'u'.repeat(30) };
        expect((await pushover.sendCallback(address, forged)).status).toBe(403);
        expect((await pushover.sendCallback(`${address}?token=${encodeURIComponent(TOKEN)}`, forged)).status).toBe(403);
        expect(await n8n.executions.idsOf(workflow.id)).toHaveLength(before);
      });
    });

    test('is acknowledged by the live trigger where that is chosen', async () => {
      const { pushover, n8n } = at();
      const receiver = await at().receiver();
      const acknowledged = pushover.waitFor('request', { match: ({ path }) => path.endsWith('/acknowledge.json'), deadlineMs: 20_000 });
      const trigger = at().trigger(receiver, { additionalFields: { acknowledgeEmergencies: true } });
      const workflow = await at().store('Acknowledges', [trigger]);
      await n8n.workflows.activate(workflow);
      pushover.deliver(receiver.id, { message: 'Dry', priority: 2, receipt: 'a'.repeat(30) });
      expect((await n8n.executions.nth(workflow.id, 0)).json('Live')).toMatchObject([{ message: 'Dry', priority: 2 }]);
      expect(await acknowledged).toMatchObject({ path: `/1/receipts/${'a'.repeat(30)}/acknowledge.json`, status: 200 });
      await n8n.workflows.deactivate(workflow);
      await at().deserted();
    });

    function emergency(additionalFields: object): WorkflowNode {
      return {
        ...at().action('message.send', { message: 'Fire', priority: '2', retry: 30, expire: 3600, additionalFields }),
        name: 'Send',
      };
    }

    function waitFor(atMost: number): WorkflowNode {
      return { ...at().action('receipt.wait', { receipt: '={{ $json.receipt }}', atMost }), name: 'Wait' };
    }
  });
}
