import { type FormField, keyOf } from '../generate/spec';
import { type Language, type Word, wordIn } from '../generate/words';

type Parts = Readonly<Record<string, string | number>>;
/** Node-RED's own look-up: answers the key itself where there is no text. */
export type Lookup = (key: string, parts?: Parts) => string;

/** The texts of one node's catalog, and the editor's own words beside them. */
export class Texts {
  constructor(
    private readonly lookup: Lookup,
    private readonly language: Language,
  ) {}

  /** One of the editor's own words. */
  word(name: Word, parts: Parts = {}): string {
    return wordIn(this.language, name).replace(/__(\w+?)__/g, (whole, part: string) => String(parts[part] ?? whole));
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

/** The texts of one field. */
export class FieldTexts {
  readonly #key: string;

  constructor(
    readonly all: Texts,
    { texts }: FormField,
  ) {
    this.#key = `fields.${texts}`;
  }

  get title(): string {
    return this.all.text(`${this.#key}.title`);
  }

  get description(): string | undefined {
    return this.all.optional(`${this.#key}.description`);
  }

  get placeholder(): string | undefined {
    return this.all.optional(`${this.#key}.placeholder`);
  }

  /** What a text that is not of the field's form is told. */
  get patternMessage(): string | undefined {
    return this.all.optional(`${this.#key}.patternMessage`);
  }

  choice(value: string): string {
    return this.all.optional(`${this.#key}.choices.${keyOf(value)}`) ?? value;
  }

  variant(value: string): { readonly title: string; readonly description: string | undefined } {
    const key = `${this.#key}.variants.${keyOf(value)}`;
    return { title: this.all.text(`${key}.title`), description: this.all.optional(`${key}.description`) };
  }
}
