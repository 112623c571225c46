import type { Editor } from '../../../support/editor';
import { parlor } from './fixture';
import { openStage, type Stage } from './stage';

jest.setTimeout(120_000);

let stage: Stage;
let editor: Editor;

beforeAll(async () => {
  stage = await openStage([parlor], { language: 'de-DE' });
  editor = stage.editor;
});

afterAll(() => stage.close());

it('speaks German in the dialog, on the node, in the palette and in the help', async () => {
  await editor.add([
    { id: 'account', type: 'dovecote-parlor-account', name: '', settings: { key: 'right' } },
    {
      id: 'node',
      type: 'dovecote-parlor',
      name: '',
      account: 'account',
      operation: 'note.write',
      values: {},
      output: 'payload',
      limit: 50,
      wires: [[]],
    },
  ]);
  const dialog = await editor.edit('node');
  expect((await dialog.field('account')).label).toBe('Konto');
  expect((await dialog.field('values-guest')).label).toBe('Gast *');
  expect((await dialog.field('resource')).options[0]).toEqual({ value: 'note', text: 'Notiz' });
  await dialog.done();
  const node = await editor.node('node');
  expect(node?.label).toBe('Notiz schreiben');
  expect(node?.validationErrors).toEqual(['Gast: wird benötigt']);
  const visits = (await editor.palette()).find(({ type }) => type === 'dovecote-parlor-visits');
  expect(visits?.category).toBe('Dovecote');
  // The palette breaks long labels into lines.
  expect(visits?.label.replace(/\s+/g, ' ')).toBe('Parlor: Besuch');
  expect(await editor.help('dovecote-parlor')).toContain('Eingaben');
});
