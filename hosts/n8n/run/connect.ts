import { ServiceError } from '../../../client/errors';
import type { ConnectionOptions } from '../../../client/transport';
import { formOf } from '../../../language/form';
import type { Provider } from '../../../language/provider';
import { Connection } from '../../../runner/connection';
import type { AnyContext } from '../contexts';
import { readCredential } from '../values/credential';

/** A connection with the node's credential, to a host that this n8n may reach. Rejects with a ServiceError. */
export async function connect<C>(context: AnyContext, provider: Provider<C>, options: ConnectionOptions = {}): Promise<Connection<C>> {
  const saved = await context.getCredentials(provider.credential.name);
  const connection = await connectionFor(provider, { ...saved }, options);
  await assertAllowed(context.helpers, provider.baseUrl(connection.credential));
  return connection;
}

export async function connectionFor<C>(
  provider: Provider<C>,
  saved: Readonly<Record<string, unknown>>,
  options: ConnectionOptions = {},
): Promise<Connection<C>> {
  return new Connection(provider, await readCredential(formOf(provider.credential.fields), saved), options);
}

/** n8n's filter of addresses, where this n8n has one: requests of ours do not pass through n8n's own client. */
interface EgressHelpers {
  getSecureEgressFilter(): { validateUrl(url: string): Promise<{ readonly ok: true } | { readonly ok: false; readonly error: Error }> };
}

/** Rejects with a ServiceError of kind `permission` where n8n's administrator has closed the address. */
export async function assertAllowed(helpers: object, url: string): Promise<void> {
  if (!hasEgressFilter(helpers)) return;
  const verdict = await helpers.getSecureEgressFilter().validateUrl(url);
  if (verdict.ok) return;
  throw new ServiceError({
    kind: 'permission',
    message: `This n8n may not send requests to ${new URL(url).host}: ${verdict.error.message}`,
    advice: 'Check the host in the credential, or have whoever runs n8n allow the address',
  });
}

function hasEgressFilter(helpers: object): helpers is EgressHelpers {
  return 'getSecureEgressFilter' in helpers && typeof helpers.getSecureEgressFilter === 'function';
}
