import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FlowNode } from './node-red';

const flow = z.array(z.looseObject({ id: z.string(), type: z.string() }));

/** An example as it is shipped. */
export interface ExampleFlow {
  /** Without `.json`. */
  readonly name: string;
  readonly nodes: readonly FlowNode[];
}

/** What a person would type into the dialogs of the accounts, by the types of their nodes. */
export type Accounts = Readonly<Record<string, object>>;

/** The examples of a package, by name; `packFolder` is where its package.json is. */
export function exampleFlows(packFolder: string): ExampleFlow[] {
  const folder = join(packFolder, 'examples');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ name: file.replace(/\.json$/, ''), nodes: flow.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))) }));
}

/** The example with its accounts filled in, as its comment asks for. */
export function filledIn({ nodes }: ExampleFlow, accounts: Accounts): FlowNode[] {
  return nodes.map((node) => ({ ...node, ...accounts[node.type] }));
}
