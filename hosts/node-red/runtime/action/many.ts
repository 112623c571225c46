import { invalid, partsOf, ServiceError } from '../../../../client/errors';
import type { Field } from '../../../../language/field';
import type { Settled } from '../../../../runner/settled';
import { coerceObject } from '../bindings/coerce';
import { causeOf, type Conceal, type ErrorCause } from '../node-error';
import { isList, isRecord } from '../values';

/** What stands in the place of a result that failed. */
export interface FailedEntry {
  readonly error: { readonly message: string; readonly code: string } & ErrorCause;
}

/** The parameters of each entry: the node's own, with the entry's laid over them. */
export function inputsOf(entries: unknown, fields: readonly Field[], common: Readonly<Record<string, unknown>>): Record<string, unknown>[] {
  if (!isList(entries)) throw invalid('Inputs', "'Inputs' is not a list", 'Give an array; each entry is an object of parameters.');
  return entries.map((entry, index) => {
    if (!isRecord(entry))
      throw invalid('Inputs', `Entry ${index + 1} of 'Inputs' is not an object`, 'Each entry is an object of parameters.');
    return { ...common, ...coerceObject(fields, entry) };
  });
}

/** Results in input order, failures in place. Throws when every input failed: then there is nothing to go on with. */
export function resultsOf(outcomes: readonly Settled[], conceal: Conceal): { results: unknown[]; failed: number } {
  const failures = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error]));
  const [first] = failures;
  if (first && failures.length === outcomes.length) throw outcomes.length === 1 ? first : allFailed(first, outcomes.length);
  return {
    results: outcomes.map((outcome) => (outcome.ok ? outcome.result : failedEntry(outcome.error, conceal))),
    failed: failures.length,
  };
}

function failedEntry(error: ServiceError, conceal: Conceal): FailedEntry {
  return { error: { message: conceal(error.message), code: error.code, ...causeOf(error, conceal) } };
}

function allFailed(first: ServiceError, count: number): ServiceError {
  return new ServiceError({ ...partsOf(first), message: `All ${count} inputs failed, the first: ${first.message}` }, first.code);
}
