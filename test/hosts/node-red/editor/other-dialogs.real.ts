import type { Editor } from '../../../support/editor';
import { parlor } from './fixture';
import { openStage, type Stage } from './stage';

jest.setTimeout(120_000);

let stage: Stage;
let editor: Editor;

beforeAll(async () => {
  stage = await openStage([parlor]);
  editor = stage.editor;
});

afterAll(() => stage.close());

// The editor stays open; what a test put on the tab is taken away.
beforeEach(() => stage.clear());

afterEach(() => {
  expect(editor.problems).toEqual([]);
});

const account = { id: 'account', type: 'dovecote-parlor-account', name: '', settings: { key: 'right', port: '8080' } };
const node = { id: 'node', name: '', account: 'account', values: {}, wires: [[]] };

describe('the account dialog', () => {
  it('keeps settings in the flow and secrets apart from it', async () => {
    await editor.add([account]);
    const dialog = await editor.editConfig('account');
    expect(await dialog.field('settings-key')).toMatchObject({ value: 'right', label: 'Key *' });
    expect(await dialog.field('settings-secret')).toMatchObject({ kind: 'password', value: '' });
    await dialog.fill('settings-secret', 'hush');
    await dialog.done();
    const state = await editor.node('account');
    expect(state?.properties.settings).toEqual({ key: 'right', port: '8080' });
    expect(await credentials()).toMatchObject({ secret: 'hush', has_secret: true });
    expect(state).toMatchObject({ valid: true });
  });

  it('shows that a secret is stored, not what it is, and leaves it alone', async () => {
    await editor.add([account]);
    const dialog = await editor.editConfig('account');
    await dialog.fill('settings-secret', 'hush');
    await dialog.done();
    await editor.add([
      { ...node, type: 'dovecote-parlor-talk', values: { room: { type: 'str', value: 'hall' } }, acknowledge: 'received' },
    ]);
    await editor.deploy();
    await editor.open(['dovecote-parlor']);
    const again = await editor.editConfig('account');
    expect(await again.field('settings-secret')).toMatchObject({ value: '__PWRD__', invalid: false });
    await again.fill('settings-port', '9090');
    await again.done();
    expect(await editor.node('account')).toMatchObject({ valid: true, properties: { settings: { key: 'right', port: '9090' } } });
    expect(await credentials()).not.toHaveProperty('secret');
  });

  it('keeps rows that hold secrets as one secret', async () => {
    await editor.add([account]);
    const dialog = await editor.editConfig('account');
    await dialog.fill('settings-secret', 'hush');
    // It is open already: the port in it is set.
    expect(await dialog.tray.locator('summary').first().innerText()).toBe('Optional fields (1 set)');
    await dialog.tray.getByText('add entry').click();
    await dialog.tray.getByLabel('Label').fill('door');
    await dialog.tray.locator('.dovecote-list').getByLabel('Secret').fill('key');
    await dialog.done();
    expect(await credentials()).toMatchObject({ more: '[{"label":"door","secret":"key"}]' });
  });

  it('says that rows of secrets are stored, and lets go of them on request', async () => {
    await editor.add([account]);
    await editor.page.evaluate("RED.nodes.node('account').credentials = { has_secret: true, has_more: true }");
    const dialog = await editor.editConfig('account');
    expect((await dialog.field('more')).value).toBe('__PWRD__');
    await dialog.tray.getByText('Stored, and not shown again').waitFor();
    await dialog.press('Remove');
    await dialog.done();
    expect(await credentials()).toMatchObject({ more: '', has_more: false, has_secret: true });
  });

  it('begins with where to find what it asks for', async () => {
    await editor.add([account]);
    const dialog = await editor.editConfig('account');
    expect(await dialog.tray.locator('.dovecote-form > :first-child').innerText()).toBe('Keys are on the page of the parlor');
    await dialog.cancel();
  });

  it('names what is missing', async () => {
    await editor.add([{ ...account, settings: { port: 'x' } }]);
    expect((await editor.node('account'))?.validationErrors).toEqual(['Key: is required']);
  });

  it('tests what is typed, not what was saved, and says what came of it', async () => {
    await editor.add([account]);
    const dialog = await editor.editConfig('account');
    const posted = editor.page.waitForRequest((request) => request.url().endsWith('/dovecote/parlor/test'));
    await dialog.fill('settings-key', 'wrong');
    await dialog.fill('settings-secret', 'hush');
    await dialog.press('Test connection');
    const request = await posted;
    expect(request.postDataJSON()).toEqual({
      id: 'account',
      settings: { key: 'wrong', port: '8080' },
      credentials: { secret: 'hush', more: '' },
    });
    await dialog.tray.getByRole('status').getByText('✗ The key is refused. Copy it from the App Keys page.').waitFor();
    await dialog.fill('settings-key', 'right');
    await dialog.press('Test connection');
    await dialog.tray.getByRole('status').getByText('✓ The connection works').waitFor();
    await dialog.cancel();
  });

  it('asks for a second factor only after the service wants one', async () => {
    await editor.add([account]);
    const dialog = await editor.editConfig('account');
    await dialog.tray.getByText('Sign In').click();
    expect((await dialog.field('set-up-email')).visible).toBe(true);
    expect((await dialog.field('set-up-code')).visible).toBe(false);
    await dialog.fill('set-up-email', 'ada@example.com');
    // By keyboard alone, as a person does who types one answer after the other.
    await dialog.tray.locator('[id="node-config-input-set-up-email"]').press('Enter');
    await dialog.tray.getByText('✗ A code was sent. Look into your inbox.').waitFor();
    expect((await dialog.field('set-up-code')).visible).toBe(true);
    await editor.page.keyboard.type('12');
    await dialog.press('Continue');
    await dialog.tray.getByText('✗ The code is wrong').waitFor();
    expect(await dialog.field('set-up-code')).toMatchObject({ visible: true, value: '12' });
    await dialog.fill('set-up-code', '123');
    await dialog.press('Continue');
    await dialog.tray.getByText('✓ Filled in above').waitFor();
    expect((await dialog.field('settings-key')).value).toBe('found');
    expect(await dialog.field('settings-secret')).toMatchObject({ kind: 'password', value: 'found too' });
    // The answers have served.
    expect(await dialog.field('set-up-email')).toMatchObject({ value: '', invalid: false });
    expect((await dialog.field('set-up-code')).visible).toBe(false);
    await dialog.done();
    expect(await credentials()).toMatchObject({ secret: 'found too' });
    expect((await editor.node('account'))?.properties.settings).toMatchObject({ key: 'found' });
  });

  async function credentials(): Promise<unknown> {
    return await editor.page.evaluate("RED.nodes.node('account').credentials");
  }
});

