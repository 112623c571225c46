import { jsonIn } from '../../language/json';
import type { JsonValue } from '../../language/metadata';

/** The JSON inside a text, or the text itself. `1.50`, `true` and `null` count as JSON, as for every Pusher client. */
export function parsedText(text: string): JsonValue {
  if (!mayBeJson(text)) return text;
  const json = jsonIn(text);
  return json === undefined ? text : json;
}

/** A failing JSON.parse costs a stack trace: plain words are told apart by their first character. */
function mayBeJson(text: string): boolean {
  switch (text.charCodeAt(0)) {
    case 0x7b: // {
    case 0x5b: // [
    case 0x22: // "
    case 0x2d: // -
    case 0x74: // true
    case 0x66: // false
    case 0x6e: // null
    case 0x20:
    case 0x09:
    case 0x0a:
    case 0x0d:
      return true;
    default: {
      const code = text.charCodeAt(0);
      return code >= 0x30 && code <= 0x39;
    }
  }
}
