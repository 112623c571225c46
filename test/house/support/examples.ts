import type { Field } from '../../../language/field';
import type { JsonObject, JsonValue } from '../../../language/json';
import type { Parameters } from '../../../language/operation';

/** The least an operation takes: what is required, with the values of its own documentation. */
export function leastOf(fields: readonly Field[]): Parameters {
  return withFiles(fields.filter(({ required }) => required));
}

/** A form as it opens: what is required and what stands beside it. */
export function commonOf(fields: readonly Field[]): Parameters {
  return withFiles(fields.filter(({ required, prominent }) => required || prominent === true));
}

/** Beside `others`, one more field, with whatever brings it into view. */
export function including(field: Field, others: Parameters): Parameters {
  const shown = Object.entries(field.showWhen ?? {}).flatMap(([name, [value]]) => (value === undefined ? [] : [[name, value] as const]));
  return { ...others, ...Object.fromEntries(shown), ...withFiles([field]) };
}

/** The example of a field, or one put together from its parts; undefined where the declaration gives none. */
export function exampleOf(field: Field): JsonValue | undefined {
  const { example, default: preset, kind, choices, fields, of, variants } = field;
  if (example !== undefined) return example;
  if (preset !== undefined) return preset;
  const shown = shownIn(field);
  if (shown !== undefined) return shown;
  const [choice] = choices ?? [];
  const [option] = variants?.options ?? [];
  const group =
    option && variants ? { [variants.discriminator]: option.value, ...requiredOf(option.fields) } : fields && requiredOf(fields);
  if (kind === 'boolean') return true;
  // Nobody learns anything from a made-up secret: those with a form of their own say so.
  if (kind === 'secret') return 'as the service shows it';
  if (kind === 'choice') return choice?.value;
  if (kind === 'choices') return choice === undefined ? [] : [choice.value];
  if (kind === 'rows') return group === undefined ? [] : [group];
  if (kind === 'list') return listOf(of);
  return group;
}

/** What an empty input shows as its example: said once, it serves here too. A shortened one is none. */
function shownIn({ kind, placeholder = '' }: Field): JsonValue | undefined {
  if (!placeholder.startsWith('e.g. ') || placeholder.includes('…')) return undefined;
  const text = placeholder.slice('e.g. '.length);
  if (kind === 'number') return Number(text);
  return kind === 'text' || kind === 'longText' || kind === 'secret' ? text : undefined;
}

function listOf(entry: Field | undefined): JsonValue[] {
  const value = entry && exampleOf(entry);
  return value === undefined ? [] : [value];
}

/** A file has no example: it is no JSON. */
function withFiles(fields: readonly Field[]): Parameters {
  const files = fields
    .filter(({ kind }) => kind === 'file')
    .map(({ name }): [string, unknown] => [name, { content: Buffer.from('a'), fileName: 'a.png' }]);
  return { ...valuesOf(fields), ...Object.fromEntries<unknown>(files) };
}

function requiredOf(fields: readonly Field[]): JsonObject {
  return valuesOf(fields.filter(({ required }) => required));
}

function valuesOf(fields: readonly Field[]): JsonObject {
  return Object.fromEntries(
    fields.flatMap((field): [string, JsonValue][] => {
      const value = exampleOf(field);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}
