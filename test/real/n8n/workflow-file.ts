import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { StoredWorkflow } from '../../support/n8n';
import type { Workbench } from './workbench';

const FOLDER = join(__dirname, '../../../workflows');

const fileNode = z.looseObject({
  name: z.string(),
  type: z.string(),
  webhookId: z.string().optional(),
  credentials: z.record(z.string(), z.object({ id: z.null(), name: z.string() })).optional(),
});
export const workflowFile = z.looseObject({ name: z.string(), nodes: z.array(fileNode) });

/** A workflow as it is shipped: its credentials are names without an account. */
export type WorkflowFile = z.infer<typeof workflowFile>;

/** The workflows of one service; their names begin with its id. */
export async function workflowFiles(provider: string): Promise<readonly string[]> {
  return (await readdir(FOLDER)).filter((file) => file.startsWith(`${provider}-`)).sort();
}

export async function readWorkflow(file: string): Promise<WorkflowFile> {
  return workflowFile.parse(JSON.parse(await readFile(join(FOLDER, file), 'utf8')));
}

/** What a person does after the import: choose the credential in each node that asks for one. */
export async function importWithCredential(bench: Workbench, file: WorkflowFile): Promise<StoredWorkflow> {
  const nodes = file.nodes.map((node) => (node.credentials === undefined ? node : { ...node, credentials: bench.credential }));
  return await bench.import({ ...file, nodes });
}

/** The production address of the file's webhook trigger. */
export function addressIn({ n8n }: Workbench, { nodes }: WorkflowFile): string {
  const webhookId = nodes.flatMap((node) => node.webhookId ?? [])[0];
  return `${n8n.url}/webhook/${String(webhookId)}/webhook`;
}
