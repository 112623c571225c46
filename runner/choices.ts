import { invalid } from '../client/errors';
import type { Shape } from '../language/form';
import type { Choice, Lookup } from '../language/field';
import type { Operation, Parameters } from '../language/operation';
import type { Connection, RunOptions } from './connection';

export interface ChoicesOptions extends RunOptions {
  /** What stands in the other fields of the form, for look-ups that depend on them. */
  readonly beside?: Parameters;
}

/** The choices of a field, as the operation its declaration names finds them, page by page. */
export async function* choicesOf<C>(connection: Connection<C>, lookup: Lookup, options: ChoicesOptions = {}): AsyncGenerator<Choice> {
  for await (const entry of entriesOf(connection, connection.operation(lookup.operation), lookup, options)) {
    const value = textOf(entry, lookup.value);
    if (value !== undefined) yield { value, title: (lookup.title === undefined ? undefined : textOf(entry, lookup.title)) ?? value };
  }
}

async function* entriesOf<C>(
  connection: Connection<C>,
  operation: Operation<Shape, C>,
  lookup: Lookup,
  options: ChoicesOptions,
): AsyncGenerator {
  const parameters = { ...lookup.parameters, ...taken(operation, lookup, options.beside) };
  if (operation.kind === 'request' && operation.paged) yield* connection.iterate(lookup.operation, parameters, options);
  else yield* listIn(await connection.run(lookup.operation, parameters, options));
}

/** The parameters that come from other fields. One that is missing is named by its title: the person has to fill it in first. */
function taken<C>(operation: Operation<Shape, C>, { from = {} }: Lookup, beside: Parameters = {}): Parameters {
  return Object.fromEntries(
    Object.entries(from).map(([parameter, sibling]) => {
      const value = beside[sibling];
      if (value !== undefined && value !== null && value !== '') return [parameter, value];
      const title = operation.parameters[parameter]?.meta()?.title ?? parameter;
      throw invalid(title, `'${title}' is needed before its choices can be listed`, `Fill in '${title}' first`);
    }),
  );
}

/** A list, or the one list that an object holds. */
function listIn(result: unknown): readonly unknown[] {
  if (isList(result)) return result;
  return typeof result === 'object' && result !== null ? (Object.values(result).find(isList) ?? []) : [];
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function textOf(entry: unknown, path: string): string | undefined {
  const value = path.split('.').reduce<unknown>(propertyOf, entry);
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
}

function propertyOf(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
}
