import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { jsonIn, type JsonObject, type JsonValue } from '../../../language/json';

const root = join(__dirname, '../../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const run = promisify(execFile);

/** The text of every file, by its path. */
export type Files = Readonly<Record<string, string>>;

/** A broken rule: which file may not know which. */
export interface Breach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Inspection {
  /** Names of the rules in force. */
  readonly rules: readonly string[];
  readonly breaches: readonly Breach[];
}

/** Holds the rules of the house against a house of these files, put up for the moment. */
export async function inspect(files: Files): Promise<Inspection> {
  const house = await realpath(await mkdtemp(join(tmpdir(), 'dovecote-house-')));
  try {
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json']) await cp(join(root, name), join(house, name));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(house, path)), { recursive: true });
      await writeFile(join(house, path), text);
    }
    const folders = new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''));
    const cruised = [...folders].filter((name) => name !== 'node_modules' && name !== 'package.json');
    const { stdout } = await run(process.execPath, [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...cruised], {
      cwd: house,
    });
    const summary = objectAt(jsonIn(stdout), 'summary');
    return {
      rules: listAt(objectAt(summary, 'ruleSetUsed'), 'forbidden').map((rule) => textAt(rule, 'name')),
      breaches: listAt(summary, 'violations').map(breachOf),
    };
  } finally {
    await rm(house, { recursive: true });
  }
}

function breachOf(violation: JsonValue): Breach {
  return { rule: textAt(objectAt(violation, 'rule'), 'name'), from: textAt(violation, 'from'), to: textAt(violation, 'to') };
}

function propertyOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined;
}

function objectAt(value: JsonValue | undefined, name: string): JsonObject {
  const found = propertyOf(value, name);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {};
}

function listAt(value: JsonValue, name: string): JsonValue[] {
  const found = propertyOf(value, name);
  return Array.isArray(found) ? found : [];
}

function textAt(value: JsonValue, name: string): string {
  const found = propertyOf(value, name);
  return typeof found === 'string' ? found : '';
}
