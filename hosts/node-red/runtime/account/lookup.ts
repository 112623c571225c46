import { invalid } from '../../../../client/errors';
import type { Choice } from '../../../../language/field';
import { lookupsIn } from '../../../../language/walk';
import type { Manifest } from '../../../../runner/manifest-types';
import type { Link } from '../engine';

/** More than anyone scrolls through; the rest can still be typed. */
const MOST_CHOICES = 1_000;

/** What the dialog asks for: a look-up of a declaration, by its operation and its parameters as JSON. */
export interface Wanted {
  readonly operation: string;
  readonly parameters: string;
}

/** The choices of a field. Only what a declaration names can be run. */
export async function lookUp(link: Link, manifest: Manifest, { operation, parameters }: Wanted, signal: AbortSignal): Promise<Choice[]> {
  const { operations, webhooks, streams } = manifest;
  const declared = lookupsIn([...operations, ...webhooks, ...streams].flatMap(({ fields }) => fields));
  const lookup = declared.find((one) => one.operation === operation && JSON.stringify(one.parameters ?? {}) === parameters);
  if (!lookup) throw invalid('Operation', `No field has choices from '${operation}'`);
  const found: Choice[] = [];
  for await (const choice of link.choices(lookup, { signal })) {
    found.push(choice);
    if (found.length === MOST_CHOICES) break;
  }
  return found;
}
