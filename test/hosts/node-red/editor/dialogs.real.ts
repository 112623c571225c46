import type { Values } from '../../../../hosts/node-red/saved';
import { pusher } from '../../../../nodes/Pusher/provider';
import { manifestOf } from '../../../../runner/manifest';
import type { Dialog, Editor } from '../../../support/editor';
import type { FlowNode } from '../../../support/node-red';
import { parlor } from './fixture';
import { openStage, type Stage } from './stage';

jest.setTimeout(120_000);

const manifest = manifestOf(pusher);
let stage: Stage;
let editor: Editor;

beforeAll(async () => {
  stage = await openStage([manifest, parlor]);
  editor = stage.editor;
});

afterAll(() => stage.close());

afterEach(() => {
  expect(editor.problems.filter((problem) => !problem.includes('/lookup'))).toEqual([]);
  expect(editor.strayRequests).toEqual([]);
});

// The editor stays open; what a test put on the tab is taken away.
beforeEach(() => stage.clear());

const account: FlowNode = { id: 'account', type: 'dovecote-parlor-account', name: 'Home', settings: { key: 'right' } };

function action(properties: object): FlowNode {
  const saved = { operation: 'note.write', values: {}, output: 'payload', batch: null, limit: 50, split: false, concurrency: 1 };
  return { id: 'node', type: 'dovecote-parlor', name: '', account: 'account', wires: [[]], ...saved, ...properties };
}

/** One value of every kind. */
const everything: Values = {
  guest: { type: 'choice', value: 'ada' },
  text: { type: 'str', value: 'hello' },
  data: { type: 'json', value: '{"a":1}' },
  tone: { type: 'choice', value: 'cold' },
  reason: { type: 'msg', value: 'payload.reason' },
  copies: { type: 'num', value: '3' },
  urgent: { type: 'bool', value: 'false' },
  colors: { type: 'list', value: [{ type: 'choice', value: 'blue' }] },
  readers: {
    type: 'list',
    value: [
      { type: 'str', value: 'Bob' },
      { type: 'flow', value: 'reader' },
    ],
  },
  lines: {
    type: 'rows',
    value: [
      { values: { words: { type: 'str', value: 'one' }, size: { type: 'num', value: '2' } } },
      { values: { words: { type: 'jsonata', value: 'payload' } } },
    ],
  },
  frame: { type: 'group', value: { width: { type: 'num', value: '4' } } },
  gift: { type: 'variant', choice: 'book', value: { author: { type: 'str', value: 'Ada' } } },
  tags: { type: 'json', value: '{"mood":"good"}' },
  scan: { type: 'msg', value: 'payload.scan' },
  where: { type: 'str', value: 'room.tables[0]' },
  quiet: { type: 'bool', value: 'true' },
};

