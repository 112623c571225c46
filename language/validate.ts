import type { z } from 'zod';
import { invalid, type ServiceError } from '../client/errors';
import { tooLarge } from './fields';
import { formOf, type Field, type Shape } from './form';

/**
 * Checks an input against its declaration before anything is sent.
 * Throws a ServiceError of kind `invalid` that names the field by its title, the limit and the value's size, never the value.
 */
export function checked<S extends z.ZodObject>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw refusal(schema.shape, result.error.issues);
}

function refusal(shape: Shape, issues: readonly z.core.$ZodIssue[]): ServiceError {
  const [first] = issues;
  if (!first) return invalid('Parameters', 'The parameters are not accepted');
  const named = titleAt(formOf(shape), first.path);
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return invalid(named.title, `'${named.title}' ${sentence(first)}${more}`, named.field ? adviceFor(named.field) : undefined);
}

/** The part after the field's title: "has 201 characters; at most 200 are allowed". */
function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big':
      return sizeSentence(issue.origin, issue.input, Number(issue.maximum), 'at most');
    case 'too_small':
      return issue.input === '' ? 'is empty' : sizeSentence(issue.origin, issue.input, Number(issue.minimum), 'at least');
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${article(issue.expected)}, not ${typeName(issue.input)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map((value) => `'${String(value)}'`).join(', ')}`;
    case 'unrecognized_keys':
      return `does not know ${issue.keys.map((key) => `'${key}'`).join(', ')}`;
    case 'invalid_union':
      return 'has none of the forms allowed here';
    default:
      return issue.message;
  }
}

function sizeSentence(origin: string, input: unknown, limit: number, bound: 'at most' | 'at least'): string {
  if (typeof input === 'number') return `is ${input}; ${bound} ${limit} is allowed`;
  const size = typeof input === 'string' || Array.isArray(input) ? input.length : 0;
  const unit = origin === 'string' ? 'characters' : 'entries';
  return bound === 'at most' ? tooLarge(size, limit, unit) : `has ${size} ${unit}; at least ${limit} ${limit === 1 ? 'is' : 'are'} needed`;
}

function adviceFor(field: Field): string | undefined {
  const example = field.placeholder ?? (field.example === undefined ? undefined : `e.g. ${JSON.stringify(field.example)}`);
  return [field.description, example].filter(Boolean).join('. ') || undefined;
}

/** Follows an issue's path through the form: "Events, row 2: Channel". */
function titleAt(fields: readonly Field[], path: readonly PropertyKey[]): { title: string; field?: Field } {
  const titles: string[] = [];
  let level = fields;
  let field: Field | undefined;
  for (const step of path) {
    if (typeof step === 'number') {
      titles.push(`${titles.pop() ?? ''} ${step + 1}`.trim());
      continue;
    }
    const next = level.find((candidate) => candidate.name === step);
    if (!next) continue;
    field = next;
    titles.push(next.title);
    level = next.fields ?? next.variants?.options.flatMap((option) => option.fields) ?? (next.of ? [next.of] : []);
  }
  return { title: titles.join(' › ') || 'Parameters', ...(field ? { field } : {}) };
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
  return typeof value === 'string' ? 'text' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
