import type { Values } from '../../../../language/operation';
import type { IncomingRequest, Registered } from '../../../../language/webhook';
import type { AccountSettings } from '../credential/settings';
import { refusalOf } from './api-key';
import { DELIVERY_BYTES, eventsOf, identityOf } from './delivery';
import type { SmoochEvent } from './event';
import { isWanted, type filterParameters } from './filters';

interface Known {
  readonly credential: AccountSettings;
  readonly registered?: Registered | undefined;
}

interface Wanted {
  readonly parameters: Values<typeof filterParameters> & { readonly triggers: readonly string[] };
}

/** How deliveries are received, whichever generation they are of: let in by a key, read, filtered, told apart. */
export const receiving = {
  bodyLimit: DELIVERY_BYTES,
  verify: (request: IncomingRequest, { credential, registered }: Known) =>
    refusalOf(request, [...credential.webhookSecrets, ...(registered?.secrets ?? [])]),
  parse: eventsOf,
  accepts: (event: SmoochEvent, { parameters }: Wanted) => isWanted(event, parameters),
  identify: identityOf,
};
