import type { FormField } from '../generate/spec';
import type { Binding, Values } from '../saved';
import type { Control, Ids, Surroundings } from './control';
import { editableList } from './editable-list';
import { elementOf } from './literal';
import { sourceControl } from './source-control';
import { FieldTexts } from './texts';
import { optionForm, type OptionForm } from './option-form';

/** Several values of one kind, a row each. */
export function listControl(field: FormField, texts: FieldTexts, around: Surroundings, ids: Ids, binding?: Binding): Control {
  const controls = new WeakMap<HTMLElement, Control>();
  const one = elementOf(field);
  const textsOfOne = new FieldTexts(texts.all, one);
  const { element, rows } = editableList<Binding>({
    texts,
    sortable: field.sortable === true,
    entries: binding?.type === 'list' ? binding.value : [],
    startsWithRow: field.required,
    build: (row, entry) => {
      const own = rowIds(ids);
      const label = `${own.input}-label`;
      const control = around.control(one, textsOfOne, around, { ...own, label }, entry);
      remember(controls, row, control);
      const name = textsOfOne.title || texts.title;
      row.append($('<label class="dovecote-unseen">').attr({ id: label, for: own.input }).text(name), control.element);
    },
    changed: around.changed,
  });
  const read = (): Binding | undefined => {
    const value = rows().flatMap((row) => recall(controls, row)?.read() ?? []);
    return value.length === 0 ? undefined : { type: 'list', value };
  };
  return sourceControl({ type: 'list', label: texts.all.word('list'), body: element, read }, texts, around, ids, binding);
}

/** Several groups of fields, a row each. */
export function rowsControl(field: FormField, texts: FieldTexts, around: Surroundings, ids: Ids, binding?: Binding): Control {
  const forms = new WeakMap<HTMLElement, OptionForm>();
  const { element, rows } = editableList<{ readonly choice?: string; readonly values: Values }>({
    texts,
    sortable: field.sortable === true,
    entries: binding?.type === 'rows' ? binding.value : [],
    startsWithRow: field.required,
    build: (row, entry) => {
      const form = optionForm(field, texts, around, rowIds(ids), entry);
      remember(forms, row, form);
      row.append(form.element);
    },
    changed: around.changed,
  });
  const read = (): Binding | undefined => {
    const value = rows().flatMap((row) => recall(forms, row)?.read() ?? []);
    return value.length === 0 ? undefined : { type: 'rows', value };
  };
  return sourceControl({ type: 'rows', label: texts.all.word('list'), body: element, read }, texts, around, ids, binding);
}

/** Several of a few named values, each with a checkbox. */
export function choicesControl(field: FormField, texts: FieldTexts, around: Surroundings, ids: Ids, binding?: Binding): Control {
  const chosen = new Set(binding?.type === 'list' ? binding.value.map(({ value }) => value) : []);
  const boxes = (field.choices ?? []).map((value) => {
    const box = $('<input type="checkbox">').val(value).prop('checked', chosen.has(value));
    box.on('change', around.changed);
    return { value, box, label: $('<label class="dovecote-choice">').append(box, ' ', $('<span>').text(texts.choice(value))) };
  });
  const body = $('<div class="dovecote-choices" role="group">').attr('aria-labelledby', ids.label);
  body.append(boxes.map(({ label }) => label));
  const read = (): Binding | undefined => {
    const value = boxes
      .filter(({ box }) => box.prop('checked') === true)
      .map((choice) => ({ type: 'choice' as const, value: choice.value }));
    return value.length === 0 ? undefined : { type: 'list', value };
  };
  return sourceControl({ type: 'list', label: texts.all.word('selection'), body, read }, texts, around, ids, binding);
}

let rowNumber = 0;

/** Rows share the hint of their list, and its label where they bring none; each input needs an id of its own. */
function rowIds(ids: Ids): Ids {
  rowNumber += 1;
  return { ...ids, input: `${ids.input}-${String(rowNumber)}` };
}

function remember<T>(parts: WeakMap<HTMLElement, T>, row: JQuery, part: T): void {
  const [element] = row.toArray();
  if (element) parts.set(element, part);
}

function recall<T>(parts: WeakMap<HTMLElement, T>, row: JQuery): T | undefined {
  const [element] = row.toArray();
  return element && parts.get(element);
}
