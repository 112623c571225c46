import type { ActionSpec, FormField, OperationSpec, Spec } from '../generate/spec';
import { keyOf } from '../generate/spec';
import type { EditedNode } from './red';

const specs = new Map<string, Spec>();

/** Keeps what a generated html tells of its node. */
export function describe(spec: Spec): void {
  specs.set(spec.type, spec);
}

export function specOf({ type }: Pick<EditedNode, 'type'>): Spec | undefined {
  return specs.get(type);
}

/** The operation a node is set to. */
export function operationOf(spec: ActionSpec, id: string | undefined): OperationSpec | undefined {
  return spec.operations.find((operation) => operation.id === id);
}

/** The fields of the form a node has now, and where their texts are. */
export function formOf(spec: Spec, operation?: string): { fields: readonly FormField[]; key: string } {
  if (spec.kind !== 'action') return { fields: spec.fields, key: 'fields' };
  return { fields: operationOf(spec, operation)?.fields ?? [], key: `operations.${keyOf(operation ?? '')}.fields` };
}
