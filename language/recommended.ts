import { z } from './fields';

/** A text or list between the recommended size and the limit. */
export interface Excess {
  readonly path: readonly PropertyKey[];
  /** The place in the words of the form: "Alternatives 3". */
  readonly place: string;
  /** The part after the place: "has 612 characters; at most 500 are recommended". */
  readonly sentence: string;
}

/** Where a value stands: by its path, and by the titles on the way; what has no title is skipped. */
interface Spot {
  readonly path: readonly PropertyKey[];
  readonly titles: readonly string[];
}

/**
 * Every text and list in `value` that is larger than its schema recommends with `.meta({ recommended })`.
 * Follows objects, lists, optional parts and variants; what does not fit the schema is passed over.
 */
export function beyondRecommended(schema: z.core.$ZodType, value: unknown, spot: Spot = { path: [], titles: [] }): Excess[] {
  const { recommended } = z.globalRegistry.get(schema) ?? {};
  const [size, unit] = sizeOf(value);
  if (recommended === undefined || size <= recommended) return inside(schema, value, spot);
  const sentence = `has ${size.toLocaleString('en-US')} ${unit}; at most ${recommended.toLocaleString('en-US')} are recommended`;
  return [{ path: spot.path, place: spot.titles.join(' › '), sentence }, ...inside(schema, value, spot)];
}

function sizeOf(value: unknown): readonly [size: number, unit: string] {
  return Array.isArray(value) ? [value.length, 'entries'] : [typeof value === 'string' ? Array.from(value).length : 0, 'characters'];
}

function inside(schema: z.core.$ZodType, value: unknown, spot: Spot): Excess[] {
  if (isWrapper(schema)) return beyondRecommended(schema.unwrap(), value, spot);
  if (schema instanceof z.ZodArray) {
    const entries: readonly unknown[] = Array.isArray(value) ? value : [];
    return entries.flatMap((entry, index) => beyondRecommended(schema.element, entry, entryAt(spot, index)));
  }
  if (schema instanceof z.ZodObject) {
    const shape: z.core.$ZodShape = schema.shape;
    return Object.entries(shape).flatMap(([name, part]) => beyondRecommended(part, partOf(value, name), partAt(spot, name, part)));
  }
  const variant = schema instanceof z.ZodDiscriminatedUnion ? variantOf(schema, value) : undefined;
  return variant ? inside(variant, value, spot) : [];
}

function isWrapper(schema: z.core.$ZodType): schema is z.ZodOptional | z.ZodNullable | z.ZodDefault {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
}

function entryAt({ path, titles }: Spot, index: number): Spot {
  const number = String(index + 1);
  return { path: [...path, index], titles: [...titles.slice(0, -1), [...titles.slice(-1), number].join(' ')] };
}

function partAt({ path, titles }: Spot, name: string, part: z.core.$ZodType): Spot {
  const title = titleOf(part);
  return { path: [...path, name], titles: title === undefined ? titles : [...titles, title] };
}

function titleOf(schema: z.core.$ZodType): string | undefined {
  return z.globalRegistry.get(schema)?.title ?? (isWrapper(schema) ? titleOf(schema.unwrap()) : undefined);
}

function variantOf({ options, def: { discriminator } }: z.ZodDiscriminatedUnion, value: unknown): z.core.$ZodType | undefined {
  return options.find((option) => {
    const shape: z.core.$ZodShape = option instanceof z.ZodObject ? option.shape : {};
    const constant = shape[discriminator];
    return constant !== undefined && z.safeParse(constant, partOf(value, discriminator)).success;
  });
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
