import type { AccountSpec, FormField } from '../generate/spec';
import type { Binding, Values } from '../saved';
import type { FieldSet } from './field-set';
import type { EditedNode } from './red';
import { settingOf } from './setting';

/** An account as it is typed in an open dialog; secrets that were not touched are `__PWRD__`. */
export interface AccountDraft {
  readonly id: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly credentials: Readonly<Record<string, string>>;
}

/** What Node-RED puts in the place of a password that it keeps. */
const UNCHANGED = '__PWRD__';

/** Whether Node-RED keeps the field as a credential: it is a secret or holds one. */
export function stored(field: FormField): boolean {
  const inner = [
    ...(field.of ? [field.of] : []),
    ...(field.fields ?? []),
    ...(field.variants?.options.flatMap(({ fields }) => fields) ?? []),
  ];
  return field.kind === 'secret' || inner.some(stored);
}

/**
 * The secrets of an account. Node-RED never gives stored ones back; it takes new ones from inputs named after them.
 * Lists of secrets are written as JSON into a hidden input, and only when they were entered anew.
 */
export class StoredSecrets {
  readonly #fields: readonly FormField[];
  readonly #inputs = new Map<string, JQuery>();

  constructor(
    spec: AccountSpec,
    private readonly node: EditedNode,
  ) {
    this.#fields = spec.fields.filter(stored);
  }

  holds(field: FormField): boolean {
    return this.#fields.includes(field);
  }

  /** What the input shows at first: what was typed in this session, or a stand-in for a stored secret. */
  shown({ name, kind }: FormField): string | undefined {
    const { credentials = {} } = this.node;
    const typed = credentials[name];
    if (typeof typed === 'string' && typed !== '') return typed;
    return credentials[`has_${name}`] === true && kind === 'secret' ? UNCHANGED : undefined;
  }

  /** Adds the inputs that Node-RED reads when the dialog is closed. */
  attach(form: JQuery, set: FieldSet): void {
    for (const field of this.#fields) {
      const input = $('<input type="hidden">').attr('id', `node-config-input-${field.name}`);
      this.#inputs.set(field.name, input.val(this.shown(field) ?? (this.#isKept(field) ? UNCHANGED : '')));
      form.append(input);
      if (this.#isKept(field) && field.kind !== 'secret') set.explain(field.name, 'storedEntries');
    }
    const sync = () => {
      this.#write(set.read());
    };
    set.element.on('input change click', sync);
    this.#reader = () => set.read();
  }

  #reader: () => Values = () => ({});

  read(values: Values): Record<string, string> {
    return Object.fromEntries(this.#fields.map((field) => [field.name, this.#textOf(field, values[field.name])]));
  }

  save(): void {
    this.#write(this.#reader());
  }

  /** A secret that a set-up found. */
  typed(name: string, value: string): void {
    this.#inputs.get(name)?.val(value);
  }

  #write(values: Values): void {
    for (const [name, text] of Object.entries(this.read(values))) this.#inputs.get(name)?.val(text);
  }

  #textOf(field: FormField, binding: Binding | undefined): string {
    if (binding !== undefined) return settingOf(binding);
    return this.#isKept(field) && field.kind !== 'secret' ? UNCHANGED : '';
  }

  /** Whether Node-RED has one that the editor does not get to see. */
  #isKept({ name }: FormField): boolean {
    const { credentials = {} } = this.node;
    return credentials[`has_${name}`] === true && typeof credentials[name] !== 'string';
  }
}
