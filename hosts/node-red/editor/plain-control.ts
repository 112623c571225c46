import type { FormField } from '../generate/spec';
import type { Binding } from '../saved';
import { type Control, type Ids, describe, type Surroundings } from './control';
import type { FieldTexts } from './texts';
import { placeholderOf } from './typed-control';
import { choices } from './typed-types';

/** One value without a source, for accounts: an input, a select or a checkbox. */
export function plainControl(field: FormField, texts: FieldTexts, around: Surroundings, ids: Ids, binding?: Binding): Control {
  const start = binding !== undefined && typeof binding.value === 'string' ? binding.value : '';
  const input = inputFor(field, texts, start).attr('id', ids.input);
  describe(input, ids);
  input.on('input change', around.changed);
  return { element: input, read: () => read(field, input) };
}

function inputFor(field: FormField, texts: FieldTexts, start: string): JQuery {
  if (field.kind === 'boolean')
    return $('<input type="checkbox">').prop('checked', start === '' ? field.default === true : start === 'true');
  if (field.kind === 'choice') return selectOf(choices(field, texts)).val(start);
  const input = field.kind === 'longText' || field.kind === 'json' ? $('<textarea rows="3">') : $('<input>');
  input.attr({ placeholder: placeholderOf(field, texts), autocomplete: 'off', spellcheck: 'false' });
  if (input.is('input')) input.attr('type', field.kind === 'secret' ? 'password' : 'text');
  return input.val(start);
}

/** A select; titles are text, never markup. */
export function selectOf(options: readonly { readonly value: string; readonly label: string }[]): JQuery {
  return $('<select>').append(options.map(({ value, label }) => $('<option>').val(value).text(label)));
}

function read(field: FormField, input: JQuery): Binding | undefined {
  if (field.kind === 'boolean') return { type: 'bool', value: String(input.prop('checked')) };
  const text = String(input.val() ?? '');
  if (text === '') return undefined;
  if (field.kind === 'number') return { type: 'num', value: text };
  return field.kind === 'json' ? { type: 'json', value: text } : { type: field.kind === 'choice' ? 'choice' : 'str', value: text };
}
