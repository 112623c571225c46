import { mapConcurrent } from '../client/concurrency';
import { ServiceError, toServiceError } from '../client/errors';
import type { Shape } from '../language/form';
import type { Batched, RequestOperation, Values } from '../language/operation';
import type { Parameters } from '../language/operation';
import type { Connection, RunManyOptions } from './connection';
import { settledOf, type Settled } from './settled';
import { piecesOf } from './request';

interface Entry {
  readonly index: number;
  readonly values: Values<Shape>;
  /** Only entries with the same key share a request. */
  readonly key: string;
}

/**
 * Groups inputs into as few requests as the service allows and gives each input its own result, in input order.
 * An input that is refused before sending fails alone; a request that fails, fails for the inputs it carried.
 */
export async function runBatches<C>(
  connection: Connection<C>,
  operation: RequestOperation<Shape, C>,
  batched: Batched<Shape, C, unknown>,
  inputs: readonly Parameters[],
  options: RunManyOptions,
): Promise<Settled[]> {
  const outcomes = new Map<number, Settled>();
  const entries = inputs.flatMap((input, index): Entry[] => {
    try {
      const values = connection.validate(operation, input);
      operation.check?.(values, connection.credential);
      return [{ index, values, key: batched.groupBy?.(values, connection.credential) ?? '' }];
    } catch (thrown) {
      outcomes.set(index, { ok: false, error: toServiceError(thrown) });
      return [];
    }
  });
  const groups = grouped(entries, batched.max);
  const sent = await mapConcurrent(
    groups,
    options.concurrency ?? 5,
    (group) => sendGroup(connection, operation, batched, group, options),
    options.signal,
  );
  sent.map(settledOf).forEach((outcome, position) => {
    for (const [order, entry] of (groups[position] ?? []).entries()) {
      outcomes.set(entry.index, outcome.ok ? outcomeOf(outcome.result[order]) : outcome);
    }
  });
  return inputs.map(
    (_, index) => outcomes.get(index) ?? { ok: false, error: new ServiceError({ kind: 'protocol', message: 'The input was not sent' }) },
  );
}

/** A batch of one: what a batch waits for, its only input waits for as well. Rejects with the input's own failure. */
export async function runAlone<C>(
  connection: Connection<C>,
  operation: RequestOperation<Shape, C>,
  batched: Batched<Shape, C, unknown>,
  input: Parameters,
  options: RunManyOptions,
): Promise<unknown> {
  const [outcome] = await runBatches(connection, operation, batched, [input], options);
  if (outcome?.ok === true) return outcome.result;
  throw outcome?.error ?? new ServiceError({ kind: 'protocol', message: 'The input was not sent' });
}

/** What an input got of a request that succeeded: a failure of its own, where the service took the others. */
function outcomeOf(result: unknown): Settled {
  return result instanceof ServiceError ? { ok: false, error: result } : { ok: true, result };
}

async function sendGroup<C>(
  connection: Connection<C>,
  operation: RequestOperation<Shape, C>,
  batched: Batched<Shape, C, unknown>,
  group: readonly Entry[],
  options: RunManyOptions,
): Promise<readonly unknown[]> {
  const { credential } = connection;
  const values = group.map((entry) => entry.values);
  const [first] = values;
  if (!first) return [];
  const single = piecesOf({ ...operation, body: () => undefined }, first, credential);
  const query = batched.query ? batched.query(values, credential) : single.query;
  const pieces = { ...single, endpoint: batched.endpoint, query, body: batched.body(values, credential) };
  const { json, response } = await connection.send(operation, pieces, options);
  const answer = batched.follow ? await batched.follow(json, values, connection.task(options)) : json;
  return batched.split(answer, values, response);
}

/** Consecutive order is kept inside each group; groups go out in the order of their first input. */
function grouped(entries: readonly Entry[], max: number): Entry[][] {
  const open = new Map<string, Entry[]>();
  const groups: Entry[][] = [];
  for (const entry of entries) {
    let group = open.get(entry.key);
    if (!group || group.length >= max) {
      group = [];
      groups.push(group);
      open.set(entry.key, group);
    }
    group.push(entry);
  }
  return groups;
}
