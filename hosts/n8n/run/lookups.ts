import type { ICredentialsDecrypted, INodeCredentialTestResult, INodeListSearchResult } from 'n8n-workflow';
import { toServiceError } from '../../../client/errors';
import type { Lookup } from '../../../language/metadata';
import type { Provider } from '../../../language/provider';
import type { SearchContext, TestContext } from '../contexts';
import { besideOf } from './beside';
import { connect, connectionFor } from './connect';
import { nodeError } from './errors';

/** Entries a list shows at most; the search narrows it down. */
const MOST = 500;

/** The choices of a resource locator. A failure is shown instead of an empty list. */
export async function search<C>(
  context: SearchContext,
  provider: Provider<C>,
  lookup: Lookup,
  filter = '',
): Promise<INodeListSearchResult> {
  try {
    const connection = await connect(context, provider);
    const wanted = filter.toLowerCase();
    const found: { name: string; value: string }[] = [];
    const { parameters } = connection.operation(lookup.operation);
    for await (const { value, title } of connection.choices(lookup, { beside: besideOf(context, lookup, parameters) })) {
      if (`${title} ${value}`.toLowerCase().includes(wanted)) found.push({ name: title, value });
      if (found.length >= MOST) break;
    }
    return { results: found.sort((left, right) => left.name.localeCompare(right.name)) };
  } catch (thrown) {
    throw nodeError(context.getNode(), thrown);
  }
}

/** The Test button of the credential. */
export async function testCredential<C>(
  { helpers }: TestContext,
  provider: Provider<C>,
  { data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
  try {
    const connection = await connectionFor(helpers, provider, data);
    await connection.test();
    return { status: 'OK', message: 'Connection successful' };
  } catch (thrown) {
    const { message, advice } = toServiceError(thrown);
    return { status: 'Error', message: [message, advice].filter(Boolean).join('. ') };
  }
}
