import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A Node-RED that can be started. */
export interface NodeRedInstallation {
  /** Exact version, for example `4.1.15`. */
  readonly version: string;
  /** Absolute path of the Node.js that runs it. */
  readonly node: string;
  /** Absolute path of its `red.js`. */
  readonly redJs: string;
}

/** What the tests against real hosts need was not named in the environment. */
export class NotPrepared extends Error {
  override readonly name = 'NotPrepared';
}

const installations = z.array(z.object({ version: z.string(), node: z.string(), redJs: z.string() })).min(1);
const manifest = z.object({ version: z.string() });

/** The Node-RED among our own development dependencies, on the Node.js that runs the tests. */
export function devInstallation(): NodeRedInstallation {
  const { version } = manifest.parse(JSON.parse(readFileSync(require.resolve('node-red/package.json'), 'utf8')));
  return { version, node: process.execPath, redJs: require.resolve('node-red/red.js') };
}

/** The installations named by `DOVECOTE_NODE_RED_HOSTS` (JSON); where it is not set, only our own. */
export function installationsUnderTest(): readonly NodeRedInstallation[] {
  const named = process.env.DOVECOTE_NODE_RED_HOSTS;
  return named === undefined ? [devInstallation()] : installations.parse(JSON.parse(named));
}

/** The packed package under test, named by `DOVECOTE_TARBALL`. */
export function tarballUnderTest(): string {
  const tarball = process.env.DOVECOTE_TARBALL;
  if (tarball === undefined) throw new NotPrepared('DOVECOTE_TARBALL is not set; "node scripts/run.mjs test:node-red" sets it');
  return tarball;
}
