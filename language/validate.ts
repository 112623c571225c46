import type { z } from 'zod';
import { invalid, type ServiceError } from '../client/errors';
import { tooLarge } from './fields';
import { formOf, type Field, type Shape } from './form';

/**
 * Checks an input against its declaration before anything is sent.
 * Throws a ServiceError of kind `invalid` that names the field by its title, the limit and the value's size, never the value.
 */
export function checked<S extends z.ZodObject>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  // What each issue is about costs zod several times the check itself: asked for only where there is one.
  const { error = result.error } = schema.safeParse(input, { reportInput: true });
  throw refusal(schema.shape, error.issues, input);
}

function refusal(shape: Shape, issues: readonly z.core.$ZodIssue[], input: unknown): ServiceError {
  const [first] = issues;
  if (!first) return invalid('Parameters', 'The parameters are not accepted');
  const named = titleAt(formOf(shape), first.path, input);
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return invalid(named.title, `'${named.title}' ${sentenceOf(first)}${more}`, named.field ? adviceFor(named.field) : undefined);
}

/**
 * The part after the field's title: "has 201 characters; at most 200 are allowed".
 * The issue needs its input: ask zod with `reportInput`.
 */
export function sentenceOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big':
      return sizeSentence(issue.origin, issue.input, Number(issue.maximum), issue.inclusive === false ? 'less than' : 'at most');
    case 'too_small':
      if (issue.input === '') return 'is empty';
      return sizeSentence(issue.origin, issue.input, Number(issue.minimum), issue.inclusive === false ? 'more than' : 'at least');
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${article(issue.expected)}, not ${typeName(issue.input)}`;
    case 'invalid_key':
      return 'has an entry whose name is not allowed';
    case 'invalid_value':
      return `must be one of ${issue.values.map((value) => `'${String(value)}'`).join(', ')}`;
    case 'unrecognized_keys':
      return `does not know ${issue.keys.map((key) => `'${key}'`).join(', ')}`;
    case 'invalid_union':
      return unionSentence(issue);
    default:
      return restOf(issue.message);
  }
}

function unionSentence(issue: z.core.$ZodIssueInvalidUnion): string {
  const options = issue.inclusive === false ? undefined : issue.options;
  if (issue.discriminator === undefined || options === undefined) return 'has none of the forms allowed here';
  return `needs '${issue.discriminator}' to be one of ${options.map((option) => `'${String(option)}'`).join(', ')}`;
}

/** Messages of declarations are the rest of a sentence already; zod's own begin with "Invalid" and become one. */
function restOf(message: string): string {
  const [, what, rule] = /^Invalid ([^:]+)(?:: (.+))?$/s.exec(message) ?? [];
  if (what === undefined) return message;
  return rule ?? (what === 'input' ? 'is not accepted' : `is not a valid ${what}`);
}

function sizeSentence(origin: string, input: unknown, limit: number, bound: 'at most' | 'less than' | 'at least' | 'more than'): string {
  if (typeof input === 'number') return `must be ${bound} ${limit}, not ${input}`;
  const size = typeof input === 'string' || Array.isArray(input) ? input.length : 0;
  const unit = origin === 'string' ? 'characters' : 'entries';
  return bound === 'at most' ? tooLarge(size, limit, unit) : `has ${size} ${unit}; at least ${limit} ${limit === 1 ? 'is' : 'are'} needed`;
}

function adviceFor(field: Field): string | undefined {
  const { description, example } = field;
  const shown = field.placeholder?.replace(/^e\.g\. /, '') ?? (example === undefined ? undefined : JSON.stringify(example));
  if (shown === undefined || description === undefined) return shown === undefined ? description : `For example: ${shown}`;
  // An example after a comma would read as part of an enumeration.
  return /[.:;,] /.test(description) ? `${description}. For example: ${shown}` : `${description}, e.g. ${shown}`;
}

/** Follows an issue's path through the form, and the input for which of several variants it takes: "Events 2 › Channel". */
function titleAt(form: readonly Field[], path: readonly PropertyKey[], input: unknown): { title: string; field?: Field } {
  const titles: string[] = [];
  let level = form;
  let value = input;
  let field: Field | undefined;
  for (const step of path) {
    value = partOf(value, step);
    if (typeof step === 'number') {
      titles.push(`${titles.pop() ?? ''} ${step + 1}`.trim());
      if (field) level = fieldsIn(field, value);
      continue;
    }
    const next = level.find((candidate) => candidate.name === step);
    if (!next) continue;
    field = next;
    titles.push(next.title);
    level = fieldsIn(next, value);
  }
  return { title: titles.join(' › ') || 'Parameters', ...(field ? { field } : {}) };
}

/** The fields one step inside `field`, for the variant that `value` is of. */
function fieldsIn({ fields, variants, of }: Field, value: unknown): readonly Field[] {
  if (fields) return fields;
  if (variants) return variants.options.find((option) => option.value === partOf(value, variants.discriminator))?.fields ?? [];
  return of ? fieldsIn(of, value) : [];
}

function partOf(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
}

function article(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
  };
  return names[expected] ?? `of type ${expected}`;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a number' : Number.isFinite(value) ? 'a fraction' : String(value);
  return typeof value === 'string' ? 'text' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
