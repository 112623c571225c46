import { node } from '../../support/n8n';
import type { CredentialType, NodeType } from './described';
import { isShown } from './filled';
import type { Window } from './window';

interface Types {
  readonly types: readonly NodeType[];
  readonly credentialTypes: readonly CredentialType[];
}

/** The dialogs of all credentials. */
export function credentials(at: () => Window, declared: () => Types): void {
  test('opens the dialog of every credential with all its fields, and masks what is secret', async () => {
    const { types, credentialTypes } = declared();
    expect(credentialTypes.length).toBeGreaterThan(0);
    for (const credential of credentialTypes) {
      const asking = types.find((type) => type.credentials.some(({ name }) => name === credential.name));
      await shows(at(), credential, asking?.name ?? '');
    }
  });
}

async function shows({ n8n, editor }: Window, { name, properties }: CredentialType, nodeType: string): Promise<void> {
  const asking = node('Asking', nodeType);
  const workflow = await n8n.workflows.create(`Credential ${name}`, [asking], {});
  const form = await editor.openAt(workflow.id, asking);
  const dialog = await form.newCredential();
  const beginning = Object.fromEntries(properties.map((one) => [one.name, one.default]));
  const shown = properties.filter((one) => one.type !== 'notice' && isShown(one, beginning, beginning));
  expect({ name, missing: await dialog.lacks(shown.map(({ displayName }) => displayName)) }).toEqual({ name, missing: [] });
  for (const { name: field, typeOptions } of shown.filter(({ type }) => type === 'string'))
    expect({ field, masked: await dialog.masked(field) }).toEqual({ field, masked: typeOptions.password === true });
  await dialog.close();
  expect({ name, problems: editor.problems }).toEqual({ name, problems: [] });
}
