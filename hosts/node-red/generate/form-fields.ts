import type { Field, Limits } from '../../../language/form';
import type { JsonValue } from '../../../language/metadata';
import type { FieldKeys } from './field-keys';
import type { FieldLimits, FormField, Json } from './spec';

/** A form as the editor runtime gets it: its texts are left to the catalogs. */
export function formFields(fields: readonly Field[], keys: FieldKeys): FormField[] {
  return fields.map((field) => formField(field, keys));
}

function formField(field: Field, keys: FieldKeys): FormField {
  const { name, kind, required, limits, choices, lookup, of, fields, variants } = field;
  const { prominent, showWhen, fromEvent, askedAfter, keepText, sortable } = field;
  return {
    ...{ name, texts: keys.keyFor(field), kind, required, limits: withoutTexts(limits) },
    ...(field.default === undefined ? {} : { default: json(field.default) }),
    ...given({ prominent, showWhen, fromEvent, askedAfter, keepText, sortable }),
    ...(choices ? { choices: choices.map(({ value }) => value) } : {}),
    ...(lookup ? { lookup } : {}),
    ...(of ? { of: formField(of, keys) } : {}),
    ...(fields ? { fields: formFields(fields, keys) } : {}),
    ...(variants
      ? {
          variants: {
            discriminator: variants.discriminator,
            options: variants.options.map((option) => ({ value: option.value, fields: formFields(option.fields, keys) })),
          },
        }
      : {}),
  };
}

function withoutTexts(limits: Limits): FieldLimits {
  return given({ ...limits, patternMessage: undefined });
}

function json(value: JsonValue): Json {
  return value;
}

/** Without the properties that are undefined. */
function given<T extends object>(properties: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const name of namesOf(properties)) {
    const value = properties[name];
    if (isDefined(value)) kept[name] = value;
  }
  return kept;
}

function namesOf<T extends object>(properties: T): (keyof T)[] {
  const names: (keyof T)[] = [];
  for (const name in properties) names.push(name);
  return names;
}

function isDefined<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}
