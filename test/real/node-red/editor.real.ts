import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Dialog, type Editor, openBrowser, openEditor } from '../../support/editor';
import { type NodeRed, startNodeRed, tarballUnderTest } from '../../support/node-red';
import { versionsAtAGlance } from './looks';

/** A key of the message catalogue, shown because there was no message for it. */
const UNTRANSLATED = /^[a-z][\w-]*(\.[\w-]+)+$/;

/** Where to leave pictures of every dialog; none are taken where this is not set. */
const pictures = process.env.DOVECOTE_SCREENSHOTS;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(versionsAtAGlance)('The editor of Node-RED $version, in $language, $theme', ({ install, language, theme }) => {
  let red: NodeRed;
  let types: readonly string[];
  let editor: Editor;
  beforeAll(async () => {
    red = await startNodeRed({ install });
    types = (await red.install(tarballUnderTest())).sets.flatMap((set) => set.types);
    editor = await openEditor(browser, red, { types, language, theme });
  });
  afterAll(async () => {
    await editor.close();
    await red.close();
  });

  test('shows translated names in the palette', async () => {
    const ours = (await editor.palette()).filter(({ type }) => types.includes(type));
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.flatMap(({ label, category }) => [label, category]).filter((text) => text === '' || UNTRANSLATED.test(text))).toEqual([]);
  });

  test('opens every dialog with a translated label on each field', async () => {
    for (const type of types) {
      const dialog = await openNew(editor, type);
      const shown = (await dialog.fields()).filter(({ visible }) => visible);
      expect({ type, shown: shown.length > 0 }).toEqual({ type, shown: true });
      const texts = shown.flatMap(({ label, options }) => [label, ...options.map(({ text }) => text)]);
      expect({ type, untranslated: texts.filter((text) => UNTRANSLATED.test(text)) }).toEqual({ type, untranslated: [] });
      expect({ type, unlabelled: shown.filter(({ label }) => label === '').map(({ name }) => name) }).toEqual({ type, unlabelled: [] });
      if (pictures !== undefined) await dialog.screenshot(join(pictures, `${install.version}-${theme}-${language}-${type}.png`));
      await dialog.cancel();
    }
  });

  test('has help for every node', async () => {
    const ours = (await editor.palette()).map(({ type }) => type).filter((type) => types.includes(type));
    for (const type of ours) expect({ type, help: (await editor.help(type)).length > 20 }).toEqual({ type, help: true });
  });

  test('meets no error and asks nothing of other machines', () => {
    expect(editor.problems).toEqual([]);
    expect(editor.strayRequests).toEqual([]);
  });
});

/** The dialog of a new node, whether it stands on the canvas or is a configuration node. */
async function openNew(editor: Editor, type: string): Promise<Dialog> {
  const onCanvas = (await editor.palette()).some((entry) => entry.type === type);
  const id = `new-${type}`;
  await editor.add([onCanvas ? { id, type, wires: [] } : { id, type }]);
  return onCanvas ? editor.edit(id) : editor.editConfig(id);
}
