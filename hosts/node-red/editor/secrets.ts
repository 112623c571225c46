import type { AccountSpec, FormField } from '../generate/spec';
import type { Binding, Values } from '../saved';
import type { FieldSet } from './field-set';
import type { EditedNode } from './red';
import { settingOf } from './setting';
import type { Texts } from './texts';

/** An account as it is typed in an open dialog; secrets that were not touched are `__PWRD__`. */
export interface AccountDraft {
  readonly id: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly credentials: Readonly<Record<string, string>>;
}

/** What Node-RED puts in the place of a password that it keeps. */
const UNCHANGED = '__PWRD__';

/**
 * The secrets of an account. Node-RED never gives stored ones back; it takes new ones from inputs named after them.
 * Lists of secrets are written as JSON into a hidden input, and only when they were entered anew.
 */
export class StoredSecrets {
  readonly #fields: readonly FormField[];
  readonly #inputs = new Map<string, JQuery>();
  readonly #forgotten = new Set<string>();

  constructor(
    spec: AccountSpec,
    private readonly node: EditedNode,
  ) {
    this.#fields = spec.fields.filter(({ name }) => spec.secrets.includes(name));
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
  attach(form: JQuery, set: FieldSet, texts: Texts): void {
    for (const field of this.#fields) {
      const input = $('<input type="hidden">').attr('id', `node-config-input-${field.name}`);
      this.#inputs.set(field.name, input.val(this.shown(field) ?? (this.#isKept(field) ? UNCHANGED : '')));
      form.append(input);
      if (this.#isKept(field) && field.kind !== 'secret') set.append(field.name, this.#forgetting(field.name, texts));
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

  /** Says that entries are stored, beside a button that gives them up. */
  #forgetting(name: string, texts: Texts): JQuery {
    const line = $('<div class="dovecote-line">').append($('<span class="dovecote-hint">').text(texts.word('storedEntries')));
    const button = $('<button type="button" class="red-ui-button red-ui-button-small">').text(texts.word('remove'));
    button.on('click', () => {
      this.#forgotten.add(name);
      line.remove();
      this.save();
    });
    return line.append(' ', button);
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
    return !this.#forgotten.has(name) && credentials[`has_${name}`] === true && typeof credentials[name] !== 'string';
  }
}
