import type { FormField } from '../generate/spec';
import type { Binding } from '../saved';
import type { Control, Ids, Surroundings } from './control';
import { editableList } from './editable-list';
import { parsed } from './literal';
import { sourceControl } from './source-control';
import type { FieldTexts } from './texts';

/** Texts under keys that are typed in too; saved as a JSON object. One that holds more than texts is edited as JSON. */
export function mapControl(_field: FormField, texts: FieldTexts, around: Surroundings, ids: Ids, binding?: Binding): Control {
  const start = textsIn(binding);
  const { element, rows } = editableList<readonly [key: string, value: string]>({
    texts,
    sortable: false,
    entries: start ?? [],
    build: (row, entry) => {
      const inputs = (['key', 'value'] as const).map((word, index) => {
        const input = $('<input type="text">').val(entry?.[index] ?? '');
        return input.attr({ placeholder: texts.all.word(word), 'aria-label': texts.all.word(word) }).on('input', around.changed);
      });
      row.append($('<div class="dovecote-pair">').append(inputs));
    },
    changed: around.changed,
  });
  const read = (): Binding | undefined => {
    const entries = rows().map((row) =>
      row
        .find('input')
        .toArray()
        .map((input) => $(input).val()?.toString() ?? ''),
    );
    const named = entries.filter(([key = '']) => key !== '');
    return named.length === 0 ? undefined : { type: 'json', value: JSON.stringify(Object.fromEntries(named)) };
  };
  const own = { type: 'group', label: texts.all.word('fields'), body: element, read } as const;
  return sourceControl(own, texts, around, ids, start ? undefined : binding);
}

function textsIn(binding: Binding | undefined): (readonly [string, string])[] | undefined {
  const value = binding?.type === 'json' ? parsed(binding.value) : undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).flatMap(([key, entry]) => (typeof entry === 'string' ? [[key, entry] as const] : []));
  return entries.length === Object.keys(value).length ? entries : undefined;
}
