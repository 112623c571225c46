import { randomUUID } from 'node:crypto';

/** A node as it stands in a workflow file. */
export interface WorkflowNode {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly typeVersion: number;
  readonly position: readonly [number, number];
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Part of the URLs of a node with webhooks. */
  readonly webhookId: string;
  readonly credentials?: Readonly<Record<string, CredentialReference>>;
}

/** How a node names a stored credential. */
export interface CredentialReference {
  readonly id: string;
  readonly name: string;
}

/** `{ [from]: { main: [[{ node: to, type: 'main', index: 0 }]] } }` */
export type Connections = Readonly<Record<string, { readonly main: readonly (readonly Target[])[] }>>;

interface Target {
  readonly node: string;
  readonly type: 'main';
  readonly index: number;
}

/** The start of a workflow that is run by hand or from the command line. */
export const manualTrigger = node('Start', 'n8n-nodes-base.manualTrigger');

export interface NodeOptions {
  readonly typeVersion?: number;
  /** Credential type to stored credential. */
  readonly credentials?: Readonly<Record<string, CredentialReference>>;
}

/** A node for a workflow, with whatever the editor would add to it. */
export function node(name: string, type: string, parameters: WorkflowNode['parameters'] = {}, options: NodeOptions = {}): WorkflowNode {
  const { typeVersion = 1, credentials } = options;
  const id = randomUUID();
  return { id, name, type, typeVersion, position: [0, 0], parameters, webhookId: id, ...(credentials && { credentials }) };
}

/** Connects each node's first output to the next node. */
export function inARow(nodes: readonly WorkflowNode[]): Connections {
  const links = nodes.slice(1).map((next, index) => [nodes[index]?.name ?? '', { main: [[to(next)]] }] as const);
  return Object.fromEntries(links);
}

function to(target: WorkflowNode): Target {
  return { node: target.name, type: 'main', index: 0 };
}
