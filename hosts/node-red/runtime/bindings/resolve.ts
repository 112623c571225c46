import { toServiceError } from '../../../../client/errors';
import type { Field } from '../../../../language/field';
import type { Binding, Rows, Values } from '../../saved';
import { coerce } from './coerce';
import { evaluate, type Scope } from './evaluate';

export type { Scope };

/**
 * The parameters a form stands for, for one message. Rejects with an error that names the field by its titles: `Events 2 › Channel`.
 * Fields that were left empty, or that another field's choice hides, are absent.
 */
export async function resolveValues(scope: Scope, fields: readonly Field[], values: Values, path = ''): Promise<Record<string, unknown>> {
  const outcomes = await Promise.allSettled(
    fields.map(async (field) => {
      const binding = values[field.name];
      return binding && (await resolveBinding(scope, field, binding, `${path}${field.title}`));
    }),
  );
  const known: Record<string, unknown> = {};
  fields.forEach((field, index) => {
    const outcome = outcomes[index];
    const value: unknown = outcome?.status === 'fulfilled' ? outcome.value : undefined;
    known[field.name] = value === undefined ? field.default : value;
  });
  const resolved: [string, unknown][] = [];
  for (const [index, field] of fields.entries()) {
    const outcome = outcomes[index];
    // What a hidden field holds matters as little as whether it can be read.
    if (!outcome || !isShown(field, known)) continue;
    if (outcome.status === 'rejected') throw toServiceError(outcome.reason);
    if (outcome.value !== undefined) resolved.push([field.name, outcome.value]);
  }
  return Object.fromEntries(resolved);
}

async function resolveBinding(scope: Scope, field: Field, binding: Binding, title: string): Promise<unknown> {
  switch (binding.type) {
    case 'rows':
      return await filled(
        field,
        binding.value.map((row, index) => resolveRow(scope, field, row, `${title} ${index + 1} › `)),
      );
    case 'list':
      return await filled(
        field,
        binding.value.map((entry, index) => resolveBinding(scope, entryOf(field), entry, `${title} ${index + 1}`)),
      );
    case 'group':
      return whereFilled(field, await resolveValues(scope, field.fields ?? [], binding.value, `${title} › `));
    case 'variant':
      return await resolveRow(scope, field, { choice: binding.choice, values: binding.value }, `${title} › `);
    default: {
      const value = await evaluate(scope, binding, title);
      // What was written as JSON is JSON, a text in quotes too; text from elsewhere has yet to be read.
      return binding.type === 'json' && field.kind === 'json' ? value : coerce(field, value, title);
    }
  }
}

async function resolveRow(scope: Scope, field: Field, { choice, values }: Rows['value'][number], path: string): Promise<unknown> {
  const { variants } = field;
  if (!variants || choice === undefined) return await resolveValues(scope, field.fields ?? [], values, path);
  const fields = variants.options.find(({ value }) => value === choice)?.fields ?? [];
  return { [variants.discriminator]: choice, ...(await resolveValues(scope, fields, values, path)) };
}

/** Rows without any entry count as left empty where the field is optional. */
async function filled(field: Field, entries: readonly Promise<unknown>[]): Promise<unknown[] | undefined> {
  const values = (await Promise.all(entries)).filter((value) => value !== undefined);
  return values.length === 0 && !field.required ? undefined : values;
}

function whereFilled(field: Field, value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  return Object.keys(value).length === 0 && !field.required ? undefined : value;
}

/** The entries of a multiple choice are plain texts. */
function entryOf(field: Field): Field {
  return field.of ?? { name: '', title: field.title, kind: 'text', required: true, limits: {} };
}

function isShown({ showWhen }: Field, values: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(showWhen ?? {}).every(([name, wanted]) => wanted.some((value) => value === values[name]));
}
