import { join, resolve } from 'node:path';
import type * as Entry from '../../index';

declare function require(path: string): typeof Entry;

/** The folder of the project: a compiled bench lies in build/tools/bench/support. */
export const root = join(__dirname, '../../../..');

/** The compiled package that is measured: what users install, unless the command line names another build of it. */
export function openPackage(folder: string): Package {
  const absolute = resolve(root, folder);
  return { folder: absolute, connect: require(join(absolute, 'index.js')).connect };
}

export interface Package {
  /** Absolute path of the compiled files. */
  readonly folder: string;
  readonly connect: typeof Entry.connect;
}

/** The account of every bench. The servers take any signature; both contenders make theirs of this. */
export const account = { appId: '1234567', key: 'bench-key', secret: ['bench', 'account'].join('-') };

export const knockAccount = { secretKey: ['sk', 'test', 'bench'].join('_') };

export const sunshineAccount = {
  appId: '5f00aa00aa00aa00aa00aa01',
  keyId: ['app', 'bench'].join('_'),
  secret: ['bench', 'account'].join('-'),
};
