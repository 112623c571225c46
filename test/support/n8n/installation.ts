import { z } from 'zod';

/** An n8n that can be started. */
export interface N8nInstallation {
  /** Exact version, for example `2.40.5`. */
  readonly version: string;
  /** Absolute path of the Node.js that runs it. */
  readonly node: string;
  /** Absolute path of its command line script. */
  readonly entry: string;
  /** What this installation needs in its environment. */
  readonly env: Readonly<Record<string, string>>;
}

const installations = z
  .array(z.object({ version: z.string(), node: z.string(), entry: z.string(), env: z.record(z.string(), z.string()).default({}) }))
  .min(1);

/** What the tests against real hosts need was not named in the environment. */
export class NotPrepared extends Error {
  override readonly name = 'NotPrepared';
}

/** The installations named by `DOVECOTE_N8N_HOSTS`: a JSON list of {@link N8nInstallation}. */
export function installationsUnderTest(): readonly N8nInstallation[] {
  return installations.parse(JSON.parse(fromEnvironment('DOVECOTE_N8N_HOSTS')));
}

/** The packed package under test, named by `DOVECOTE_TARBALL`. */
export function tarballUnderTest(): string {
  return fromEnvironment('DOVECOTE_TARBALL');
}

/** A variable that the script which starts the tests has set. */
export function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new NotPrepared(`${name} is not set; the scripts of CONTRIBUTING.md set it`);
  return value;
}
