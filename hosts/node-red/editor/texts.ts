import { type FormField, keyOf } from '../generate/spec';
import type { Word } from '../generate/words';

type Parts = Readonly<Record<string, string | number>>;
/** Node-RED's own look-up: answers the key itself where there is no text. */
export type Lookup = (key: string, parts?: Parts) => string;

/** The texts of one node's catalog. */
export class Texts {
  constructor(private readonly lookup: Lookup) {}

  /** One of the editor's own words. */
  word(name: Word, parts?: Parts): string {
    return this.lookup(`words.${name}`, parts);
  }

  /** A text by its key; `undefined` where the catalog has none. */
  optional(key: string): string | undefined {
    const text = this.lookup(key);
    return text === key ? undefined : text;
  }

  text(key: string): string {
    return this.lookup(key);
  }
}

/** The texts of one field: where they stand in the catalog follows from where the field stands in the form. */
export class FieldTexts {
  constructor(
    readonly all: Texts,
    private readonly key: string,
  ) {}

  static of(texts: Texts, fieldsKey: string, field: FormField): FieldTexts {
    return new FieldTexts(texts, `${fieldsKey}.${keyOf(field.name)}`);
  }

  get title(): string {
    return this.all.text(`${this.key}.title`);
  }

  get description(): string | undefined {
    return this.all.optional(`${this.key}.description`);
  }

  get placeholder(): string | undefined {
    return this.all.optional(`${this.key}.placeholder`);
  }

  /** What a text that is not of the field's form is told. */
  get patternMessage(): string | undefined {
    return this.all.optional(`${this.key}.patternMessage`);
  }

  choice(value: string): string {
    return this.all.optional(`${this.key}.choices.${keyOf(value)}`) ?? value;
  }

  /** The texts of a list's element. */
  get element(): FieldTexts {
    return new FieldTexts(this.all, `${this.key}.of`);
  }

  /** Where the texts of the inner fields are. */
  get fieldsKey(): string {
    return `${this.key}.fields`;
  }

  variant(value: string): { readonly title: string; readonly description: string | undefined; readonly fieldsKey: string } {
    const key = `${this.key}.variants.${keyOf(value)}`;
    return { title: this.all.text(`${key}.title`), description: this.all.optional(`${key}.description`), fieldsKey: `${key}.fields` };
  }
}
