import type { FormField, ScalarKind } from '../generate/spec';
import type { Binding, TypedValue } from '../saved';
import { bindingOf, jsonOf, parsed } from './literal';

const scalars: Readonly<Partial<Record<FormField['kind'], TypedValue['type']>>> = {
  number: 'num',
  boolean: 'bool',
  json: 'json',
  choice: 'choice',
  text: 'str',
  longText: 'str',
  secret: 'str',
  dateTime: 'str',
  expression: 'str',
  file: 'str',
} satisfies Record<ScalarKind, TypedValue['type']>;

/** The binding of a setting, which an account keeps as text: JSON where the field is more than one value. */
export function bindingOfSetting(field: FormField, text: string | undefined): Binding | undefined {
  if (text === undefined || text === '') return undefined;
  const type = scalars[field.kind];
  return type === undefined ? bindingOf(field, parsed(text)) : { type, value: text };
}

/** The text under which an account keeps a field. */
export function settingOf(binding: Binding): string {
  return typeof binding.value === 'string' && binding.type !== 'variant' ? binding.value : JSON.stringify(jsonOf(binding));
}
