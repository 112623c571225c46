import { invalid } from '../../../client/errors';
import type { z } from '../../../language/fields';
import type { JsonValue } from '../../../language/metadata';
import { beyondRecommended } from '../../../language/recommended';
import { sentenceOf } from '../../../language/validate';
import { isObject, valueAt } from '../../../language/reading';
import { wireOf } from './catalogue';

/** Something about one place of an answer. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  /** The place in the words of the form, as far as it has words for it: "Alternatives 3". */
  readonly place: string;
  /** The part after the place: "has 1,001 characters; at most 1,000 are allowed". */
  readonly sentence: string;
}

export interface Findings {
  /** What the platform would refuse. */
  readonly mistakes: readonly Finding[];
  /** What it takes as far as is known, but may not. */
  readonly warnings: readonly Finding[];
}

export const nothingFound: Findings = { mistakes: [], warnings: [] };

/** Looks at a list of actions as the platform takes them. Paths begin with the position in the list. Never throws. */
export function examine(actions: JsonValue | undefined): Findings {
  if (!Array.isArray(actions)) return { mistakes: [{ path: [], place: '', sentence: 'must be a list of actions' }], warnings: [] };
  return joined(actions.map((action, index) => under([index], String(index + 1), examineAction(action))));
}

function examineAction(action: JsonValue): Findings {
  if (!isObject(action)) return refused([], 'must be an object');
  const type = valueAt(action, 'type');
  if (typeof type !== 'string' || type === '')
    return refused(['type'], type === undefined ? 'is missing' : 'must be the name of an action');
  const wire = wireOf(type);
  if (wire) return examineWith(wire, action);
  const unknown: Finding = { path: [], place: '', sentence: `is of the type '${type}', which is not known here; it is passed on as it is` };
  return { mistakes: [], warnings: [unknown] };
}

/** What a schema says of a value: mistakes, or what is larger than recommended. */
export function examineWith(schema: z.ZodType, value: JsonValue): Findings {
  const { error } = schema.safeParse(value, { reportInput: true });
  if (!error) return { mistakes: [], warnings: beyondRecommended(schema, value) };
  return { mistakes: error.issues.map((issue) => ({ path: issue.path, place: '', sentence: sentenceOf(issue) })), warnings: [] };
}

/** The findings of several parts, in their order. */
export function joined(parts: readonly Findings[]): Findings {
  return { mistakes: parts.flatMap(({ mistakes }) => mistakes), warnings: parts.flatMap(({ warnings }) => warnings) };
}

/** The findings of a part, seen from what it is a part of. */
export function under(path: readonly PropertyKey[], place: string, { mistakes, warnings }: Findings): Findings {
  const moved = (finding: Finding): Finding => ({
    path: [...path, ...finding.path],
    place: [place, finding.place].filter((part) => part !== '').join(' › '),
    sentence: finding.sentence,
  });
  return { mistakes: mistakes.map(moved), warnings: warnings.map(moved) };
}

/** `actions[1].alternatives[2]` */
export function pathText(root: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${String(step)}`), root);
}

/** Throws the first mistake as `invalid`, naming its place by its path; `field` is the input it stands in. */
export function refuse(field: string, root: string, { mistakes }: Findings): void {
  const [first] = mistakes;
  if (!first) return;
  const more = mistakes.length > 1 ? ` (and ${mistakes.length - 1} more)` : '';
  throw invalid(
    field,
    `'${field}': ${pathText(root, first.path)} ${first.sentence}${more}`,
    'Positions count from 0. Compare with the form, which builds the same action.',
  );
}

function refused(path: readonly PropertyKey[], sentence: string): Findings {
  return { mistakes: [{ path, place: '', sentence }], warnings: [] };
}
