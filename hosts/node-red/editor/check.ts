import type { FormField } from '../generate/spec';
import type { Binding, Values } from '../saved';
import { type Complaint, complaintAbout } from './check-scalar';
import { elementOf, isTyped } from './literal';
import { FieldTexts, type Texts } from './texts';
import { isVisible } from './visible';

/** Every problem of a form, each a sentence that names its field by title: `Channels: is required`. */
export function problemsOf(fields: readonly FormField[], values: Values, texts: Texts): string[] {
  return fields
    .filter((field) => isVisible(field, fields, values))
    .flatMap((field) => problemsOfField(field, values[field.name], new FieldTexts(texts, field)));
}

/** A form whose inputs may each bring any of its fields: nothing in it has to be filled in. */
export function broughtByInputs(fields: readonly FormField[]): FormField[] {
  return fields.map((field) => ({ ...field, required: false }));
}

function problemsOfField(field: FormField, binding: Binding | undefined, texts: FieldTexts, title = texts.title): string[] {
  const own = problemOf(field, binding, texts);
  if (own !== undefined) return [`${title}: ${own}`];
  return binding === undefined ? [] : innerProblems(field, binding, texts).map((problem) => `${title} › ${problem}`);
}

/** What is wrong with the field itself, without what is wrong inside it; as shown beside it. */
export function problemOf(field: FormField, binding: Binding | undefined, texts: FieldTexts): string | undefined {
  const complaint = ownComplaint(field, binding);
  if (complaint === undefined) return undefined;
  const declared = complaint.word === 'isMisshapen' ? texts.patternMessage : undefined;
  return declared ?? texts.all.word(complaint.word, complaint.parts);
}

function ownComplaint(field: FormField, binding: Binding | undefined): Complaint | undefined {
  const { required, default: standard, limits } = field;
  if (binding === undefined) return required && standard === undefined ? { word: 'isMissing' } : undefined;
  if (binding.type === 'list' || binding.type === 'rows') {
    const size = binding.value.length;
    if (required && size === 0 && limits.minItems !== 0 && standard === undefined) return { word: 'isMissing' };
    if (size < (limits.minItems ?? 0)) return { word: 'hasTooFew', parts: { size, limit: limits.minItems ?? 0 } };
    return limits.maxItems !== undefined && size > limits.maxItems
      ? { word: 'hasTooMany', parts: { size, limit: limits.maxItems } }
      : undefined;
  }
  return isTyped(binding) ? complaintAbout(field, binding) : undefined;
}

function innerProblems(field: FormField, binding: Binding, texts: FieldTexts): string[] {
  switch (binding.type) {
    case 'list':
      return binding.value.flatMap((entry, index) => {
        const element = elementOf(field);
        return problemsOfField(element, entry, new FieldTexts(texts.all, element), entryName(texts, index));
      });
    case 'rows':
      return binding.value.flatMap(({ choice, values }, index) =>
        optionProblems(field, choice, values, texts).map((problem) => `${entryName(texts, index)} › ${problem}`),
      );
    case 'variant':
      return optionProblems(field, binding.choice, binding.value, texts);
    case 'group':
      return optionProblems(field, undefined, binding.value, texts);
    default:
      return [];
  }
}

function optionProblems(field: FormField, choice: string | undefined, values: Values, texts: FieldTexts): string[] {
  if (field.variants === undefined) return problemsOf(field.fields ?? [], values, texts.all);
  const option = field.variants.options.find(({ value }) => value === choice);
  if (option === undefined) return [texts.all.word('isNoChoice', { value: choice ?? '' })];
  return problemsOf(option.fields, values, texts.all);
}

function entryName(texts: FieldTexts, index: number): string {
  return texts.all.word('entry', { number: index + 1 });
}
