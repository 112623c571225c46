import type { ConnectionOptions } from '../../../client/transport';
import type { Values } from '../../../language/operation';
import type { PusherSettings } from '../credential/settings';
import { localAuthorizer } from './authorizer';
import { PusherConnection } from './connection';
import { endpointAuthorizer } from './endpoint';
import type { identityParameters } from './parameters';

export type Identity = Values<typeof identityParameters>;

/** A connection that signs as this identity, not shared with anybody. */
export function openConnection(settings: PusherSettings, identity: Identity, network: ConnectionOptions): PusherConnection {
  const { socketBase, key } = settings;
  const abort = new AbortController();
  const authorizer = endpointAuthorizer(
    {
      channel: given(identity.authEndpoint),
      user: given(identity.userAuthEndpoint),
      headers: identity.authHeaders,
      parameters: identity.authParameters,
      connection: network,
      signal: abort.signal,
    },
    localAuthorizer(settings, identity),
  );
  const { signIn, confirmWithin } = identity;
  return new PusherConnection({ socketBase, key, authorizer, signIn, confirmWithinMs: confirmWithin * 1000, network, abort });
}

/** Everything such a connection depends on. */
export function identityOf(settings: PusherSettings, identity: Identity, network: ConnectionOptions): unknown {
  const { socketBase, key, secret, masterKeys } = settings;
  return [socketBase, key, secret, masterKeys.map((bytes) => Buffer.from(bytes).toString('base64')), network.proxy, network.ca, identity];
}

function given(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
