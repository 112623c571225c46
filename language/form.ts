import { z } from 'zod';
import { isJson } from './fields';
import type { Choice, Field, Limits, Variants } from './field';
import type { JsonValue } from './json';
import './metadata';

export type { Choice, Field, Limits, Variants } from './field';

/** A record of zod schemas: what an operation takes, what a credential holds. */
export type Shape = Readonly<Record<string, z.ZodType>>;

type Node = z.core.JSONSchema.BaseSchema;

/** The parameters of a shape as JSON Schema (draft 2020-12), descriptions and limits included. */
export function schemaOf(shape: Shape): Node {
  return z.toJSONSchema(z.object(shape), { io: 'input', unrepresentable: 'any' });
}

/** The fields of a form, in the order in which they were declared. */
export function formOf(shape: Shape): Field[] {
  return fieldsOf(schemaOf(shape));
}

function fieldsOf(node: Node): Field[] {
  const required = new Set(node.required ?? []);
  return Object.entries(node.properties ?? {}).flatMap(([name, inner]) =>
    typeof inner === 'boolean' ? [] : [fieldOf(name, inner, required.has(name))],
  );
}

function fieldOf(name: string, node: Node, required: boolean): Field {
  const meta = metaOf(node);
  const inner = node.type === 'array' && typeof node.items === 'object' && !Array.isArray(node.items) ? node.items : undefined;
  return {
    name,
    title: meta.title ?? name,
    kind: meta.kind ?? kindOf(node, inner),
    required,
    limits: limitsOf(node, meta),
    ...(meta.description === undefined ? {} : { description: meta.description }),
    ...pick(meta, ['placeholder', 'prominent', 'example', 'lookup', 'showWhen', 'fromEvent', 'askedAfter', 'keepText', 'sortable']),
    ...(node.default === undefined ? {} : { default: jsonOf(node.default) }),
    ...choicesOf(node, inner),
    ...partsOf(node, inner),
  };
}

function kindOf(node: Node, inner: Node | undefined): Field['kind'] {
  if (variantsOf(node)) return 'variants';
  if (inner) return inner.enum ? 'choices' : inner.properties || variantsOf(inner) ? 'rows' : 'list';
  if (node.enum) return 'choice';
  if (node.properties) return 'group';
  // Names with anything but texts behind them are written as JSON.
  if (node.type === 'object') return holdsTexts(node) ? 'map' : 'json';
  if (node.type === 'integer' || node.type === 'number') return 'number';
  if (node.type === 'boolean') return 'boolean';
  return node.type === 'string' ? 'text' : 'json';
}

function holdsTexts({ additionalProperties: values }: Node): boolean {
  return typeof values !== 'object' || values.type === 'string';
}

function partsOf(node: Node, inner: Node | undefined): Pick<Field, 'of' | 'fields' | 'variants'> {
  const rows = inner ?? node;
  const variants = variantsOf(rows);
  if (variants) return { variants };
  if (rows.properties) return { fields: fieldsOf(rows) };
  return inner && !inner.enum ? { of: fieldOf('', inner, true) } : {};
}

function variantsOf(node: Node): Variants | undefined {
  const options = (node.oneOf ?? node.anyOf ?? []).filter((option) => typeof option === 'object');
  const discriminator = Object.entries(options[0]?.properties ?? {}).find(
    ([, inner]) => typeof inner === 'object' && inner.const !== undefined,
  )?.[0];
  if (discriminator === undefined) return undefined;
  return { discriminator, options: options.flatMap((option) => variantOf(option, discriminator)) };
}

function variantOf(option: Node, discriminator: string): Variants['options'][number][] {
  const constant = option.properties?.[discriminator];
  if (typeof constant !== 'object' || typeof constant.const !== 'string') return [];
  const { title, description } = metaOf(option);
  const fields = fieldsOf(option).filter((field) => field.name !== discriminator);
  return [{ value: constant.const, title: title ?? constant.const, ...(description === undefined ? {} : { description }), fields }];
}

function choicesOf(node: Node, inner: Node | undefined): { choices?: Choice[] } {
  const holder = node.enum ? node : inner;
  if (!holder?.enum) return {};
  const { choices = {} } = metaOf(holder);
  const titles = new Map(isPairs(choices) ? choices : Object.entries(choices));
  const values = holder.enum.filter((value) => typeof value === 'string');
  // Objects put names that are digits first; pairs keep their order.
  const order = isPairs(choices) ? [...titles.keys()] : values;
  return { choices: order.map((value) => ({ value, title: titles.get(value) ?? value })) };
}

function isPairs(choices: NonNullable<z.GlobalMeta['choices']>): choices is readonly (readonly [string, string])[] {
  return Array.isArray(choices);
}

function limitsOf(node: Node, meta: z.GlobalMeta): Limits {
  return {
    ...pick(node, ['minLength', 'maxLength', 'pattern', 'minItems', 'maxItems']),
    // zod bounds every integer by what a number can count: no limit worth showing.
    ...(typeof node.minimum === 'number' && node.minimum > Number.MIN_SAFE_INTEGER ? { minimum: node.minimum } : {}),
    ...(typeof node.maximum === 'number' && node.maximum < Number.MAX_SAFE_INTEGER ? { maximum: node.maximum } : {}),
    ...(typeof node.exclusiveMinimum === 'number' ? { exclusiveMinimum: node.exclusiveMinimum } : {}),
    ...(typeof node.exclusiveMaximum === 'number' ? { exclusiveMaximum: node.exclusiveMaximum } : {}),
    ...pick(meta, ['maxBytes', 'maxCodePoints', 'recommended', 'patternMessage']),
    ...(node.type === 'integer' ? { integer: true } : {}),
  };
}

/** toJSONSchema copies a schema's metadata onto its node, so the node is also a GlobalMeta. */
function metaOf(node: Node): z.GlobalMeta {
  return node;
}

function pick<T extends object, const K extends keyof T>(from: T, names: readonly K[]): { [N in K]?: Exclude<T[N], undefined> } {
  const picked: { [N in K]?: Exclude<T[N], undefined> } = {};
  for (const name of names) {
    const value = from[name];
    if (isDefined(value)) picked[name] = value;
  }
  return picked;
}

function isDefined<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}

function jsonOf(value: unknown): JsonValue {
  return isJson(value) ? value : null;
}
