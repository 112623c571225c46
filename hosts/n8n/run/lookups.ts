import type { ICredentialsDecrypted, INodeCredentialTestResult, INodeListSearchResult } from 'n8n-workflow';
import { toServiceError } from '../../../client/errors';
import { isJson } from '../../../language/fields';
import type { Lookup } from '../../../language/metadata';
import type { Provider } from '../../../language/provider';
import type { Connection } from '../../../runner/connection';
import type { AnyContext } from '../contexts';
import { isRawObject } from '../values/raw';
import { connect, connectionFor } from './connect';
import { nodeError } from './errors';

/** Entries a list shows at most; the search narrows it down. */
const MOST = 500;

/** The choices of a resource locator. A failure is shown instead of an empty list. */
export async function search<C>(context: AnyContext, provider: Provider<C>, lookup: Lookup, filter = ''): Promise<INodeListSearchResult> {
  try {
    const connection = await connect(context, provider);
    const wanted = filter.toLowerCase();
    const found: { name: string; value: string }[] = [];
    for await (const entry of entriesOf(connection, lookup)) {
      const choice = choiceOf(entry, lookup);
      if (choice && `${choice.name} ${choice.value}`.toLowerCase().includes(wanted)) found.push(choice);
      if (found.length >= MOST) break;
    }
    return { results: found.sort((left, right) => left.name.localeCompare(right.name)) };
  } catch (thrown) {
    throw nodeError(context.getNode(), thrown);
  }
}

async function* entriesOf<C>(connection: Connection<C>, { operation, parameters = {} }: Lookup): AsyncGenerator {
  const declared = connection.operation(operation);
  if (declared.kind === 'request' && declared.paged) yield* connection.iterate(operation, parameters);
  else {
    const result = await connection.run(operation, parameters);
    if (Array.isArray(result)) yield* result;
  }
}

function choiceOf(entry: unknown, { value, title = value }: Lookup): { name: string; value: string } | undefined {
  if (!isRawObject(entry)) return undefined;
  const id = textOf(entry[value]);
  return id === undefined ? undefined : { name: textOf(entry[title]) ?? id, value: id };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' && isJson(value) ? String(value) : undefined;
}

/** The Test button of the credential. */
export async function testCredential<C>(provider: Provider<C>, { data = {} }: ICredentialsDecrypted): Promise<INodeCredentialTestResult> {
  try {
    const connection = await connectionFor(provider, data);
    await connection.test();
    return { status: 'OK', message: 'Connection successful' };
  } catch (thrown) {
    const { message, advice } = toServiceError(thrown);
    return { status: 'Error', message: [message, advice].filter(Boolean).join('. ') };
  }
}
