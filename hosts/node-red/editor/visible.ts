import type { FormField, Json } from '../generate/spec';
import type { Values } from '../saved';
import { isReference, jsonOf } from './literal';

/** Whether the field applies, given its neighbours. A neighbour that is only known at run time leaves it visible. */
export function isVisible(field: FormField, neighbours: readonly FormField[], values: Values): boolean {
  return Object.entries(field.showWhen ?? {}).every(([name, wanted]) => {
    const binding = values[name];
    if (binding !== undefined && isReference(binding)) return true;
    const value = binding === undefined ? neighbours.find((neighbour) => neighbour.name === name)?.default : jsonOf(binding);
    return wanted.some((candidate) => same(candidate, value));
  });
}

function same(wanted: string | boolean, value: Json | undefined): boolean {
  return Array.isArray(value) ? value.includes(wanted) : value === wanted;
}
