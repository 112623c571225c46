import type { Parameters } from './language/operation';
import type { Provider } from './language/provider';
import { clustaar } from './nodes/Clustaar/provider';
import { knock } from './nodes/Knock/provider';
import { pusher } from './nodes/Pusher/provider';
import { pushover } from './nodes/Pushover/provider';
import { smooch } from './nodes/Smooch/Smooch/provider';
import { sunshine } from './nodes/Smooch/Sunshine/provider';
import { Connection, type ConnectOptions } from './runner/connection';
import { manifestOf, storedManifest } from './runner/manifest';

/** Every provider of the package and the folder it lives in. Hosts never import this: each node loads its own provider alone. */
export const providers = {
  clustaar: entry('nodes/Clustaar', clustaar),
  knock: entry('nodes/Knock', knock),
  pusher: entry('nodes/Pusher', pusher),
  pushover: entry('nodes/Pushover', pushover),
  smooch: entry('nodes/Smooch/Smooch', smooch),
  sunshine: entry('nodes/Smooch/Sunshine', sunshine),
};

/** Closes over the provider's credential type, so that all providers look alike from outside. */
function entry<C>(folder: string, provider: Provider<C>) {
  return {
    folder,
    manifest: () => manifestOf(provider),
    storedManifest: () => storedManifest(provider),
    connect: (credential: Parameters, options: ConnectOptions) => new Connection(provider, credential, options),
  };
}
