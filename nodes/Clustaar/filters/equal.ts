import type { JsonValue } from '../../../language/metadata';
import { isObject } from '../../../language/reading';

/** Equality of JSON: 1 is 1.0 and never true, the order of a list counts, that of the keys of an object does not. */
export function equal(left: JsonValue, right: JsonValue): boolean {
  if (left === right) return true;
  if (Array.isArray(left)) {
    return Array.isArray(right) && left.length === right.length && left.every((entry, index) => equalAt(entry, right[index]));
  }
  if (!isObject(left) || !isObject(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length && names.every((name) => Object.hasOwn(right, name) && equalAt(left[name], right[name]))
  );
}

function equalAt(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  return left !== undefined && right !== undefined && equal(left, right);
}
