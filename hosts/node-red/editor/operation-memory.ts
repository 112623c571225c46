import type { ActionSpec, FormField } from '../generate/spec';
import type { Binding, Values } from '../saved';
import { defaultValues, standingIn } from './defaults';
import type { EditedNode } from './red';
import { formOf } from './specs';

/** What was typed, while the operation of a dialog is changed to and fro. */
export class OperationMemory {
  readonly #byOperation = new Map<string, Values>();
  /** Fields of the same name and kind carry over: the channel stays the channel. */
  readonly #byField = new Map<string, Binding>();

  constructor(
    private readonly spec: ActionSpec,
    node: EditedNode,
  ) {
    const { operation = '', values = {} } = node;
    if (Object.keys(values).length > 0) this.keep(operation, values);
  }

  keep(operation: string, values: Values): void {
    this.#byOperation.set(operation, values);
    const fields = formOf(this.spec, operation);
    const fresh = defaultValues(fields);
    for (const field of fields) {
      const binding = values[field.name];
      const standard = fresh[field.name] ?? standingIn(field);
      // What nobody chose need not fit another operation.
      if (binding !== undefined && JSON.stringify(binding) !== JSON.stringify(standard)) this.#byField.set(fieldKey(field), binding);
    }
  }

  /** What was typed into this operation's form; else its defaults, under what its fields share with others. */
  recall(operation: string): Values {
    const known = this.#byOperation.get(operation);
    if (known) return known;
    const fields = formOf(this.spec, operation);
    const shared = fields.flatMap((field) => {
      const binding = this.#byField.get(fieldKey(field));
      return binding === undefined ? [] : [[field.name, binding] as const];
    });
    return { ...defaultValues(fields), ...Object.fromEntries(shared) };
  }
}

function fieldKey({ name, kind }: FormField): string {
  return `${name} ${kind}`;
}
