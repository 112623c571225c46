import type { Parameters } from '../../../language/operation';
import type { Provider } from '../../../language/provider';
import { Connection } from '../../../runner/connection';

/** A connection without the type of its credential, which no host needs to know. */
export type Link = Pick<Connection<unknown>, 'run' | 'runMany' | 'iterate' | 'choices' | 'reply' | 'webhook' | 'stream' | 'test' | 'setUp'>;

/** In a file of its own, because it brings the runner and with it all libraries: loaded by the first flow that runs. */
export function linkOf<C>(provider: Provider<C>, credential: Parameters): Link {
  return new Connection(provider, credential);
}
