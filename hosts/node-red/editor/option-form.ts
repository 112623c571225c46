import type { FormField } from '../generate/spec';
import type { Values } from '../saved';
import type { Ids, Surroundings } from './control';
import { FieldSet } from './field-set';
import { defaultValues } from './defaults';
import { selectOf } from './plain-control';
import type { FieldTexts } from './texts';

interface Entry {
  readonly choice?: string;
  readonly values: Values;
}

export interface OptionForm {
  readonly element: JQuery;
  read(): Entry;
}

/** The fields of one row; where they depend on a choice, the choice first. */
export function optionForm(field: FormField, texts: FieldTexts, around: Surroundings, ids: Ids, entry?: Entry): OptionForm {
  const { variants } = field;
  if (variants === undefined) {
    const fields = field.fields ?? [];
    const set = new FieldSet(fields, around, ids.input, entry?.values ?? defaultValues(fields), true);
    return { element: set.element, read: () => ({ values: set.read() }) };
  }
  const select = selectOf(variants.options.map(({ value }) => ({ value, label: texts.variant(value).title })));
  select.attr('aria-label', texts.title).val(entry?.choice ?? variants.options[0]?.value ?? '');
  const form = new VariantFields(field, texts, around, ids, entry);
  select.on('change', () => {
    form.show(String(select.val() ?? ''));
    around.changed();
  });
  form.show(String(select.val() ?? ''));
  return { element: $('<div>').append(select, form.element), read: () => form.read() };
}

/** The fields of the chosen variant. What was typed into the others is kept while the dialog is open. */
export class VariantFields {
  readonly element = $('<div>');
  readonly #sets = new Map<string, FieldSet>();
  #choice = '';

  constructor(
    private readonly field: FormField,
    private readonly texts: FieldTexts,
    private readonly around: Surroundings,
    private readonly ids: Ids,
    private readonly entry: Entry | undefined,
  ) {}

  show(choice: string): void {
    this.#choice = choice;
    this.element.children().hide();
    const option = this.field.variants?.options.find(({ value }) => value === choice);
    if (option === undefined) return;
    const known = this.#sets.get(choice);
    if (known) {
      known.element.show();
      return;
    }
    const { description } = this.texts.variant(choice);
    const start = this.entry?.choice === choice ? this.entry.values : defaultValues(option.fields);
    const set = new FieldSet(option.fields, this.around, `${this.ids.input}-${choice}`, start, true);
    if (description !== undefined) set.element.prepend($('<div class="dovecote-hint">').text(description));
    this.#sets.set(choice, set);
    this.element.append(set.element);
  }

  read(): Entry {
    return { choice: this.#choice, values: this.#sets.get(this.#choice)?.read() ?? {} };
  }
}
