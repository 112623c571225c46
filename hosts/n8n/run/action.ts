import type { INodeExecutionData } from 'n8n-workflow';
import { mapConcurrent } from '../../../client/concurrency';
import { ServiceError, toServiceError } from '../../../client/errors';
import type { ConnectionOptions } from '../../../client/transport';
import { formOf, type Shape } from '../../../language/form';
import type { Reply } from '../../../language/http';
import { idOf, type AnswerOperation, type Operation, type Parameters } from '../../../language/operation';
import type { Provider } from '../../../language/provider';
import type { Connection } from '../../../runner/connection';
import type { Settled } from '../../../runner/settled';
import type { ActionContext } from '../contexts';
import { names } from '../names';
import { itemParameters } from '../values/parameters';
import { isRawObject } from '../values/raw';
import { connect } from './connect';
import { nodeError } from './errors';
import { failureItem, itemsOf } from './items';

/** One run of an action node. */
interface Job<C> {
  readonly context: ActionContext;
  readonly connection: Connection<C>;
  readonly operation: Operation<Shape, C>;
  readonly concurrency: number;
  /** Undefined gives all. */
  readonly limit: number | undefined;
  readonly cancelled: AbortSignal | undefined;
  readonly continues: boolean;
}

/** Runs the chosen operation over all input items; the output keeps their order and says which item each result stems from. */
export async function runAction<C>(context: ActionContext, provider: Provider<C>): Promise<INodeExecutionData[][]> {
  const items = context.getInputData();
  const outcomes = items.length === 0 ? [] : await outcomesOf(context, provider, items.length);
  const separate = context.getNode().onError === 'continueErrorOutput';
  return [
    outcomes.flatMap((outcome, index) => {
      if (outcome.ok) return itemsOf(outcome.result, index);
      if (!context.continueOnFail()) throw nodeError(context.getNode(), outcome.error, index);
      return [failureItem(outcome.error, index, separate)];
    }),
  ];
}

async function outcomesOf<C>(context: ActionContext, provider: Provider<C>, count: number): Promise<Settled[]> {
  try {
    const job = await jobOf(context, provider);
    return job.operation.kind === 'answer' ? [await answer(job, job.operation)] : await runAll(job, count);
  } catch (thrown) {
    if (!context.continueOnFail()) throw nodeError(context.getNode(), thrown);
    const error = toServiceError(thrown);
    return Array.from({ length: count }, () => ({ ok: false, error }));
  }
}

async function jobOf<C>(context: ActionContext, provider: Provider<C>): Promise<Job<C>> {
  const given: unknown = context.getNodeParameter(names.options, 0, {});
  const options = isRawObject(given) ? given : {};
  const connection = await connect(context, provider, connectionOptions(options));
  return {
    context,
    connection,
    operation: connection.operation([names.resource, names.operation].map((name) => context.getNodeParameter(name, 0)).join('.')),
    concurrency: typeof options.concurrency === 'number' ? options.concurrency : 5,
    limit: context.getNodeParameter(names.returnAll, 0, true) === true ? undefined : Number(context.getNodeParameter(names.limit, 0, 50)),
    cancelled: context.getExecutionCancelSignal?.(),
    continues: context.continueOnFail(),
  };
}

function connectionOptions({ timeout, proxy }: Readonly<Record<string, unknown>>): ConnectionOptions {
  return {
    ...(typeof timeout === 'number' ? { timeoutMs: timeout } : {}),
    ...(typeof proxy === 'string' && proxy !== '' ? { proxy } : {}),
  };
}

interface Entry {
  readonly index: number;
  readonly parameters: Parameters;
}

/** Reads every item before anything is sent, then sends in groups as large as the service takes at once. */
async function runAll<C>(job: Job<C>, count: number): Promise<Settled[]> {
  const outcomes = new Map<number, Settled>();
  const entries: Entry[] = [];
  const fields = formOf(job.operation.parameters);
  for (let index = 0; index < count; index += 1) {
    try {
      entries.push({ index, parameters: await itemParameters(job.context, fields, index) });
    } catch (thrown) {
      if (!job.continues) throw nodeError(job.context.getNode(), thrown, index);
      outcomes.set(index, { ok: false, error: toServiceError(thrown) });
    }
  }
  const stop = new AbortController();
  const groups = groupsOf(job.operation, entries);
  await mapConcurrent(
    groups,
    job.concurrency,
    async (group) => {
      const results = await runGroup(job, group, groups.length === 1 ? job.concurrency : 1);
      results.forEach((outcome, position) => outcomes.set(group[position]?.index ?? -1, outcome));
      // A run that has failed sends nothing more.
      if (!job.continues && results.some(({ ok }) => !ok)) stop.abort();
    },
    job.cancelled ? AbortSignal.any([stop.signal, job.cancelled]) : stop.signal,
  );
  return Array.from({ length: count }, (_, index) => outcomes.get(index) ?? unsent);
}

const unsent: Settled = { ok: false, error: new ServiceError({ kind: 'cancelled', message: 'The item was not sent' }) };

function groupsOf<C>(operation: Operation<Shape, C>, entries: readonly Entry[]): (readonly Entry[])[] {
  const batched = operation.kind === 'request' ? operation.batched : undefined;
  // Items that may share a request can stand far apart.
  if (batched?.groupBy) return [entries];
  const size = batched?.max ?? 1;
  return Array.from({ length: Math.ceil(entries.length / size) }, (_, group) => entries.slice(group * size, (group + 1) * size));
}

async function runGroup<C>(job: Job<C>, group: readonly Entry[], concurrency: number): Promise<Settled[]> {
  const { connection, operation, cancelled: signal } = job;
  const paged = operation.kind === 'request' && operation.paged !== undefined;
  if (paged) return await Promise.all(group.map(async ({ parameters }) => await runPages(job, parameters)));
  return await connection.runMany(
    idOf(operation),
    group.map(({ parameters }) => parameters),
    { concurrency, signal },
  );
}

/** Pages until the limit: neither the pages after it nor longer ones are asked for. */
async function runPages<C>({ connection, operation, limit, cancelled: signal }: Job<C>, parameters: Parameters): Promise<Settled> {
  const found: unknown[] = [];
  try {
    for await (const entry of connection.iterate(idOf(operation), parameters, { signal, limit })) found.push(entry);
    return { ok: true, result: found };
  } catch (thrown) {
    return { ok: false, error: toServiceError(thrown) };
  }
}

/** Answers the webhook that started the workflow. A request has one answer: the first item's. */
async function answer<C>({ context, connection, operation }: Job<C>, { parameters }: AnswerOperation<Shape, C>): Promise<Settled> {
  const reply = connection.reply(idOf(operation), await itemParameters(context, formOf(parameters), 0));
  const { status: statusCode, headers = {}, body = '' } = reply;
  context.sendResponse({ body, headers, statusCode });
  return { ok: true, result: shownAnswer(reply) };
}

/** The item after the node: what was answered, beside what should be looked at again. */
function shownAnswer({ body, warnings = [] }: Reply): unknown {
  return warnings.length > 0 && isRawObject(body) ? { ...body, warnings } : body;
}