describe('the webhook dialog', () => {
  const doors = (...names: string[]) => ({
    doors: { type: 'rows', value: names.map((name) => ({ values: { door: { type: 'str', value: name } } })) },
  });
  const debug = (id: string) => ({ id, type: 'debug', name: id, wires: [] });

  it('gives each new node a path that no one can guess', async () => {
    await editor.add([
      { ...node, id: 'one', type: 'dovecote-parlor-visits' },
      { ...node, id: 'two', type: 'dovecote-parlor-visits' },
      { ...node, id: 'three', type: 'dovecote-parlor-visits', path: '/mine' },
    ]);
    const paths = await Promise.all(['one', 'two', 'three'].map(async (id) => (await editor.node(id))?.properties.path));
    expect(paths).toEqual([
      expect.stringMatching(/^\/parlor\/visits-[0-9a-f]{16}$/),
      expect.stringMatching(/^\/parlor\/visits-[0-9a-f]{16}$/),
      '/mine',
    ]);
    expect(paths[0]).not.toBe(paths[1]);
  });

  it('shows the address to paste, and where', async () => {
    await editor.add([account, { ...node, type: 'dovecote-parlor-visits', path: '/door' }]);
    const dialog = await editor.edit('node');
    expect((await dialog.field('address')).value).toBe(`${stage.red.nodeUrl}door`);
    await dialog.fill('publicUrl', 'https://door.example.com/');
    expect((await dialog.field('address')).value).toBe('https://door.example.com/door');
    expect(await dialog.tray.locator('.form-tips').allInnerTexts()).toContainEqual(
      expect.stringContaining('Paste the address at the door'),
    );
    await dialog.press('Copy');
    await dialog.tray.getByText('Copied').waitFor();
    await dialog.cancel();
  });

  it('says what to do where the service cannot reach the address, and what is put in front of the path', async () => {
    await editor.add([account, { ...node, type: 'dovecote-parlor-visits', path: '/door' }]);
    const dialog = await editor.edit('node');
    const note = dialog.tray.getByText('The service cannot reach this address');
    expect(await note.isVisible()).toBe(true);
    expect(await dialog.tray.getByText('which is put in front: /').count()).toBe(1);
    await dialog.fill('publicUrl', 'https://door.example.com');
    expect(await note.isVisible()).toBe(false);
    await dialog.cancel();
  });

  it('has an output for each row, named after it', async () => {
    await editor.add([account, { ...node, type: 'dovecote-parlor-visits', path: '/door', values: doors('front', 'back'), outputs: 1 }]);
    const dialog = await editor.edit('node');
    await dialog.done();
    expect(await editor.page.evaluate("RED.nodes.node('node').outputs")).toBe(2);
    expect(
      await editor.page.evaluate("[0, 1].map((index) => RED.nodes.node('node')._def.outputLabels.call(RED.nodes.node('node'), index))"),
    ).toEqual(['front', 'back']);
  });

  it('lets wires go with their rows', async () => {
    const webhook = { ...node, type: 'dovecote-parlor-visits', path: '/door', values: doors('front', 'back', 'side'), outputs: 3 };
    await editor.add([account, { ...webhook, wires: [['a'], ['b'], ['c']] }, debug('a'), debug('b'), debug('c')]);
    const dialog = await editor.edit('node');
    await dialog.tray.locator('.red-ui-editableList-item-handle').nth(2).focus();
    await editor.page.keyboard.press('ArrowUp');
    await dialog.tray.getByRole('button', { name: 'Remove' }).first().click();
    await dialog.tray.locator('.red-ui-editableList-item-deleting').first().waitFor({ state: 'detached' });
    await dialog.done();
    expect(await editor.page.evaluate("RED.nodes.node('node').outputs")).toBe(2);
    expect(
      await editor.page.evaluate(
        "RED.nodes.filterLinks({ source: { id: 'node' } }).map((link) => link.sourcePort + link.target.id).sort()",
      ),
    ).toEqual(['0c', '1b']);
  });

  it('refuses a path that is none', async () => {
    await editor.add([account, { ...node, type: 'dovecote-parlor-visits', path: 'door', publicUrl: 'door' }]);
    expect((await editor.node('node'))?.validationErrors).toEqual([
      'Path: must begin with / and hold no spaces',
      'Public URL: must begin with http:// or https://',
    ]);
  });
});

