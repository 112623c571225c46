import type { FieldKind, Lookup } from './field';
import type { JsonValue } from './json';

export type { FieldKind, Lookup } from './field';
export type { JsonObject, JsonValue } from './json';

declare module 'zod' {
  interface GlobalMeta {
    /** Title Case, as the label of the form. */
    title?: string;
    /** What it is; a sentence without a final period. Booleans begin with "Whether". */
    description?: string;
    /** Shown in an empty input, `e.g. my-channel`. */
    placeholder?: string;
    kind?: FieldKind;
    /** Titles of an enum's values, in the order of the form; in pairs where values are digits, which objects would put first. */
    choices?: Readonly<Record<string, string>> | readonly (readonly [value: string, title: string])[];
    lookup?: Lookup;
    /** Bytes of UTF-8 at most. */
    maxBytes?: number;
    /** Unicode code points at most. */
    maxCodePoints?: number;
    /** Code points or entries up to which a service is known to keep its word, below the limit itself: more is let through with a warning. */
    recommended?: number;
    /** An optional field that is common enough to stand beside the required ones. */
    prominent?: boolean;
    /** Show only while another field of the same form has one of these values. */
    showWhen?: Readonly<Record<string, readonly (string | boolean)[]>>;
    /** Property of the event this is usually taken from: the default becomes an expression in both hosts. */
    fromEvent?: string;
    /** A credential set-up question that is asked only after the service answered with this error code. */
    askedAfter?: string;
    /** A value for documentation and completeness tests. */
    example?: JsonValue;
    /** Text is left as it was typed instead of being read as JSON first. */
    keepText?: boolean;
    /** What a text that its pattern refuses is told, as the rest of a sentence: "may hold only letters". */
    patternMessage?: string;
    /** Rows can be dragged into another order. */
    sortable?: boolean;
  }
}
