import { jsonIn } from '../../language/json';
import type { JsonValue } from '../../language/metadata';

/** Texts and numbers in the order in which they stand: what is inside a text is not taken for a number. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Whole numbers that JSON.parse might round: 2^53 has 16 digits. */
const LONG = /^-?\d{16,}$/;

/**
 * JSON in which whole numbers of 16 digits and more are text: a JavaScript number would round them, and a rounded message ID deletes
 * too much or too little. Undefined where the text is not JSON.
 */
export function exactJson(text: string): JsonValue | undefined {
  return jsonIn(text.replace(TOKENS, (token) => (LONG.test(token) ? `"${token}"` : token)));
}
