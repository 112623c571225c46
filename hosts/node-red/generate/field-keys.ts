import type { Field } from '../../../language/form';
import { keyOf } from './spec';

/** What a field says to people, without what the fields inside it say. */
export type FieldTexts = Pick<Field, 'title' | 'description' | 'placeholder' | 'choices'> & {
  readonly patternMessage?: string | undefined;
  readonly variants?: readonly { readonly value: string; readonly title: string; readonly description?: string }[];
};

/** The keys under which a node's catalog holds the texts of its fields. Fields that say the same share one, so each text is there once. */
export class FieldKeys {
  readonly #byTexts = new Map<string, string>();
  readonly #byKey = new Map<string, FieldTexts>();

  /** `recipients`; `recipients_2` where another field of this name says something else. */
  keyFor(field: Field): string {
    const texts = textsOf(field);
    const content = JSON.stringify(texts);
    const known = this.#byTexts.get(content);
    if (known !== undefined) return known;
    const key = this.#unused(keyOf(field.name) || 'entry');
    this.#byTexts.set(content, key);
    this.#byKey.set(key, texts);
    return key;
  }

  /** Every key that was given, in that order. */
  get texts(): readonly (readonly [key: string, texts: FieldTexts])[] {
    return [...this.#byKey];
  }

  #unused(name: string): string {
    let key = name;
    for (let number = 2; this.#byKey.has(key); number += 1) key = `${name}_${String(number)}`;
    return key;
  }
}

function textsOf({ title, description, placeholder, choices, limits, variants }: Field): FieldTexts {
  return {
    title,
    ...(description === undefined ? {} : { description }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(limits.patternMessage === undefined ? {} : { patternMessage: limits.patternMessage }),
    ...(choices ? { choices } : {}),
    ...(variants
      ? {
          variants: variants.options.map(({ value, title, description }) => ({
            value,
            title,
            ...(description === undefined ? {} : { description }),
          })),
        }
      : {}),
  };
}
