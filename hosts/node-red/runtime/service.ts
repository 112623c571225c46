import { readFileSync } from 'node:fs';
import { type Compact, expand } from '../../../language/compact';
import type { Parameters } from '../../../language/operation';
import type { Provider } from '../../../language/provider';
import type { StoredManifest } from '../../../runner/manifest-types';
import type * as Engine from './engine';
import type { Link } from './engine';

/** Node-RED loads every installed node when it starts: the engine, with zod behind it, is loaded by the first flow that needs it. */
declare function require(id: './engine'): typeof Engine;

/** One provider as the nodes see it: its forms as data, and the means to connect. Reading it costs one small file. */
export interface Service {
  manifest(): StoredManifest;
  /** Throws a ServiceError of kind `invalid` when the credential is incomplete. */
  connect(credential: Parameters): Link;
}

/**
 * Joins a provider to this host.
 * @param manifestFile - absolute path of the manifest that the build wrote
 * @param load - gives the provider, loading its declarations on the first call
 */
export function serviceOf<C>(manifestFile: string, load: () => Provider<C>): Service {
  let manifest: StoredManifest | undefined;
  return {
    manifest: () => (manifest ??= expand(parseManifest(readFileSync(manifestFile, 'utf8')))),
    connect: (credential) => require('./engine').linkOf(load(), credential),
  };
}

/** The build made the file from the same type. */
const parseManifest: (text: string) => Compact<StoredManifest> = JSON.parse;
