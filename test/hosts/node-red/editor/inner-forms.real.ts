import { valuesOf } from '../../../../hosts/node-red/editor/literal';
import { FieldKeys } from '../../../../hosts/node-red/generate/field-keys';
import { formFields } from '../../../../hosts/node-red/generate/form-fields';
import { formOf } from '../../../../language/form';
import { manifestOf } from '../../../../runner/manifest';
import type { Editor } from '../../../support/editor';
import { fixture, nested } from '../../../support/fixture-provider';
import type { FlowNode } from '../../../support/node-red';
import { openStage, type Stage } from './stage';

jest.setTimeout(120_000);

let stage: Stage;
let editor: Editor;

beforeAll(async () => {
  stage = await openStage([manifestOf(fixture())]);
  editor = stage.editor;
});

afterAll(() => stage.close());

beforeEach(() => stage.clear());

afterEach(() => {
  expect(editor.problems).toEqual([]);
});

const account: FlowNode = { id: 'account', type: 'dovecote-fixture-account', name: 'Home', settings: { address: 'http://127.0.0.1:9' } };

function action(operation: string, values: object): FlowNode {
  const saved = { output: 'payload', batch: null, limit: 50, split: false, concurrency: 1 };
  return { id: 'node', type: 'dovecote-fixture', name: '', account: 'account', wires: [[]], operation, values, ...saved };
}

describe('forms within forms', () => {
  const conditions = [
    { variable: 'x', operator: 'equal', argument: { deep: [1] } },
    { variable: 'y', operator: 'empty' },
  ];
  const everything = valuesOf(formFields(formOf(nested), new FieldKeys()), {
    workflows: [
      { setting: 'on', key: 'a' },
      {
        setting: 'byChannel',
        key: 'c',
        types: ['sms'],
        channels: [
          { setting: 'on', channel: 'first' },
          { setting: 'conditional', channel: 'second', conditions },
        ],
        quiet: { from: '22:00', minutes: 480 },
      },
    ],
    commercial: { setting: 'conditional', conditions },
    people: [{ name: 'Ada', languages: ['en'], quiet: { from: '20:00' } }, { name: 'Bob' }],
    members: { ada: true, bob: { max: 3 } },
  });

  it('show what was saved and save what they show', async () => {
    await editor.add([account, action('message.prefer', everything)]);
    const dialog = await editor.edit('node');
    await dialog.done();
    expect(await editor.node('node')).toMatchObject({ validationErrors: [], properties: { values: everything } });
  });

  it('show in the innermost row what its choice calls for', async () => {
    await editor.add([account, action('message.prefer', everything)]);
    const dialog = await editor.edit('node');
    const visible = async (end: string) =>
      (await dialog.fields()).filter(({ name, visible: shown }) => shown && name.startsWith('values-workflows') && name.endsWith(end))
        .length;
    expect([await visible('-variable'), await visible('-argument')]).toEqual([2, 1]);
    await dialog.cancel();
  });

  it('keep the lines of a description', async () => {
    await editor.add([account, action('message.prefer', everything)]);
    const dialog = await editor.edit('node');
    const hint = dialog.tray.getByText('All of them have to hold.').first();
    expect(await hint.innerText()).toBe('All of them have to hold.\nWithout any it always does');
    await dialog.cancel();
  });
});

describe('choices that depend on another field', () => {
  const str = (value: string) => ({ type: 'str', value });
  const chosen = { type: 'choice', value: '' };
  const loadIn = (index: number) => editor.page.locator('.red-ui-tray').last().getByRole('button', { name: 'Load choices' }).nth(index);

  it('wait for it, take its value, and are no longer those when it changes', async () => {
    await editor.add([account, action('thing.place', { beside: chosen })]);
    const dialog = await editor.edit('node');
    await loadIn(0).click();
    await dialog.tray.getByText('Fill in “Shelf” first').waitFor();
    await dialog.setTyped('values-shelf', 'str', 'top');
    await dialog.tray.getByText('Fill in “Shelf” first').waitFor({ state: 'detached' });
    await loadIn(0).click();
    await dialog.tray.getByText('1 found').waitFor();
    await dialog.setTyped('values-beside', 'choice', 'top-1');
    expect(await shown('values-beside')).toBe('First on top');
    await dialog.setTyped('values-shelf', 'str', 'low');
    await dialog.tray.getByText('1 found').waitFor({ state: 'detached' });
    // What was chosen stays; what it is called on this shelf is not known.
    expect(await shown('values-beside')).toBe('top-1');
    await dialog.done();
    expect((await editor.node('node'))?.properties.values).toMatchObject({ shelf: str('low'), beside: { type: 'choice', value: 'top-1' } });
  });

  it('say plainly that they cannot be listed before a message is there', async () => {
    await editor.add([account, action('thing.place', { shelf: { type: 'msg', value: 'payload.shelf' } })]);
    const dialog = await editor.edit('node');
    await loadIn(0).click();
    await dialog.tray.getByText('The choices depend on “Shelf”, which is only known when a message arrives').waitFor();
    await dialog.cancel();
  });

  it('take the value of their own row, not that of the form', async () => {
    const rows = { type: 'rows', value: [{ values: { shelf: str('mid'), beside: chosen } }, { values: { beside: chosen } }] };
    await editor.add([account, action('thing.place', { shelf: str('top'), rows })]);
    const dialog = await editor.edit('node');
    const asked: string[] = [];
    editor.page.on('request', (request) => {
      const beside = new URL(request.url()).searchParams.get('beside') ?? request.postData();
      if (request.url().includes('/lookup') && beside !== null) asked.push(beside);
    });
    const row = dialog.tray.locator('.red-ui-editableList-item-content');
    await row.nth(0).getByRole('button', { name: 'Load choices' }).click();
    await row.nth(0).getByText('1 found').waitFor();
    await row.nth(1).getByRole('button', { name: 'Load choices' }).click();
    await row.nth(1).getByText('Fill in “Shelf” first').waitFor();
    expect(asked.map((text) => text.includes('mid'))).toEqual([true]);
    await dialog.cancel();
  });

  /** What a typedInput shows for its choice. */
  async function shown(name: string): Promise<string> {
    const input = editor.page.locator(`#node-input-${name} + .red-ui-typedInput-container .red-ui-typedInput-option-label`);
    return await input.first().innerText();
  }
});
