import type { Shape } from '../language/form';
import type { Choice, Lookup } from '../language/field';
import type { Operation } from '../language/operation';
import type { Connection, RunOptions } from './connection';

/** The choices of a field, as the operation its declaration names finds them, page by page. */
export async function* choicesOf<C>(connection: Connection<C>, lookup: Lookup, options: RunOptions = {}): AsyncGenerator<Choice> {
  for await (const entry of entriesOf(connection, connection.operation(lookup.operation), lookup, options)) {
    const value = textOf(entry, lookup.value);
    if (value !== undefined) yield { value, title: (lookup.title === undefined ? undefined : textOf(entry, lookup.title)) ?? value };
  }
}

async function* entriesOf<C>(
  connection: Connection<C>,
  operation: Operation<Shape, C>,
  lookup: Lookup,
  options: RunOptions,
): AsyncGenerator {
  const { parameters = {} } = lookup;
  if (operation.kind === 'request' && operation.paged) yield* connection.iterate(lookup.operation, parameters, options);
  else yield* listIn(await connection.run(lookup.operation, parameters, options));
}

/** A list, or the one list that an object holds. */
function listIn(result: unknown): readonly unknown[] {
  if (isList(result)) return result;
  return typeof result === 'object' && result !== null ? (Object.values(result).find(isList) ?? []) : [];
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function textOf(entry: unknown, name: string): string | undefined {
  const value: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, name) : undefined;
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
}
