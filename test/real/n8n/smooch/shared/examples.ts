import type { Execution, StoredWorkflow } from '../../../../support/n8n';
import { addressIn, importWithCredential, readWorkflow, type WorkflowFile, workflowFile, workflowFiles } from '../../workflow-file';
import type { Room } from './room';

/** What a test does with one workflow file. */
export interface Example {
  /** Presses its start; `typed` are texts of the file that a person replaces first. */
  pressed(start: string, typed?: Readonly<Record<string, string>>): Promise<Execution>;
  /** Activates it for as long as the work lasts. `ran` gives its executions, each of which has to succeed. */
  active(work: (ran: (position: number) => Promise<Execution>, workflow: StoredWorkflow) => Promise<void>): Promise<void>;
}

/** Runs by the names of their files. */
export type Runs = Readonly<Record<string, (example: Example) => Promise<void>>>;

/** Every workflow that is shipped, imported and run. */
export function exampleWorkflows(at: () => Room, provider: string, runs: Runs): void {
  describe('the example workflows', () => {
    test('are all run here', async () => {
      expect(await workflowFiles(provider)).toEqual(Object.keys(runs).sort());
    });

    test.each(Object.keys(runs))('%s explains itself, and can be imported before there is an account', async (name) => {
      const file = await readWorkflow(name);
      expect(file.nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote')).not.toEqual([]);
      expect((await at().import(file)).nodes).toHaveLength(file.nodes.length);
    });

    test.each(Object.entries(runs))('%s does what it says', async (name, run) => {
      await run({
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
      });
    });
  });
}

/** As typed into the nodes of the file; the texts stand in strings of it. */
function replaced(file: WorkflowFile, typed: Readonly<Record<string, string>>): WorkflowFile {
  const text = Object.entries(typed).reduce((whole, [from, to]) => whole.replaceAll(from, to), JSON.stringify(file));
  return workflowFile.parse(JSON.parse(text));
}

function expectSuccess({ status, error }: Execution): void {
  expect([status, error]).toEqual(['success', undefined]);
}