describe('the action dialog', () => {
  it('reads back what was saved, a value of every kind', async () => {
    const node = await reopened(action({ values: everything }));
    expect(node?.properties.values).toEqual(everything);
    expect(node).toMatchObject({ valid: true, validationErrors: [], label: 'Write note: ada' });
  });

  it('reads back lists and groups that come whole from a message', async () => {
    const values: Values = {
      guest: { type: 'str', value: 'ada' },
      text: { type: 'env', value: 'TEXT' },
      ...Object.fromEntries(
        ['colors', 'readers', 'lines', 'frame', 'gift', 'tags'].map((name) => [name, { type: 'msg', value: `payload.${name}` } as const]),
      ),
      tone: { type: 'choice', value: 'warm' },
      quiet: { type: 'bool', value: 'false' },
    };
    expect((await reopened(action({ values })))?.properties.values).toEqual(values);
  });

  it('shows what holds where nothing was saved, and keeps it so', async () => {
    const values: Values = { guest: { type: 'str', value: 'ada' }, text: { type: 'str', value: 'hello' } };
    const standing: Values = { tone: { type: 'choice', value: 'warm' }, quiet: { type: 'bool', value: 'false' } };
    expect((await reopened(action({ values })))?.properties.values).toEqual({ ...values, ...standing });
  });

  it('begins with what is declared first', async () => {
    await editor.add([{ id: 'node', type: 'dovecote-pusher', name: '', account: '', wires: [[]] }]);
    const dialog = await editor.edit('node');
    expect(await dialog.field('resource')).toMatchObject({ value: 'event', options: manifest.resources.map(({ id }) => ({ value: id })) });
    expect((await dialog.field('operation')).value).toBe('event.trigger');
    // A required list begins with a row to fill in, and its entry has a name.
    expect((await dialog.fields()).filter(({ name }) => /^values-channels-\d+$/.test(name))).toMatchObject([
      { label: 'Channel', value: '', visible: true, invalid: false },
    ]);
    expect(await dialog.tray.getByTitle('Where the value of Channels comes from').count()).toBe(1);
    await dialog.cancel();
  });

  it('paints no empty field red on a new node, whatever its source', async () => {
    await editor.add([account, action({})]);
    const dialog = await editor.edit('node');
    await openOptional(dialog);
    for (const type of ['msg', 'jsonata', 'json']) {
      await dialog.setTyped('values-data', type, '');
      expect(await dialog.field('values-data')).toMatchObject({ type, value: '', invalid: false });
    }
    expect((await dialog.fields()).filter(({ invalid }) => invalid).map(({ name }) => name)).toEqual([]);
    await dialog.setTyped('values-data', 'json', '{');
    expect(await dialog.field('values-data')).toMatchObject({ invalid: true });
    await dialog.setTyped('values-data', 'json', '');
    expect(await dialog.field('values-data')).toMatchObject({ invalid: false });
    expect(await problems(dialog)).toEqual([]);
    await dialog.cancel();
  });

  it('shows the fields of every Pusher operation, and no others', async () => {
    await editor.add([action({ type: 'dovecote-pusher', account: '' })]);
    const dialog = await editor.edit('node');
    for (const { id, resource, fields } of manifest.operations) {
      await dialog.choose('resource', resource);
      await dialog.choose('operation', id);
      const shown = (await dialog.fields()).flatMap(({ name }) => /^values-([A-Za-z]+)$/.exec(name)?.[1] ?? []);
      expect([id, ...shown.sort()]).toEqual([id, ...fields.map(({ name }) => name).sort()]);
    }
    await dialog.done();
    expect((await editor.node('node'))?.properties.operation).toBe(manifest.operations.at(-1)?.id);
  });

  it('keeps what was typed when the operation is changed and changed back', async () => {
    await editor.add([account, action({})]);
    const dialog = await editor.edit('node');
    await dialog.fillTyped('values-guest', 'ada');
    await dialog.fillTyped('values-text', 'hello');
    await dialog.choose('resource', 'guest');
    expect((await dialog.field('values-guest')).value).toBe('ada');
    await dialog.choose('resource', 'note');
    expect((await dialog.field('values-text')).value).toBe('hello');
    await dialog.done();
    expect((await editor.node('node'))?.properties.values).toMatchObject({
      guest: { type: 'str', value: 'ada' },
      text: { type: 'str', value: 'hello' },
    });
  });

  it('offers each kind of field the sources that fit it', async () => {
    await editor.add([account, action({})]);
    const dialog = await editor.edit('node');
    const references = ['msg', 'flow', 'global', 'env', 'jsonata'];
    const offered = async (name: string) => (await dialog.field(`values-${name}`)).types;
    expect(await offered('guest')).toEqual(['str', 'choice', ...references]);
    expect(await offered('data')).toEqual(['json', 'str', ...references]);
    expect(await offered('tone')).toEqual(['choice', ...references]);
    await openOptional(dialog);
    expect(await offered('copies')).toEqual(['num', ...references]);
    expect(await offered('urgent')).toEqual(['bool', ...references]);
    await dialog.cancel();
  });

  it('says beside a field what is wrong with it, and on the node when it is saved', async () => {
    await editor.add([account, action({})]);
    const dialog = await editor.edit('node');
    expect(await problems(dialog)).toEqual([]);
    await dialog.fillTyped('values-guest', 'Ada!');
    expect(await problems(dialog)).toEqual(['“Ada!” does not have the expected form']);
    await dialog.done();
    expect(await editor.node('node')).toMatchObject({ valid: false, validationErrors: ['Guest: “Ada!” does not have the expected form'] });
    const again = await editor.edit('node');
    expect(await problems(again)).toEqual(['“Ada!” does not have the expected form', 'is required']);
    await again.cancel();
  });

  it('shows a field only while another has the value that calls for it', async () => {
    await editor.add([account, action({})]);
    const dialog = await editor.edit('node');
    await openOptional(dialog);
    expect((await dialog.field('values-reason')).visible).toBe(false);
    await dialog.setTyped('values-tone', 'choice', 'cold');
    expect((await dialog.field('values-reason')).visible).toBe(true);
    await dialog.cancel();
  });

  it('takes what usually comes with the event from it', async () => {
    await editor.add([account, action({ operation: 'guest.invite' })]);
    expect((await editor.node('node'))?.properties.values).toEqual({ guest: { type: 'msg', value: 'payload.guest.name' } });
  });

  it('saves how pages, many inputs and many messages are handled', async () => {
    await editor.add([account, action({ operation: 'guest.getMany' })]);
    const dialog = await editor.edit('node');
    expect((await dialog.field('batch-source')).visible).toBe(false);
    await dialog.fill('limit', '0');
    await dialog.check('split', true);
    await dialog.fill('concurrency', '5');
    await dialog.fillTyped('output', 'result.guests');
    await dialog.choose('operation', 'guest.invite');
    expect((await dialog.field('limit')).visible).toBe(false);
    await dialog.setTyped('batch-source', 'msg', 'payload.guests');
    await dialog.done();
    expect((await editor.node('node'))?.properties).toMatchObject({
      ...{ limit: '0', split: true, concurrency: '5', output: 'result.guests', operation: 'guest.invite' },
      batch: { type: 'msg', value: 'payload.guests' },
    });
  });

  it('says the name of every input to those who cannot see it', async () => {
    await editor.add([account, action({})]);
    const dialog = await editor.edit('node');
    for (const name of ['Guest', 'Text', 'Data', 'Result'])
      expect(await dialog.tray.getByLabel(new RegExp(`^${name}`)).count()).toBeGreaterThan(0);
    expect(await dialog.tray.getByRole('button', { name: 'Where the value of Guest comes from' }).count()).toBe(1);
    await dialog.cancel();
  });
});

