import { z } from 'zod';
import { NODE_NAMES, type NodeType, type Property } from './described';
import { formsOf, isShown, stored, type Values } from './filled';
import type { Window } from './window';

const added = z.object({
  nodes: z.array(z.looseObject({ name: z.string(), type: z.string(), parameters: z.record(z.string(), z.unknown()) })),
});

/** What a person does with the mouse. */
export function byHand(at: () => Window, typeOf: (name: string) => NodeType): void {
  test.each(NODE_NAMES)(
    'finds %s by its name, adds it, says what is missing after a reload, and stores what is chosen and typed',
    async (name) => {
      await addsAndKeeps(at(), typeOf(name));
    },
  );
}

async function addsAndKeeps({ n8n, editor }: Window, type: NodeType): Promise<void> {
  const isTrigger = type.group.includes('trigger');
  const workflow = await n8n.workflows.create(`By hand: ${type.displayName}`, [], {});
  await editor.open(workflow.id);
  const form = await editor.addNode(type.displayName.replace(/ Trigger$/, ''), isTrigger ? 'Triggers' : 'Actions');
  const last = formsOf(type).at(-1) ?? {};
  for (const name of ['resource', 'operation']) await chosen(type, last, name);
  const field = required(type, last);
  await form.close();
  await editor.save();
  const { nodes } = added.parse(await n8n.workflows.get(workflow.id));
  const ours = nodes.find((one) => one.type === type.name);
  // n8n calls no field wrong while its node is new.
  await editor.open(workflow.id);
  await editor.doubleClick(ours?.name ?? '');
  if (field !== undefined) {
    expect((await form.issues()).join('\n')).toContain(`Parameter "${field.displayName}" is required`);
    await form.fill(field.name, 'typed-in');
    await form.close();
    await editor.save();
  }
  const kept = added.parse(await n8n.workflows.get(workflow.id)).nodes.find((one) => one.type === type.name);
  const expected = { ...stored(type.properties, last), ...(field && { [field.name]: 'typed-in' }) };
  expect({ type: type.name, parameters: kept?.parameters }).toMatchObject({ type: type.name, parameters: expected });
  expect({ type: type.name, problems: editor.problems }).toEqual({ type: type.name, problems: [] });

  async function chosen({ properties }: NodeType, values: Values, name: string): Promise<void> {
    const list = properties.find((one) => one.name === name && isShown(one, values, values));
    const title = list?.options.find(({ value }) => value === values[name])?.name;
    if (title !== undefined) await form.choose(name, title);
  }
}

/** The first field of text that may not stay empty. */
function required({ properties }: NodeType, values: Values): Property | undefined {
  const shown = properties.filter((one) => isShown(one, values, values));
  return shown.find(({ type, typeOptions, required, default: begins }) => {
    return required === true && type === 'string' && begins === '' && typeOptions.multipleValues !== true;
  });
}
