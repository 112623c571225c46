import type { FormField } from '../generate/spec';
import type { Binding } from '../saved';
import type { Control, Ids, Surroundings } from './control';
import { defaultValues } from './defaults';
import { FieldSet } from './field-set';
import { VariantFields } from './option-form';
import { sourceControl } from './source-control';
import type { FieldTexts } from './texts';
import { selectOf } from './plain-control';
import { typedWidget } from './typed-control';
import { typesAround } from './typed-types';

/** Fields that belong together. */
export function groupControl(field: FormField, texts: FieldTexts, around: Surroundings, ids: Ids, binding?: Binding): Control {
  const fields = field.fields ?? [];
  const set = new FieldSet(fields, around, ids.input, binding?.type === 'group' ? binding.value : defaultValues(fields), true);
  const body = set.element.addClass('dovecote-group');
  const read = (): Binding | undefined => {
    const value = set.read();
    return Object.keys(value).length === 0 && !field.required ? undefined : { type: 'group', value };
  };
  return sourceControl({ type: 'group', label: texts.all.word('fields'), body, read }, texts, around, ids, binding);
}

/** Fields that depend on a choice: the choice is the first source. */
export function variantControl(field: FormField, texts: FieldTexts, around: Surroundings, ids: Ids, binding?: Binding): Control {
  const entry = binding?.type === 'variant' ? { choice: binding.choice, values: binding.value } : undefined;
  const named = (field.variants?.options ?? []).map(({ value }) => ({ value, label: texts.variant(value).title }));
  const options = field.required ? named : [{ value: '', label: texts.all.word('empty') }, ...named];
  const form = new VariantFields(field, texts, around, ids, entry);
  const body = form.element.addClass('dovecote-group');
  if (around.valuesOnly) {
    const select = selectOf(options)
      .attr('id', ids.input)
      .val(entry?.choice ?? options[0]?.value ?? '');
    select.on('change', () => {
      showChoice(String(select.val() ?? ''));
    });
    form.show(String(select.val() ?? ''));
    return { element: $('<div>').append(select, body), read: readChoice };
  }
  const reference = binding !== undefined && typeof binding.value === 'string' ? { type: binding.type, value: binding.value } : undefined;
  const start = reference ?? { type: 'variant', value: entry?.choice ?? options[0]?.value ?? '' };
  const types = typesAround({ value: 'variant', label: texts.title, icon: 'fa fa-list-ul', options });
  const { input, container, read } = typedWidget({
    types,
    texts,
    ids,
    start,
    changed: () => {
      refresh();
    },
  });
  const refresh = () => {
    const own = input.typedInput('type') === 'variant';
    body.toggle(own);
    if (own) showChoice(input.typedInput('value'));
    else around.changed();
  };
  form.show(start.type === 'variant' ? start.value : '');
  return {
    element: $('<div>').append(container, body),
    read: () => {
      if (input.typedInput('type') === 'variant') return readChoice();
      const value = read();
      return value.value === '' ? undefined : value;
    },
  };

  function showChoice(choice: string): void {
    form.show(choice);
    around.changed();
  }

  function readChoice(): Binding | undefined {
    const { choice = '', values } = form.read();
    return choice === '' ? undefined : { type: 'variant', choice, value: values };
  }
}
