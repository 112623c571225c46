/** JSON, as parameters, events and results are made of. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue;
}

/** JSON.parse, whose results are JSON values by construction. Throws a SyntaxError. */
export const parseJson: (text: string) => JsonValue = JSON.parse;

/** The JSON of a text, or undefined where it is not JSON. */
export function jsonIn(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch (thrown) {
    return thrown instanceof SyntaxError ? undefined : null;
  }
}

/** Undefined is what JSON.stringify gives for undefined, functions and symbols, whatever its type says. */
const write: (value: unknown) => string | undefined = JSON.stringify;

/** Any value as JSON shows it; null for what JSON cannot show. */
export function asJson(value: unknown): JsonValue {
  const text = write(value);
  return text === undefined ? null : parseJson(text);
}
