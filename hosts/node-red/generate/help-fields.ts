import type { Field, Limits } from '../../../language/form';
import type { Translate } from './catalog';
import type { Sentences } from './help-words';

/** The parameters of a form as a list in markdown, nested ones indented. */
export function fieldList(fields: readonly Field[], say: Translate, sentence: Sentences, depth = 0): string {
  return fields.map((field) => fieldItem(field, say, sentence, depth)).join('');
}

function fieldItem(field: Field, say: Translate, sentence: Sentences, depth: number): string {
  const { title, description, variants, fields } = field;
  const indent = '  '.repeat(depth);
  const facts = [typeName(field), ...(field.required ? [] : [sentence('optional')]), ...limitsOf(field, say, sentence)];
  const item = `${indent}- **${say(title)}** (${facts.join(', ')})${description === undefined ? '' : `: ${withinItem(say(description), indent)}`}\n`;
  const inner = fields ? fieldList(fields, say, sentence, depth + 1) : '';
  const options = (variants?.options ?? []).map(
    (option) => `${indent}  - *${say(option.title)}*\n${fieldList(option.fields, say, sentence, depth + 2)}`,
  );
  return item + inner + options.join('');
}

/** Lines of a text that go on in their item: one that began at the margin would end the list. */
function withinItem(text: string, indent: string): string {
  return text.replace(/\n+/g, `  \n${indent}  `);
}

const typeNames: Readonly<Record<Field['kind'], string>> = {
  text: 'string',
  longText: 'string',
  secret: 'string',
  expression: 'string',
  dateTime: 'string',
  choice: 'string',
  number: 'number',
  boolean: 'boolean',
  json: 'any',
  file: 'buffer',
  choices: 'array',
  list: 'array',
  rows: 'array',
  group: 'object',
  variants: 'object',
  map: 'object',
};

/** The type as Node-RED's help names types. */
function typeName(field: Field): string {
  return typeNames[field.kind];
}

function limitsOf(field: Field, say: Translate, sentence: Sentences): string[] {
  const { choices, limits, default: standard } = field;
  const shown = choices?.map(({ title }) => say(title)).join(' / ');
  return [
    ...(shown === undefined ? [] : [sentence(field.kind === 'choices' ? 'someOf' : 'oneOf', { choices: shown })]),
    ...[entries(limits, sentence), size(limits, sentence), recommended(limits, sentence), range(limits, sentence)].filter(
      (text) => text !== undefined,
    ),
    ...(standard === undefined ? [] : [sentence('defaultIs', { value: defaultText(field, say) })]),
  ];
}

function defaultText({ default: standard, choices }: Field, say: Translate): string {
  const chosen = choices?.find(({ value }) => value === standard);
  return chosen ? say(chosen.title) : `\`${typeof standard === 'string' ? standard : JSON.stringify(standard)}\``;
}

function entries({ minItems, maxItems }: Limits, sentence: Sentences): string | undefined {
  if (minItems !== undefined && maxItems !== undefined) return sentence('entries', { min: minItems, max: maxItems });
  if (maxItems !== undefined) return sentence('entriesAtMost', { max: maxItems });
  return minItems === undefined ? undefined : sentence('entriesAtLeast', { min: minItems });
}

function size({ maxLength, maxCodePoints, maxBytes }: Limits, sentence: Sentences): string | undefined {
  if (maxBytes !== undefined) return sentence('bytesAtMost', { max: maxBytes });
  const max = maxCodePoints ?? maxLength;
  return max === undefined ? undefined : sentence('charactersAtMost', { max });
}

function recommended({ recommended: max }: Limits, sentence: Sentences): string | undefined {
  return max === undefined ? undefined : sentence('recommendedAtMost', { max });
}

function range({ minimum, maximum }: Limits, sentence: Sentences): string | undefined {
  if (minimum !== undefined && maximum !== undefined) return sentence('between', { min: minimum, max: maximum });
  if (maximum !== undefined) return sentence('atMost', { max: maximum });
  return minimum === undefined ? undefined : sentence('atLeast', { min: minimum });
}
