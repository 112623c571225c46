import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A user who may sign in to a Node-RED that asks for it. */
export interface NodeRedUser {
  readonly username: string;
  readonly password: string;
  /** `*` may do all, `read` may only look. */
  readonly permissions: '*' | 'read';
}

/** Settings as in Node-RED's own settings.js, as far as JSON can say them. */
export type NodeRedSettings = Readonly<Record<string, unknown>>;

/** Quiet, alone and on this machine only. */
const base: NodeRedSettings = {
  flowFile: 'flows.json',
  uiHost: '127.0.0.1',
  credentialSecret: 'for tests',
  lang: 'en-US',
  telemetry: { enabled: false, updateNotification: false },
  editorTheme: { tours: false, palette: { catalogues: [] } },
  logging: { console: { level: 'info', metrics: false, audit: false } },
  // The default cuts debug messages after 1000 characters.
  debugMaxLength: 1_000_000,
};

/**
 * Writes the settings of one Node-RED into its user folder.
 * @returns the path to start Node-RED with
 */
export async function writeSettings(userDir: string, overrides: NodeRedSettings, users: readonly NodeRedUser[]): Promise<string> {
  await mkdir(userDir, { recursive: true });
  await writeFile(join(userDir, 'settings.json'), JSON.stringify({ settings: { ...base, ...overrides }, users }));
  const file = join(userDir, 'settings.js');
  await writeFile(file, `module.exports = require(${JSON.stringify(join(__dirname, 'settings-loader.cjs'))})(__dirname);\n`);
  return file;
}
