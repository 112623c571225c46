import { z } from 'zod';
import { parseFlatted } from './flatted';
import { poll } from '../host/polling';
import type { Rest } from './rest';

const failure = z.looseObject({
  message: z.string(),
  description: z.string().nullish(),
  httpCode: z.string().nullish(),
  name: z.string().optional(),
});
const item = z.looseObject({ json: z.record(z.string(), z.unknown()), pairedItem: z.unknown().optional() });
const nodeRun = z.looseObject({
  executionStatus: z.string().optional(),
  error: failure.optional(),
  data: z.looseObject({ main: z.array(z.array(item).nullable()).optional() }).optional(),
});
const runResult = z.looseObject({
  resultData: z.looseObject({
    runData: z.record(z.string(), z.array(nodeRun)).default({}),
    error: failure.optional(),
    lastNodeExecuted: z.string().optional(),
  }),
});
const summary = z.looseObject({ id: z.coerce.string(), status: z.string(), mode: z.string() });
const stored = summary.extend({ data: z.string() });
const page = z.object({ results: z.array(summary) });

/** One item that left a node. */
export type Item = z.infer<typeof item>;
/** How an execution or a node failed, as the editor shows it. */
export type Failure = z.infer<typeof failure>;

/** States in which an execution stays. */
const ENDED: readonly string[] = ['success', 'error', 'crashed', 'canceled'];

/** One execution of a workflow that has ended. */
export class Execution {
  readonly #runs: Readonly<Record<string, readonly z.infer<typeof nodeRun>[]>>;
  /** Why the workflow failed. */
  readonly error: Failure | undefined;

  constructor(
    readonly id: string,
    /** `success`, `error`, `crashed` or `canceled` */
    readonly status: string,
    /** `manual`, `trigger`, `webhook`, `cli`, … */
    readonly mode: string,
    data: unknown,
  ) {
    const { resultData } = runResult.parse(data);
    this.#runs = resultData.runData;
    this.error = resultData.error;
  }

  /** The nodes that ran, in no particular order. */
  get nodes(): readonly string[] {
    return Object.keys(this.#runs);
  }

  /** What left a node's output in its first run: [] where it did not run. */
  items(node: string, output = 0): readonly Item[] {
    return this.#runs[node]?.[0]?.data?.main?.[output] ?? [];
  }

  /** The same, without what n8n adds. */
  json(node: string, output = 0): readonly Readonly<Record<string, unknown>>[] {
    return this.items(node, output).map(({ json }) => json);
  }

  /** Why a node failed, where it did. */
  failureOf(node: string): Failure | undefined {
    return this.#runs[node]?.[0]?.error;
  }
}

/** The executions n8n has stored. */
export class Executions {
  constructor(private readonly rest: Rest) {}

  /** Ids of a workflow's executions, oldest first, whether they have ended or not. */
  async idsOf(workflowId: string): Promise<readonly string[]> {
    const found = await this.#summaries(workflowId);
    return found.map(({ id }) => id);
  }

  /** One execution, once it has ended. */
  async ended(id: string, patienceMs?: number): Promise<Execution> {
    return poll(
      `the end of execution ${id}`,
      async () => {
        const { status, mode, data } = await this.rest.request(stored, 'GET', `/rest/executions/${id}`);
        return ENDED.includes(status) ? new Execution(id, status, mode, parseFlatted(data)) : undefined;
      },
      patienceMs,
    );
  }

  /** The workflow's execution number `position` (0 = its first), once there is one and it has ended. */
  async nth(workflowId: string, position: number, patienceMs?: number): Promise<Execution> {
    const what = `execution ${position} of workflow ${workflowId}`;
    const id = await poll(what, async () => (await this.idsOf(workflowId))[position], patienceMs);
    return this.ended(id, patienceMs);
  }

  /**
   * n8n lists the executions that run and those that have ended with two questions: one that ends between them is told twice or not at all.
   * Therefore asked twice, each execution counted once.
   */
  async #summaries(workflowId: string): Promise<readonly z.infer<typeof summary>[]> {
    const filter = encodeURIComponent(JSON.stringify({ workflowId }));
    const ask = () => this.rest.request(page, 'GET', `/rest/executions?limit=100&filter=${filter}`);
    const [first, second] = [await ask(), await ask()];
    const each = new Map([...first.results, ...second.results].map((one) => [one.id, one]));
    return [...each.values()].sort((one, other) => Number(one.id) - Number(other.id));
  }
}
