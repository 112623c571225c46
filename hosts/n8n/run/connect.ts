import type { ConnectionOptions } from '../../../client/transport';
import { formOf } from '../../../language/form';
import type { Provider } from '../../../language/provider';
import { Connection } from '../../../runner/connection';
import type { AnyContext } from '../contexts';
import { readCredential } from '../values/credential';
import { assertAllowed, filteredTransport } from './egress';

/** A connection with the node's credential, to a host that this n8n may reach. Rejects with a ServiceError. */
export async function connect<C>(context: AnyContext, provider: Provider<C>, options: ConnectionOptions = {}): Promise<Connection<C>> {
  const saved = await context.getCredentials(provider.credential.name);
  const connection = await connectionFor(context.helpers, provider, { ...saved }, options);
  // Live triggers open a socket without any request before it.
  await assertAllowed(context.helpers, provider.baseUrl(connection.credential));
  return connection;
}

/** The same, before anything is known of its host: each request is held against the filter. */
export async function connectionFor<C>(
  helpers: object,
  provider: Provider<C>,
  saved: Readonly<Record<string, unknown>>,
  options: ConnectionOptions = {},
): Promise<Connection<C>> {
  const transport = filteredTransport(helpers);
  return new Connection(provider, await readCredential(formOf(provider.credential.fields), saved), { ...options, transport });
}
