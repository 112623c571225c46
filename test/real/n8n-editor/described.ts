import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { N8n } from '../../support/n8n';
import { PACK } from '../n8n/workbench';

/** One parameter, as n8n's editor gets it. */
export interface Property {
  readonly displayName: string;
  readonly name: string;
  readonly type: string;
  readonly default?: unknown;
  readonly required?: boolean | undefined;
  readonly typeOptions: Readonly<Record<string, unknown>>;
  readonly displayOptions: { readonly show: Readonly<Record<string, readonly unknown[]>> };
  readonly options: readonly Part[];
  readonly modes: readonly { readonly name: string }[];
}

/** A choice, a parameter in a collection, or a part of a fixed collection: by what it has. */
interface Part {
  readonly name: string;
  readonly value?: unknown;
  readonly property?: Property;
  readonly values: readonly Property[];
}

const show = z.object({ show: z.record(z.string(), z.array(z.unknown())).default({}) }).default({ show: {} });

const property: z.ZodType<Property> = z.lazy(() =>
  z.object({
    displayName: z.string(),
    name: z.string(),
    type: z.string(),
    default: z.unknown().optional(),
    required: z.boolean().optional(),
    typeOptions: z.record(z.string(), z.unknown()).default({}),
    displayOptions: show,
    options: z.array(part).default([]),
    modes: z.array(z.object({ name: z.string() })).default([]),
  }),
);

const choice = z
  .object({ name: z.string(), value: z.unknown().optional(), values: z.array(property).default([]), type: z.undefined().optional() })
  .transform(({ name, value, values }) => ({ name, value, values }));

const part: z.ZodType<Part> = z.lazy(() =>
  z.union([choice, property.transform((read) => ({ name: read.name, values: [], property: read }))]),
);

const described = z.object({
  name: z.string(),
  displayName: z.string(),
  group: z.array(z.string()),
  properties: z.array(property),
  credentials: z.array(z.object({ name: z.string() })).default([]),
});

const describedCredential = z.object({ name: z.string(), displayName: z.string(), properties: z.array(property) });

export type NodeType = z.infer<typeof described>;
export type CredentialType = z.infer<typeof describedCredential>;

const packageFile = z.object({ n8n: z.object({ nodes: z.array(z.string()) }) });

/** What the package names, as n8n calls it: `dist/nodes/Knock/KnockTrigger.node.js` is `knockTrigger`. */
export const NODE_NAMES: readonly string[] = packageFile
  .parse(JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')))
  .n8n.nodes.map((file) => basename(file, '.node.js'))
  .map((name) => name.charAt(0).toLowerCase() + name.slice(1));

/** What n8n knows of the package: every node type that a person places, and the credentials that these ask for. */
export async function ourTypes(
  n8n: N8n,
): Promise<{ readonly nodes: readonly NodeType[]; readonly credentials: readonly CredentialType[] }> {
  const [allNodes, allCredentials] = [await n8n.nodeTypes(), await n8n.credentialTypes()];
  // The tools for AI agents are made by n8n itself, of the action nodes.
  const ours = allNodes.filter(({ name }) => name.startsWith(`${PACK}.`) && !name.endsWith('Tool'));
  const nodes = ours.map((type) => described.parse(type));
  const asked = new Set(nodes.flatMap(({ credentials }) => credentials.map(({ name }) => name)));
  const credentials = allCredentials.filter(({ name }) => asked.has(name)).map((type) => describedCredential.parse(type));
  return { nodes, credentials };
}
