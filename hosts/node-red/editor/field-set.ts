import { type FormField, isProminent } from '../generate/spec';
import type { Binding, Values } from '../saved';
import type { Beside, Surroundings } from './control';
import { originsIn } from './editable-list';
import { FieldRow } from './field-row';
import { jsonOf } from './literal';
import { FieldTexts, type Texts } from './texts';
import { isVisible } from './visible';

/** The inputs of several fields: common ones first, the others behind a line that opens. */
export class FieldSet {
  readonly element = $('<div class="dovecote-fields">');
  readonly #rows: readonly FieldRow[];
  readonly #texts: Texts;
  readonly #summary = $('<summary>');
  readonly #hidden = new Set<string>();
  #brought = false;
  /** Controls report changes while they are being built, before all rows are there. */
  #built = false;

  constructor(
    private readonly fields: readonly FormField[],
    around: Surroundings,
    idPrefix: string,
    private readonly start: Values,
    /** A few optional fields of a row or group stay in sight. */
    private readonly isInner = false,
  ) {
    this.#texts = around.texts;
    const own: Surroundings = {
      ...around,
      beside: (name) => this.#beside(name) ?? around.beside(name),
      changed: () => {
        this.refresh();
        around.changed();
      },
    };
    this.#rows = fields.map((field) => new FieldRow(field, own, idPrefix, start[field.name]));
    this.#place(start);
    this.#built = true;
    this.refresh();
  }

  /** What was entered, hidden fields left out. */
  read(): Values {
    const values = this.#all();
    return Object.fromEntries(Object.entries(values).filter(([name]) => this.#isVisible(name, values)));
  }

  /** Shows the problems of fields that were not touched yet, too. */
  revealProblems(): void {
    for (const row of this.#rows) row.touch();
    this.refresh();
  }

  /** Each input of the node may bring any field itself: what is left empty here is no problem then. */
  broughtByInputs(brought: boolean): void {
    this.#brought = brought;
    this.refresh();
  }

  /** Adds something below a field's control. */
  append(name: string, addition: JQuery): void {
    this.#row(name)?.append(addition);
  }

  /** Shows or hides a field, whatever its neighbours say; a hidden one is not read. */
  toggle(name: string, shown: boolean): void {
    if (shown) this.#hidden.delete(name);
    else this.#hidden.add(name);
    this.refresh();
  }

  /** For each row of a field, where it stood when the dialog opened. */
  originsOf(name: string): (number | undefined)[] {
    const row = this.#row(name);
    return row ? originsIn(row.element) : [];
  }

  refresh(): void {
    if (!this.#built) return;
    const values = this.#all();
    for (const row of this.#rows) row.refresh(this.#isVisible(row.field.name, values), values[row.field.name], this.#brought);
    const set = this.#rows.filter(
      ({ field }) => !isProminent(field) && values[field.name] !== undefined && !isDefault(field, values[field.name]),
    );
    this.#summary.text(set.length === 0 ? this.#texts.word('optional') : this.#texts.word('optionalSet', { number: set.length }));
  }

  #place(start: Values): void {
    const [common, others] = [this.#rows.filter(({ field }) => isProminent(field)), this.#rows.filter(({ field }) => !isProminent(field))];
    this.element.append(common.map(({ element }) => element));
    if (others.length <= (this.isInner || common.length === 0 ? 3 : 0)) {
      this.element.append(others.map(({ element }) => element));
    } else if (others.length > 0) {
      const open = others.some(({ field }) => start[field.name] !== undefined && !isDefault(field, start[field.name]));
      const details = $('<details class="dovecote-optional">').prop('open', open).append(this.#summary);
      this.element.append(details.append(others.map(({ element }) => element)));
    }
  }

  #all(): Record<string, Binding> {
    return Object.fromEntries(
      this.#rows.flatMap((row) => {
        const binding = row.read();
        return binding === undefined ? [] : [[row.field.name, binding] as const];
      }),
    );
  }

  #row(name: string): FieldRow | undefined {
    return this.#rows.find(({ field }) => field.name === name);
  }

  #beside(name: string): Beside | undefined {
    const field = this.fields.find((candidate) => candidate.name === name);
    if (field === undefined) return undefined;
    // While the rows are being built, what the form begins with is all there is.
    const binding = this.#built ? this.#row(name)?.read() : this.start[name];
    return { title: new FieldTexts(this.#texts, field).title, binding };
  }

  #isVisible(name: string, values: Values): boolean {
    const field = this.fields.find((candidate) => candidate.name === name);
    return field !== undefined && !this.#hidden.has(name) && isVisible(field, this.fields, values);
  }
}

function isDefault({ default: standard }: FormField, binding: Binding | undefined): boolean {
  return standard !== undefined && binding !== undefined && JSON.stringify(jsonOf(binding)) === JSON.stringify(standard);
}
