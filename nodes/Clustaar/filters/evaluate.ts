import type { JsonValue } from '../../../language/metadata';
import { isObject, valueAt } from '../../../language/reading';
import type { Ast, Comparison } from './ast';
import { equal } from './equal';

/** Undefined stands for "not found", which equals nothing, not even null. */
export type Found = JsonValue | undefined;

/**
 * JMESPath as Clustaar's own library reads it: a name that leads nowhere is not found, while everything else that leads nowhere (`[9]`, `[*]` of
 * what is no list) is null. Where the library fails on a missing key, it is not found here; and projections skip what is not found.
 */
export function evaluate(node: Ast, value: Found): Found {
  switch (node.type) {
    case 'Identity':
    case 'Current':
      return value;
    case 'Field':
      return valueAt(value, node.name);
    case 'Literal':
      return node.value;
    case 'Index':
      return Array.isArray(value) ? (value.at(node.value) ?? null) : null;
    case 'Slice':
      return Array.isArray(value) ? slice(value, node.children) : null;
    case 'Flatten':
      return flatten(evaluate(node.children[0], value));
    case 'Subexpression':
    case 'IndexExpression':
    case 'Pipe':
      return evaluate(node.children[1], evaluate(node.children[0], value));
    case 'Projection':
      return project(listOf(evaluate(node.children[0], value)), node.children[1]);
    case 'ValueProjection':
      return project(valuesOf(evaluate(node.children[0], value)), node.children[1]);
    case 'FilterProjection': {
      const [base, step, condition] = node.children;
      return project(
        listOf(evaluate(base, value))?.filter((entry) => holds(evaluate(condition, entry) ?? null)),
        step,
      );
    }
    case 'Comparator':
      return compare(node.name, evaluate(node.children[0], value), evaluate(node.children[1], value));
    case 'OrExpression':
    case 'AndExpression': {
      const first = evaluate(node.children[0], value);
      return holds(first) === (node.type === 'OrExpression') ? first : evaluate(node.children[1], value);
    }
    case 'NotExpression':
      return !holds(evaluate(node.children[0], value));
    case 'MultiSelectList':
      return value === undefined || value === null ? value : node.children.map((child) => evaluate(child, value) ?? null);
    case 'MultiSelectHash':
      if (value === undefined || value === null) return value;
      return Object.fromEntries(node.children.map((child) => [child.name, evaluate(child.value, value) ?? null]));
  }
}

function listOf(value: Found): JsonValue[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function valuesOf(value: Found): JsonValue[] | undefined {
  return isObject(value) ? Object.values(value) : undefined;
}

function project(entries: readonly JsonValue[] | undefined, step: Ast): JsonValue {
  return entries?.map((entry) => evaluate(step, entry)).filter((found) => found !== undefined && found !== null) ?? null;
}

function flatten(value: Found): JsonValue {
  return listOf(value)?.flat() ?? null;
}

function slice(list: readonly JsonValue[], [from, to, by]: readonly (number | null)[]): JsonValue[] {
  const step = by ?? 1;
  const [low, high] = step > 0 ? [0, list.length] : [-1, list.length - 1];
  const bound = (given: number | null | undefined, otherwise: number): number =>
    given === null || given === undefined ? otherwise : Math.min(Math.max(given < 0 ? given + list.length : given, low), high);
  const [start, stop] = step > 0 ? [bound(from, low), bound(to, high)] : [bound(from, high), bound(to, low)];
  const found: JsonValue[] = [];
  for (let index = start; step > 0 ? index < stop : index > stop; index += step) found.push(list[index] ?? null);
  return found;
}

/** Not found counts as true, as in the library; only the condition of a filter `[?…]` takes it for null. */
function holds(value: Found): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isObject(value)) return Object.keys(value).length > 0;
  return value !== '' && value !== false && value !== null;
}

function compare(how: Comparison, left: Found, right: Found): JsonValue {
  const equals = left !== undefined && right !== undefined && equal(left, right);
  if (how === 'EQ') return equals;
  if (how === 'NE') return !equals;
  const order = orderOf(left, right);
  if (order === undefined) return null;
  return { LT: order < 0, LTE: order <= 0, GT: order > 0, GTE: order >= 0 }[how];
}

/** Numbers and texts have an order, each among themselves. */
function orderOf(left: Found, right: Found): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return typeof left === 'string' && typeof right === 'string' ? Number(left > right) - Number(left < right) : undefined;
}
