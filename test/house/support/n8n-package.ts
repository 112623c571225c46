import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ICredentialType, INodeProperties, INodeType } from 'n8n-workflow';
import { z } from 'zod';

export const root = resolve(__dirname, '../../..');

const manifest = z
  .object({ name: z.string(), n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

export const packageName = manifest.name;

/** What n8n finds in one file that package.json names. */
export interface Found<T> {
  /** Name of the class, which is that of the file. */
  readonly name: string;
  /** Absolute path of the source. */
  readonly file: string;
  readonly it: T;
}

/** Every node of the package, as n8n makes it. The forms have to be mocked: only the build writes them to files. */
export function nodes(): Found<INodeType>[] {
  return manifest.n8n.nodes.map((path) => found<INodeType>(path));
}

export function credentials(): Found<ICredentialType>[] {
  return manifest.n8n.credentials.map((path) => found<ICredentialType>(path));
}

/** As n8n does it: the class is called as the file, up to the first dot. */
function found<T>(compiled: string): Found<T> {
  const file = join(root, compiled.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
  const name = basename(file).replace(/\..*$/, '');
  const made = jest.requireActual<Record<string, new () => T>>(file)[name];
  if (made === undefined) throw new TypeError(`${file} has no class ${name}`);
  return { name, file, it: new made() };
}

/** Absolute path of an icon named in a file. */
export function iconOf(file: string, icon: string): string {
  return join(dirname(file), icon.replace('file:', ''));
}

/** A property and everything inside it, however deep. */
export function everyProperty(properties: readonly INodeProperties[]): INodeProperties[] {
  return properties.flatMap((property) => [property, ...everyProperty(inner(property))]);
}

function inner({ options = [] }: INodeProperties): INodeProperties[] {
  return options.flatMap((option) => ('values' in option ? option.values : 'type' in option ? [option] : []));
}

/** The lists a person chooses from. */
export function choicesOf({
  type,
  options = [],
}: INodeProperties): { name: string; value: unknown; description?: string; action?: string }[] {
  if (type !== 'options' && type !== 'multiOptions') return [];
  return options.flatMap((option) => ('value' in option ? [option] : []));
}
