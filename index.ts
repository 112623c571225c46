import type { Api, ConnectOptions, OperationManifest, ProviderId } from './api';
import { invalid, ServiceError } from './client/errors';
import type { Parameters } from './language/operation';
import type { Operations } from './operation-types';
import { providers } from './providers';

export { ServiceError };
export type * from './api';
export type { Operations };

/**
 * A provider with a credential, without a host: `connect('pusher', { appId, key, secret, cluster })`.
 * Throws a ServiceError of kind `invalid` when the credential is incomplete.
 */
export function connect<P extends ProviderId>(provider: P, credential: Operations[P]['credential'], options?: ConnectOptions): Api<P>;
export function connect(provider: ProviderId, credential: Parameters, options: ConnectOptions = {}): object {
  return known(provider).connect(credential, options);
}

/** The operations of a provider as data: id, title, endpoint, parameters as JSON Schema, form fields. */
export function operations(provider: ProviderId): readonly OperationManifest[] {
  return known(provider).manifest().operations;
}

function known(provider: ProviderId) {
  if (!Object.hasOwn(providers, provider)) throw invalid('Provider', `'${provider}' is none of ${Object.keys(providers).join(', ')}`);
  return providers[provider];
}
