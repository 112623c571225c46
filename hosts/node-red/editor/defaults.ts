import type { FormField } from '../generate/spec';
import type { Binding, Values } from '../saved';
import { bindingOf } from './literal';

/** What a fresh form begins with. Text that has a default stays empty: the placeholder tells it. */
export function defaultValues(fields: readonly FormField[]): Values {
  const values: Record<string, Binding> = {};
  for (const field of fields) {
    const binding = defaultOf(field);
    if (binding !== undefined) values[field.name] = binding;
  }
  return values;
}

/** What an input that cannot be empty shows where nothing was saved: the same that holds when the flow runs. */
export function standingIn(field: FormField): Binding | undefined {
  const cannotBeEmpty = field.kind === 'boolean' || field.kind === 'choice';
  return cannotBeEmpty && field.default !== undefined ? bindingOf(field, field.default) : undefined;
}

function defaultOf(field: FormField): Binding | undefined {
  if (field.fromEvent !== undefined) return { type: 'msg', value: `payload.${field.fromEvent}` };
  if (field.default === undefined || isShownAsPlaceholder(field)) return undefined;
  const binding = bindingOf(field, field.default);
  return Array.isArray(binding?.value) && binding.value.length === 0 ? undefined : binding;
}

/** Kinds with an input that can be empty. */
function isShownAsPlaceholder({ kind, required }: FormField): boolean {
  return !required && ['text', 'longText', 'number', 'json', 'dateTime', 'expression'].includes(kind);
}
