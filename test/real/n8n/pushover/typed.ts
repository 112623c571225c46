import type { WorkflowFile } from '../workflow-file';

/** The workflow after a person has typed something into one of its nodes. */
export function withParameters(file: WorkflowFile, name: string, typed: Readonly<Record<string, unknown>>): WorkflowFile {
  const nodes = file.nodes.map((node) => {
    if (node.name !== name) return node;
    const { parameters } = node;
    return { ...node, parameters: { ...(typeof parameters === 'object' ? parameters : {}), ...typed } };
  });
  return { ...file, nodes };
}
