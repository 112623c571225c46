import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PusherSandbox } from '../../sandbox/pusher';
import type { FlowNode } from './node-red';

const flow = z.array(z.looseObject({ id: z.string(), type: z.string() }));

/** An example as it is shipped. */
export interface ExampleFlow {
  /** Without `.json`. */
  readonly name: string;
  readonly nodes: readonly FlowNode[];
}

/** The examples of a package, by name; `packFolder` is where its package.json is. */
export function exampleFlows(packFolder: string): ExampleFlow[] {
  const folder = join(packFolder, 'examples');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ name: file.replace(/\.json$/, ''), nodes: flow.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))) }));
}

/** The example with its account filled in, as its comment asks for. */
export function filledIn({ nodes }: ExampleFlow, pusher: PusherSandbox): FlowNode[] {
  return nodes.map((node) => (node.type === 'dovecote-pusher-account' ? { ...node, ...accountAt(pusher) } : node));
}

/** What a person would type into the account's dialog. */
export function accountAt({ app, host, port }: PusherSandbox) {
  return {
    settings: { appId: app.id, key: app.key, host, port: String(port), useTls: 'false' },
    credentials: { secret: app.secret, encryptionMasterKey: Buffer.alloc(32, 'dovecote').toString('base64') },
  };
}
