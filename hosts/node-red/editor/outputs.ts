import type { Values } from '../saved';
import type { FieldSet } from './field-set';
import type { EditedNode } from './red';

/**
 * One output for each row of a field. Node-RED takes the number of outputs, or where wires go, from a hidden input:
 * a map from the old output to the new one, -1 for one that is gone, and any other name for one that is new.
 */
export function outputMap(parameter: string, node: EditedNode, set: FieldSet): { readonly element: JQuery; save(values: Values): void } {
  const input = $('<input type="hidden" id="node-input-outputs">').val(String(node.outputs ?? 1));
  return {
    element: input,
    save: (values) => {
      const rows = values[parameter];
      const size = rows?.type === 'rows' ? rows.value.length : 0;
      const origins = set.originsOf(parameter);
      // Rows that say nothing are not saved: their numbers no longer match.
      const isMapped = size > 0 && size === origins.length;
      input.val(isMapped ? JSON.stringify(mapOf(origins, node.outputs ?? 1)) : String(Math.max(1, size)));
    },
  };
}

/** `origins` holds for each row the output it had, undefined for new rows. */
export function mapOf(origins: readonly (number | undefined)[], before: number): Record<string, number> {
  const map: Record<string, number> = {};
  for (let output = 0; output < before; output += 1) map[output] = origins.indexOf(output);
  origins.forEach((origin, index) => {
    if (origin === undefined || origin >= before) map[`new ${String(index)}`] = index;
  });
  return map;
}
