import { type Compact, expand } from '../../../language/compact';
import type { ActionSpec, FormField, OperationSpec, Spec } from '../generate/spec';
import type { EditedNode } from './red';

const specs = new Map<string, Spec>();

/** Keeps what a generated html tells of its node. */
export function describe(written: Compact<Spec>): void {
  const spec = expand(written);
  specs.set(spec.type, spec);
}

export function specOf({ type }: Pick<EditedNode, 'type'>): Spec | undefined {
  return specs.get(type);
}

/** The operation a node is set to. */
export function operationOf(spec: ActionSpec, id: string | undefined): OperationSpec | undefined {
  return spec.operations.find((operation) => operation.id === id);
}

/** The fields of the form a node has now. */
export function formOf(spec: Spec, operation?: string): readonly FormField[] {
  return spec.kind === 'action' ? (operationOf(spec, operation)?.fields ?? []) : spec.fields;
}
