import { z } from 'zod';
import type { StoredWorkflow } from '../../support/n8n';
import { node, type WorkflowNode } from '../../support/n8n';
import { NODE_NAMES, type NodeType } from './described';
import { filled, formsOf, stored, titlesIn } from './filled';
import type { Window } from './window';

const COLUMNS = 12;
const storedNodes = z.object({ nodes: z.array(z.looseObject({ name: z.string(), parameters: z.unknown() })) });

/** Every form of every node, with everything filled in. */
export function everyForm(at: () => Window, typeOf: (name: string) => NodeType): void {
  test.each(NODE_NAMES)('draws every field of every operation of %s, and keeps all values when it saves', async (name) => {
    await drawsAndKeeps(at(), typeOf(name));
  });
}

async function drawsAndKeeps({ n8n, editor }: Window, type: NodeType): Promise<void> {
  const forms = formsOf(type).map((given) => filled(type.properties, given));
  const nodes = forms.map((parameters, index) => onGrid(node(`Node ${String(index)}`, type.name, parameters), index));
  const workflow = await n8n.workflows.create(type.displayName, nodes, {});
  for (const [index, parameters] of forms.entries()) {
    const one = nodes[index];
    if (one === undefined) continue;
    const form = index === 0 ? await editor.openAt(workflow.id, one) : await editor.goTo(workflow.id, one);
    const missing = await form.lacks(['Credential', ...titlesIn(type.properties, parameters)]);
    expect({ type: type.name, ...operationOf(parameters), missing }).toEqual({ type: type.name, ...operationOf(parameters), missing: [] });
  }
  await editor.form.close();
  await editor.page.keyboard.press('ControlOrMeta+a');
  await editor.page.keyboard.press('d');
  await editor.save();
  expect(await parametersOf(n8n, workflow)).toEqual(
    Object.fromEntries(nodes.map(({ name, parameters }) => [name, stored(type.properties, parameters)])),
  );
  expect({ type: type.name, problems: editor.problems }).toEqual({ type: type.name, problems: [] });
}

function onGrid(one: WorkflowNode, index: number): WorkflowNode {
  return { ...one, position: [(index % COLUMNS) * 240, Math.floor(index / COLUMNS) * 200] };
}

function operationOf({ resource, operation }: Readonly<Record<string, unknown>>) {
  return { resource, operation };
}

async function parametersOf(n8n: Window['n8n'], { id }: StoredWorkflow): Promise<unknown> {
  const { nodes } = storedNodes.parse(await n8n.workflows.get(id));
  return Object.fromEntries(nodes.map(({ name, parameters }) => [name, parameters]));
}
