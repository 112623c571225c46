import type { NodeAPI, NodeMessage } from 'node-red';
import { invalid } from '../../../../client/errors';
import type { StoredOperation } from '../../../../runner/manifest-types';
import type { SavedAction } from '../../saved';
import { evaluate, type Scope } from '../bindings/evaluate';
import { resolveValues } from '../bindings/resolve';
import type { Link } from '../engine';
import type { Send } from '../guard';
import type { Conceal } from '../node-error';
import { answerHeld } from '../webhook/held-request';
import { inputsOf, resultsOf } from './many';
import { sendItems, sendResult } from './results';

/** One message being worked on. */
export interface Job extends Scope {
  readonly RED: NodeAPI;
  readonly msg: NodeMessage;
  readonly send: Send;
  readonly saved: SavedAction;
  readonly operation: StoredOperation;
  readonly link: Link;
  readonly conceal: Conceal;
  readonly signal: AbortSignal;
}

/** Runs a node's operation for one message and sends what came of it. Returns how many of its inputs failed, where it had several. */
export async function runJob(job: Job): Promise<{ failed: number; all: number }> {
  const { RED, node, msg, send, saved, operation, link, signal } = job;
  if (saved.batch) return await runMany(job, await evaluate(job, saved.batch, 'Inputs'));
  const parameters = await resolveValues(job, operation.fields, saved.values);
  if (operation.kind === 'answer') {
    const reply = link.reply(operation.id, parameters);
    answerHeld(msg, reply);
    for (const warning of reply.warnings ?? []) node.warn(warning);
    send(msg);
  } else if (operation.paged) {
    const items = link.iterate(operation.id, parameters, { signal, limit: saved.limit === 0 ? undefined : saved.limit });
    if (saved.split) await sendItems(RED, send, msg, saved.output, items);
    else sendResult(RED, send, msg, saved.output, await listOf(items));
  } else {
    sendResult(RED, send, msg, saved.output, await link.run(operation.id, parameters, { signal }));
  }
  return { failed: 0, all: 1 };
}

async function runMany(job: Job, entries: unknown): Promise<{ failed: number; all: number }> {
  const { RED, msg, send, saved, operation, link, conceal, signal } = job;
  if (operation.kind === 'answer') throw invalid('Inputs', 'A request is answered once: it takes no list of inputs');
  const inputs = inputsOf(entries, operation.fields, await resolveValues(job, operation.fields, saved.values));
  const outcomes = await link.runMany(operation.id, inputs, { concurrency: saved.concurrency, signal });
  const { results, failed } = resultsOf(outcomes, conceal);
  sendResult(RED, send, msg, saved.output, results);
  return { failed, all: inputs.length };
}

async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
