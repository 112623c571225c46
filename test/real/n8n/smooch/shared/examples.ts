import type { Execution, StoredWorkflow } from '../../../../support/n8n';
import { exampleWorkflows, expectSuccess } from '../../example-workflows';
import { addressIn, importWithCredential, readWorkflow, type WorkflowFile, workflowFile } from '../../workflow-file';
import type { Room } from './room';

/** What a test does with one workflow file. */
export interface Example {
  /** Presses its start; `typed` are texts of the file that a person replaces first. */
  pressed(start: string, typed?: Readonly<Record<string, string>>): Promise<Execution>;
  /** Activates it for as long as the work lasts. `ran` gives its executions, each of which has to succeed. */
  active(work: (ran: (position: number) => Promise<Execution>, workflow: StoredWorkflow) => Promise<void>): Promise<void>;
}

/** Every workflow that is shipped, with what a test does with each. */
export function examplesOf(at: () => Room, provider: string, tests: Readonly<Record<string, (example: Example) => Promise<void>>>): void {
  const runs = Object.entries(tests).map(([name, run]) => [name, () => run(exampleOf(at, name))] as const);
  exampleWorkflows(at, provider, Object.fromEntries(runs));
}

function exampleOf(at: () => Room, name: string): Example {
  return {
    pressed: async (start, typed = {}) => {
      const file = replaced(await readWorkflow(name), typed);
      const done = await at().runStored(await importWithCredential(at(), file), start);
      expectSuccess(done);
      return done;
    },
    active: async (work) => {
      const file = await readWorkflow(name);
      const workflow = await importWithCredential(at(), file);
      const { executions, workflows } = at().n8n;
      await workflows.activate(workflow);
      try {
        expect(at().at(addressIn(at(), file))).toHaveLength(1);
        await work(async (position) => {
          const done = await executions.nth(workflow.id, position);
          expectSuccess(done);
          return done;
        }, workflow);
      } finally {
        await workflows.deactivate(workflow);
      }
      expect(at().webhooks).toEqual([]);
    },
  };
}

/** As typed into the nodes of the file; the texts stand in strings of it. */
function replaced(file: WorkflowFile, typed: Readonly<Record<string, string>>): WorkflowFile {
  const text = Object.entries(typed).reduce((whole, [from, to]) => whole.replaceAll(from, to), JSON.stringify(file));
  return workflowFile.parse(JSON.parse(text));
}