describe('choices from the service', () => {
  it('are loaded on request, before the account is deployed and after', async () => {
    await editor.add([account, action({ values: everything })]);
    const dialog = await editor.edit('node');
    await dialog.press('Load choices');
    await dialog.tray.getByText('2 found').waitFor();
    await dialog.setTyped('values-guest', 'choice', 'orders');
    await dialog.done();
    expect((await editor.node('node'))?.properties.values).toMatchObject({ guest: { type: 'choice', value: 'orders' } });
    await editor.deploy();
    const again = await editor.edit('node');
    await again.press('Load choices');
    await again.tray.getByText('2 found').waitFor();
    await again.cancel();
  });

  it('that cannot be loaded leave the saved one, and say why', async () => {
    await editor.add([{ ...account, settings: { key: 'wrong' } }, action({ values: everything })]);
    const dialog = await editor.edit('node');
    await dialog.press('Load choices');
    await dialog.tray.getByText('The key is refused').waitFor();
    expect(await dialog.field('values-guest')).toMatchObject({ type: 'choice', value: 'ada' });
    await dialog.cancel();
  });
});

/** Saves the node's dialog without touching it. */
async function reopened(node: FlowNode) {
  await editor.add([account, node]);
  const dialog = await editor.edit(node.id);
  await dialog.done();
  return await editor.node(node.id);
}

async function openOptional(dialog: Dialog): Promise<void> {
  const closed = dialog.tray.locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
}

async function problems(dialog: Dialog): Promise<string[]> {
  return (await dialog.tray.locator('.dovecote-problem').allTextContents()).filter((text) => text !== '');
}