describe('the dialog of the node that confirms events', () => {
  it('says what it is for, and asks for a name alone', async () => {
    await editor.add([{ id: 'node', type: 'dovecote-parlor-acknowledge', name: '', wires: [[]] }]);
    expect(await editor.node('node')).toMatchObject({ valid: true, label: 'Parlor Acknowledge' });
    const dialog = await editor.edit('node');
    expect(await dialog.visibleNames()).toEqual(['name']);
    expect(await dialog.tray.locator('.form-tips').innerText()).toContain('Confirms events of Parlor');
    await dialog.done();
  });
});

describe('the stream dialog', () => {
  it('says which node confirms events, where the flow is to', async () => {
    await editor.add([account, { ...node, type: 'dovecote-parlor-talk' }]);
    const dialog = await editor.edit('node');
    const how = dialog.tray.getByText('reaches a node “Parlor Acknowledge”');
    expect(await how.count()).toBe(0);
    await dialog.choose('acknowledge', 'explicit');
    expect(await how.isVisible()).toBe(true);
    await dialog.choose('acknowledge', 'completed');
    expect(await how.count()).toBe(0);
    await dialog.cancel();
  });

  it('saves its fields, and when events are confirmed', async () => {
    await editor.add([account, { ...node, type: 'dovecote-parlor-talk' }]);
    const dialog = await editor.edit('node');
    await dialog.fillTyped('values-room', 'hall');
    await dialog.choose('acknowledge', 'explicit');
    await dialog.done();
    expect(await editor.node('node')).toMatchObject({
      ...{ valid: true, label: 'Parlor On Talk: hall' },
      properties: { acknowledge: 'explicit', values: { room: { type: 'str', value: 'hall' } } },
    });
  });
});
