import type { Field, Limits, Variants } from '../../../language/form';
import type { Translate } from './catalog';
import type { Sentences } from './help-words';

/** As short as a reference: told again wherever it stands. */
const FEW_FIELDS = 2;

/** Tells fields as lists in markdown, nested ones indented. What many fields have inside is told where it first stands; later ones refer to it. */
export class FieldHelp {
  /** Where inner fields were told, by all there is to tell of them. */
  readonly #told = new Map<string, string>();

  constructor(
    private readonly say: Translate,
    private readonly sentence: Sentences,
  ) {}

  /** The fields of a form. `place`: how others refer to it, if there are several forms. */
  list(fields: readonly Field[], place?: string): string {
    return this.#list(fields, place === undefined ? [] : [place], 0).trimEnd();
  }

  #list(fields: readonly Field[], path: readonly string[], depth: number): string {
    return fields.map((field) => this.#item(field, path, depth)).join('');
  }

  #item(field: Field, path: readonly string[], depth: number): string {
    const { say, sentence } = this;
    const indent = '  '.repeat(depth);
    const { title, description } = field;
    const facts = [typeName(field), ...(field.required ? [] : [sentence('optional')]), ...limitsOf(field, say, sentence)];
    const text = description === undefined ? '' : `: ${withinItem(say(description), indent)}`;
    return `${indent}- **${say(title)}** (${facts.join(', ')})${text}${this.#inside(field, [...path, say(title)], depth + 1)}`;
  }

  /** The rest of the line, and what is inside the field below it. */
  #inside({ fields, variants }: Field, path: readonly string[], depth: number): string {
    if (variants) return this.#once(variants, path, () => variants.options.map((option) => this.#option(option, path, depth)).join(''));
    return fields ? this.#once(fields, path, () => this.#list(fields, path, depth)) : '\n';
  }

  #option({ title, fields }: Variants['options'][number], path: readonly string[], depth: number): string {
    const said = this.say(title);
    const inside = this.#once(fields, [...path, said], () => this.#list(fields, [...path, said], depth + 1));
    return `${'  '.repeat(depth)}- *${said}*${inside}`;
  }

  #once(inner: Variants | readonly Field[], path: readonly string[], tell: () => string): string {
    const content = JSON.stringify(inner);
    const place = this.#told.get(content);
    if (place !== undefined) return ` – ${this.sentence('toldUnder', { place })}\n`;
    if (!Array.isArray(inner) || inner.length > FEW_FIELDS) this.#told.set(content, path.join(' › '));
    return `\n${tell()}`;
  }
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
