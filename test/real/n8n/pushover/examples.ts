import { exampleWorkflows, expectSuccess, stored, whileActive } from '../example-workflows';
import { addressIn, importWithCredential, readWorkflow } from '../workflow-file';
import { anyText } from '../../../support/matchers';
import type { Stage } from './stage';
import { withParameters } from './typed';

/** Every workflow that is shipped, imported and run. */
export function examples(at: () => Stage): void {
  exampleWorkflows(at, 'pushover', {
    'pushover-emergency.json': async () => {
      const { pushover, n8n } = at();
      const looked = pushover.waitFor('request', { match: ({ path }) => path.startsWith('/1/receipts/'), deadlineMs: 20_000 });
      const id = await at().begin(await stored(at(), 'pushover-emergency.json'), 'Press to send');
      pushover.acknowledge((await looked).path.split(/[/.]/)[3] ?? '');
      const run = await n8n.executions.ended(id);
      expectSuccess(run);
      expect(run.json('Somebody is on it')).toMatchObject([{ ended: 'acknowledged', acknowledgedByDevice: 'phone' }]);
      expect(run.nodes).not.toContain('Call it off');
    },
    'pushover-receive.json': async () => {
      await whileActive(at(), 'pushover-receive.json', async (workflow) => {
        const { pushover, n8n } = at();
        await at().emptied(pushover.device);
        const before = (await n8n.executions.idsOf(workflow.id)).length;
        pushover.deliver(pushover.device.id, [{ message: 'Dry', priority: 1 }, { message: 'Tea is ready' }]);
        const run = await n8n.executions.nth(workflow.id, before);
        expect(run.json('Urgent')).toMatchObject([{ message: 'Dry' }]);
        expect(run.json('Can wait')).toMatchObject([{ message: 'Tea is ready' }]);
      });
    },
    'pushover-register-device.json': async () => {
      const { email, password } = at().pushover.account;
      const file = withParameters(await readWorkflow('pushover-register-device.json'), 'Log In', { email, password });
      const run = await at().runStored(await importWithCredential(at(), file), 'Press once');
      expectSuccess(run);
      expect([run.json('Log In'), run.json('Register Device')]).toMatchObject([
        [{ secret: anyText }],
        [{ deviceId: anyText, name: 'n8n' }],
      ]);
    },
    'pushover-receipt.json': async () => {
      await whileActive(at(), 'pushover-receipt.json', async (workflow, file) => {
        const { pushover, n8n } = at();
        const additionalFields = { callback: `${addressIn(at(), file)}?token=open-sesame` };
        const sending = await importWithCredential(at(), withParameters(file, 'Send emergency', { additionalFields }));
        const [sent] = (await at().runStored(sending, 'Press to send')).json('Send emergency');
        pushover.acknowledge(String(sent?.receipt));
        expect((await n8n.executions.nth(workflow.id, 0)).json('Somebody is on it')).toMatchObject([{ verified: true }]);
      });
    },
    'pushover-subscription.json': async () => {
      await whileActive(at(), 'pushover-subscription.json', async (workflow, file) => {
        const { pushover, n8n } = at();
        const success = encodeURIComponent(`${addressIn(at(), file)}?state=open-sesame`);
        const page = await fetch(`${pushover.url}/subscribe/Plant-watch-demo?success=${success}`);
        expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Thank you.')]);
        const run = await n8n.executions.nth(workflow.id, 0);
        expectSuccess(run);
        expect(run.json('Welcome')).toMatchObject([{ status: 1 }]);
      });
    },
    'pushover-encrypted.json': async () => {
      await whileActive(at(), 'pushover-encrypted.json', async (workflow) => {
        await at().emptied(at().pushover.device);
        const before = (await at().n8n.executions.idsOf(workflow.id)).length;
        const sent = await at().runStored(workflow, 'Press to send');
        expectSuccess(sent);
        const both = [await at().n8n.executions.nth(workflow.id, before), await at().n8n.executions.nth(workflow.id, before + 1)];
        expect(both.flatMap((run) => run.json('Open'))).toMatchObject([{ message: 'The code of the gate is 4711', title: 'Gate' }]);
      });
    },
  });
}
