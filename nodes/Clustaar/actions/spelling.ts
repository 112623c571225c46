import { z } from '../../../language/fields';

/** What a form says of an action. */
export interface ActionText {
  readonly title: string;
  readonly description: string;
}

/**
 * One action in two spellings made of the same limited parts: `form` is how people fill it in, and parses to what the platform takes;
 * `wire` checks what was written as JSON and leaves alone what it does not know.
 */
export interface Action<T extends string = string, F extends z.ZodType = z.ZodType> {
  readonly type: T;
  readonly form: F;
  readonly wire: z.ZodType;
}

/** The spelling of a form, before it is turned into what the platform takes. */
export function form<const T extends string, S extends z.core.$ZodLooseShape>(type: T, text: ActionText, shape: S) {
  return z.object({ type: z.literal(type), ...shape }).meta({ title: text.title, description: text.description });
}

/** An object of the platform. Its type is required; keys that are not known pass. */
export function wire(type: string, shape: z.core.$ZodLooseShape): z.ZodObject {
  return z.looseObject({ type: z.literal(type), ...shape });
}

/** An action that is filled in as it is sent. `nullable` names what may be null in JSON; a form leaves that out instead. */
export function plain<const T extends string, S extends z.core.$ZodLooseShape>(
  type: T,
  text: ActionText,
  shape: S,
  nullable: readonly (keyof S & string)[] = [],
) {
  const nulls = nullable.map((name) => [name, z.nullable(shape[name])] as const);
  return { type, form: form(type, text, shape), wire: wire(type, { ...shape, ...Object.fromEntries(nulls) }) };
}
