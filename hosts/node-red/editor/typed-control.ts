import type { FormField } from '../generate/spec';
import type { Binding, TypedValue } from '../saved';
import { type Control, describe, type Ids, type Surroundings } from './control';
import { standingIn } from './defaults';
import { isTyped } from './literal';
import type { FieldTexts } from './texts';
import { type InputTypes, savedType, typesFor } from './typed-types';

/** One value with its source: Node-RED's typedInput. */
export function typedControl(field: FormField, texts: FieldTexts, around: Surroundings, ids: Ids, binding?: Binding): Control {
  const start = typed(binding ?? standingIn(field));
  const types = (chosen: TypedValue | undefined) =>
    typesFor(field, texts, around.lookup.choices(field, chosen?.type === 'choice' ? chosen.value : undefined, around.beside));
  const widget = typedWidget({ types: types(start), texts, ids, start, changed: around.changed });
  widget.input.attr('placeholder', placeholderOf(field, texts));
  widget.container.find('.red-ui-typedInput-input').attr('placeholder', placeholderOf(field, texts));
  if (field.lookup)
    around.lookup.whenLoaded(field, widget.input, () => {
      widget.input.typedInput('types', types(widget.read()));
    });
  return {
    element: widget.container,
    read: () => {
      const value = widget.read();
      return value.value === '' ? undefined : value;
    },
  };
}

interface WidgetOptions {
  readonly types: InputTypes;
  readonly texts: FieldTexts;
  readonly ids: Ids;
  readonly start: TypedValue | { readonly type: string; readonly value: string } | undefined;
  readonly changed: () => void;
}

/** A typedInput that says its name to those who cannot see its label. */
export function typedWidget({ types, texts, ids, start, changed }: WidgetOptions) {
  // The widget takes its width from the style attribute alone, and needs a parent to stand in.
  const input = $('<input type="text" style="width: 100%">').attr('id', ids.input);
  const container = $('<div class="dovecote-input">').append(input);
  input.val(start?.value ?? '');
  input.typedInput({ types, ...(start ? { default: start.type } : {}) });
  if (start) {
    input.typedInput('type', start.type);
    input.typedInput('value', start.value);
  }
  const name = () => {
    describe(container.find('.red-ui-typedInput-input, .red-ui-typedInput-option-trigger'), ids);
    const source = texts.all.word('typeOf', { title: texts.title });
    container.find('.red-ui-typedInput-type-select').attr({ 'aria-label': source, title: source });
  };
  name();
  keepCalm(input);
  input.on('change keyup paste', () => {
    name();
    changed();
  });
  const read = (): TypedValue => ({ type: savedType(input.typedInput('type')), value: input.typedInput('value') });
  return { input, container, read };
}

/** Node-RED paints an empty value red, as no JSON and no property. Whether one is needed is said beside the field. */
export function keepCalm(input: JQuery): void {
  const check = () => {
    calm(input);
  };
  check();
  input.on('change keyup paste', check);
}

function calm(input: JQuery): void {
  if (input.typedInput('value') !== '') return;
  input.add(input.next()).removeClass('input-error');
  const tooltip: unknown = input.data('tooltip');
  if (!isTooltip(tooltip)) return;
  input.removeData('tooltip');
  tooltip.delete();
}

function isTooltip(value: unknown): value is { delete(): void } {
  return typeof value === 'object' && value !== null && 'delete' in value && typeof value.delete === 'function';
}

/** The saved value, unless the field was a list or group when it was saved. */
function typed(binding: Binding | undefined): TypedValue | undefined {
  return binding !== undefined && isTyped(binding) ? binding : undefined;
}

/** The placeholder, or the default where there is one. */
export function placeholderOf({ default: standard }: FormField, texts: FieldTexts): string {
  if (standard === undefined || typeof standard === 'object') return texts.placeholder ?? '';
  return texts.all.word('defaultIs', { value: String(standard) });
}
