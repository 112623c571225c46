import { invalid } from '../../../../client/errors';
import type { Choice, Lookup } from '../../../../language/field';
import { jsonIn } from '../../../../language/json';
import { lookupsIn } from '../../../../language/walk';
import type { StoredManifest } from '../../../../runner/manifest-types';
import type { Link } from '../engine';
import { isRecord } from '../values';

/** More than anyone scrolls through; the rest can still be typed. */
const MOST_CHOICES = 1_000;

/** What the dialog asks for: a look-up of a declaration, by its operation and its parameters as JSON. */
export interface Wanted {
  readonly operation: string;
  readonly parameters: string;
  /** The fields whose values become parameters, as JSON; `{}` where the choices depend on none. */
  readonly from: string;
  /** What stands in those fields, as JSON. */
  readonly beside: string;
}

function isWanted({ operation, parameters = {}, from = {} }: Lookup, wanted: Wanted): boolean {
  return operation === wanted.operation && JSON.stringify(parameters) === wanted.parameters && JSON.stringify(from) === wanted.from;
}

/** The choices of a field. Only what a declaration names can be run, with no other parameters than it names. */
export async function lookUp(link: Link, manifest: StoredManifest, wanted: Wanted, signal: AbortSignal): Promise<Choice[]> {
  const { operations, webhooks, streams } = manifest;
  const declared = lookupsIn([...operations, ...webhooks, ...streams].flatMap(({ fields }) => fields));
  const lookup = declared.find((one) => isWanted(one, wanted));
  if (!lookup) throw invalid('Operation', `No field has choices from '${wanted.operation}'`);
  const beside = jsonIn(wanted.beside);
  const found: Choice[] = [];
  for await (const choice of link.choices(lookup, { signal, beside: isRecord(beside) ? beside : {} })) {
    found.push(choice);
    if (found.length === MOST_CHOICES) break;
  }
  return found;
}
