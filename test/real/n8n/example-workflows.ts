import type { Execution, StoredWorkflow } from '../../support/n8n';
import type { Workbench } from './workbench';
import { importWithCredential, readWorkflow, type WorkflowFile, workflowFiles } from './workflow-file';

/** What each workflow file of a service is to do, by its name. */
export type Runs = Readonly<Record<string, () => Promise<void>>>;

/** Every workflow that is shipped for a service, imported and run. */
export function exampleWorkflows(at: () => Workbench, provider: string, runs: Runs): void {
  describe('the example workflows', () => {
    test('are all run here', async () => {
      expect(await workflowFiles(provider)).toEqual(Object.keys(runs).sort());
    });

    test.each(Object.keys(runs))('%s explains itself, and can be imported before there is an account', async (name) => {
      const file = await readWorkflow(name);
      expect(file.nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote')).not.toEqual([]);
      expect((await at().import(file)).nodes).toHaveLength(file.nodes.length);
    });

    test.each(Object.entries(runs))('%s does what it says', async (_name, run) => {
      await run();
    });
  });
}

export function expectSuccess({ status, error }: Execution): void {
  expect([status, error]).toEqual(['success', undefined]);
}

/** An example as it is stored once its credential was chosen. */
export async function stored(bench: Workbench, name: string): Promise<StoredWorkflow> {
  return await importWithCredential(bench, await readWorkflow(name));
}

/** Does the work while an example is active; afterwards nothing of it is left at the service. */
export async function whileActive(
  bench: Workbench & { deserted(): Promise<void> },
  name: string,
  work: (workflow: StoredWorkflow, file: WorkflowFile) => Promise<void>,
): Promise<void> {
  const file = await readWorkflow(name);
  const workflow = await importWithCredential(bench, file);
  await bench.n8n.workflows.activate(workflow);
  try {
    await work(workflow, file);
  } finally {
    await bench.n8n.workflows.deactivate(workflow);
  }
  await bench.deserted();
}
