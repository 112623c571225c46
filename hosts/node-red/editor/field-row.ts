import type { FormField } from '../generate/spec';
import type { Binding } from '../saved';
import { broughtByInputs, problemOf } from './check';
import type { Control, Surroundings } from './control';
import { FieldTexts } from './texts';

/** One field: its label, its control, what it is about, and what is wrong with it. */
export class FieldRow {
  readonly element: JQuery;
  readonly #control: Control;
  readonly #texts: FieldTexts;
  readonly #problem: JQuery;
  #touched = false;

  constructor(
    readonly field: FormField,
    around: Surroundings,
    idPrefix: string,
    start: Binding | undefined,
  ) {
    this.#texts = new FieldTexts(around.texts, field);
    const input = `${idPrefix}-${field.name}`;
    const ids = { input, label: `${input}-label`, describedBy: `${input}-hint ${input}-problem` };
    const own: Surroundings = {
      ...around,
      changed: () => {
        this.#touched = true;
        around.changed();
      },
    };
    this.#control = around.control(field, this.#texts, own, ids, start);
    this.#problem = $('<div class="dovecote-problem" role="alert">').attr('id', `${input}-problem`);
    const lookup = field.lookup ? field : field.of?.lookup ? field.of : undefined;
    const side = $('<div>').append(
      this.#control.element,
      lookup ? around.lookup.button(lookup, around.beside) : [],
      this.#hint(`${input}-hint`),
      this.#problem,
    );
    this.element = $('<div class="form-row">').append(this.#label(ids), side);
    // Building a control is no touch.
    this.#touched = false;
  }

  read(): Binding | undefined {
    return this.#control.read();
  }

  /** Adds something below the control. */
  append(addition: JQuery): void {
    this.#problem.before(addition);
  }

  touch(): void {
    this.#touched = true;
  }

  /** `brought`: each input of the node may bring the field itself. */
  refresh(visible: boolean, binding: Binding | undefined, brought: boolean): void {
    this.element.toggle(visible);
    const [field = this.field] = brought ? broughtByInputs([this.field]) : [];
    const problem = this.#touched && visible ? problemOf(field, binding, this.#texts) : undefined;
    if (this.#problem.text() === (problem ?? '')) return;
    this.#problem.text(problem ?? '');
    this.element.toggleClass('dovecote-invalid', problem !== undefined);
    this.element
      .find('input, select, textarea')
      .first()
      .attr('aria-invalid', String(problem !== undefined));
  }

  #label({ input, label }: { input: string; label: string }): JQuery {
    const text = $('<label>').attr({ id: label, for: input }).text(this.#texts.title);
    return this.field.required ? text.append($('<span class="dovecote-required" aria-hidden="true">').text(' *')) : text;
  }

  #hint(id: string): JQuery {
    return $('<div class="dovecote-hint">')
      .attr('id', id)
      .text(this.#texts.description ?? '');
  }
}
