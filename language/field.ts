import type { JsonObject, JsonValue } from './json';

/** How a form shows a field whose type alone does not say it. */
export type FieldKind = 'json' | 'secret' | 'longText' | 'dateTime' | 'file' | 'expression';

/** Choices that come from another operation of the same provider. */
export interface Lookup {
  /** Operation id, `channel.getMany`. It is run with `parameters` and its result (or pages) listed. */
  readonly operation: string;
  readonly parameters?: JsonObject;
  /** Parameters of the operation that are taken from other fields of the same form: `{ collection: 'objectCollection' }`. */
  readonly from?: Readonly<Record<string, string>>;
  /** Property of each listed object that becomes the value; deeper ones with dots: `properties.name`. */
  readonly value: string;
  /** Property shown to the person, likewise; the value where absent. */
  readonly title?: string;
}

/**
 * One input of a form, free of any host and plain JSON: both hosts, the help and the docs are made from it.
 * Derived from a parameter's schema, never written by hand.
 */
export interface Field {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly placeholder?: string;
  /** list: of one inner field; rows: of groups; group: nested fields; variants: a group whose fields depend on a choice. */
  readonly kind: FieldKind | 'text' | 'number' | 'boolean' | 'choice' | 'choices' | 'list' | 'rows' | 'group' | 'variants' | 'map';
  readonly required: boolean;
  readonly prominent?: boolean;
  readonly default?: JsonValue;
  readonly example?: JsonValue;
  readonly limits: Limits;
  readonly choices?: readonly Choice[];
  readonly lookup?: Lookup;
  readonly showWhen?: Readonly<Record<string, readonly (string | boolean)[]>>;
  readonly fromEvent?: string;
  readonly askedAfter?: string;
  readonly keepText?: boolean;
  readonly sortable?: boolean;
  /** The element of a list. */
  readonly of?: Field;
  /** The fields of a group or of each row. */
  readonly fields?: readonly Field[];
  /** Of variants, and of rows whose fields depend on a choice. */
  readonly variants?: Variants;
}

export interface Choice {
  readonly value: string;
  readonly title: string;
}

export interface Variants {
  /** Name of the property that tells the variants apart. */
  readonly discriminator: string;
  readonly options: readonly {
    readonly value: string;
    readonly title: string;
    readonly description?: string;
    readonly fields: readonly Field[];
  }[];
}

export interface Limits {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxBytes?: number;
  readonly maxCodePoints?: number;
  /** Code points or entries that are better not exceeded. */
  readonly recommended?: number;
  readonly pattern?: string;
  /** What a text that the pattern refuses is told, as the rest of a sentence that begins with the field's title. */
  readonly patternMessage?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The value must be above this. */
  readonly exclusiveMinimum?: number;
  /** The value must be below this. */
  readonly exclusiveMaximum?: number;
  readonly integer?: boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
}
