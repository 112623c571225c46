import type { ConnectionOptions } from '../../../client/transport';
import { formOf } from '../../../language/form';
import type { Provider } from '../../../language/provider';
import { Connection } from '../../../runner/connection';
import type { AnyContext } from '../contexts';
import { readCredential } from '../values/credential';
import { egressFilterOf } from './egress';

/** A connection with the node's credential. Rejects with a ServiceError. */
export async function connect<C>(context: AnyContext, provider: Provider<C>, options: ConnectionOptions = {}): Promise<Connection<C>> {
  const saved = await context.getCredentials(provider.credential.name);
  return await connectionFor(context.helpers, provider, { ...saved }, options);
}

/** The same for a credential as it was saved. Whatever it sends or opens is held against n8n's filter of addresses. */
export async function connectionFor<C>(
  helpers: object,
  provider: Provider<C>,
  saved: Readonly<Record<string, unknown>>,
  options: ConnectionOptions = {},
): Promise<Connection<C>> {
  const credential = await readCredential(formOf(provider.credential.fields), saved);
  return new Connection(provider, credential, { ...options, egress: egressFilterOf(helpers) });
}
