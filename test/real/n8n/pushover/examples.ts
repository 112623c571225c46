import type { Execution, StoredWorkflow } from '../../../support/n8n';
import { addressIn, importWithCredential, readWorkflow, type WorkflowFile, workflowFiles } from '../workflow-file';
import { anyText } from '../../../support/matchers';
import type { Stage } from './stage';
import { withParameters } from './typed';

/** Every workflow that is shipped, imported and run. */
export function examples(at: () => Stage): void {
  describe('the example workflows', () => {
    const runs: Readonly<Record<string, () => Promise<void>>> = {
      'pushover-emergency.json': async () => {
        const { pushover, n8n } = at();
        const looked = pushover.waitFor('request', { match: ({ path }) => path.startsWith('/1/receipts/'), deadlineMs: 20_000 });
        const id = await at().begin(await stored('pushover-emergency.json'), 'Press to send');
        pushover.acknowledge((await looked).path.split(/[/.]/)[3] ?? '');
        const run = await n8n.executions.ended(id);
        expectSuccess(run);
        expect(run.json('Somebody is on it')).toMatchObject([{ ended: 'acknowledged', acknowledgedByDevice: 'phone' }]);
        expect(run.nodes).not.toContain('Call it off');
      },
      'pushover-receive.json': async () => {
        await active('pushover-receive.json', async (workflow) => {
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
        await active('pushover-receipt.json', async (workflow, file) => {
          const { pushover, n8n } = at();
          const additionalFields = { callback: `${addressIn(at(), file)}?token=open-sesame` };
          const sending = await importWithCredential(at(), withParameters(file, 'Send emergency', { additionalFields }));
          const [sent] = (await at().runStored(sending, 'Press to send')).json('Send emergency');
          pushover.acknowledge(String(sent?.receipt));
          expect((await n8n.executions.nth(workflow.id, 0)).json('Somebody is on it')).toMatchObject([{ verified: true }]);
        });
      },
      'pushover-subscription.json': async () => {
        await active('pushover-subscription.json', async (workflow, file) => {
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
        await active('pushover-encrypted.json', async (workflow) => {
          await at().emptied(at().pushover.device);
          const before = (await at().n8n.executions.idsOf(workflow.id)).length;
          const sent = await at().runStored(workflow, 'Press to send');
          expectSuccess(sent);
          const both = [await at().n8n.executions.nth(workflow.id, before), await at().n8n.executions.nth(workflow.id, before + 1)];
          expect(both.flatMap((run) => run.json('Open'))).toMatchObject([{ message: 'The code of the gate is 4711', title: 'Gate' }]);
        });
      },
    };

    test('are all run here', async () => {
      expect(await workflowFiles('pushover')).toEqual(Object.keys(runs).sort());
    });
    test.each(Object.keys(runs))('%s can be imported before there is an account', async (name) => {
      const file = await readWorkflow(name);
      expect((await at().import(file)).nodes).toHaveLength(file.nodes.length);
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
  });
}

function expectSuccess({ status, error }: Execution): void {
  expect([status, error]).toEqual(['success', undefined]);
}
