import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Editor, openBrowser, openEditor } from '../../support/editor';
import { type ExampleFlow, exampleFlows } from '../../support/example-flows';
import { installationsUnderTest, type NodeRed, startNodeRed, tarballUnderTest } from '../../support/node-red';
import { PACK } from './stage';

/** Where to leave pictures of the dialogs; none are taken where this is not set. */
const pictures = process.env.DOVECOTE_SCREENSHOTS;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const installs = installationsUnderTest();

describe.each(installs)('The examples in the editor of Node-RED $version', (install) => {
  let red: NodeRed;
  let editor: Editor;
  let examples: readonly ExampleFlow[];
  beforeAll(async () => {
    red = await startNodeRed({ install });
    const types = (await red.install(tarballUnderTest())).sets.flatMap((set) => set.types);
    examples = exampleFlows(join(red.userDir, 'node_modules', PACK));
    await red.deploy(examples.flatMap(({ nodes }) => [...nodes]));
    editor = await openEditor(browser, red, { types });
  });
  afterAll(async () => {
    await editor.close();
    await red.close();
  });

  test('have nothing that the editor complains about', async () => {
    for (const { id } of ours()) expect({ id, invalid: (await editor.node(id))?.validationErrors }).toEqual({ id, invalid: [] });
  });

  // A second for each of a hundred dialogs, which are the same in all versions: the newest stands for them.
  if (install === installs.at(-1))
    test('open every dialog with what was saved, and keep it all', async () => {
      for (const { id, values } of ours()) {
        const dialog = await editor.edit(id);
        if (pictures !== undefined) await dialog.screenshot(join(pictures, `${install.version}-example-${id}.png`));
        await dialog.done();
        const state = await editor.node(id);
        // Beside what was saved stand the defaults that the form has filled in.
        expect({ id, invalid: state?.validationErrors, values: state?.properties.values }).toMatchObject({ id, invalid: [], values });
      }
    }, 600_000);

  test('show every flow on a tab where no two nodes lie on one another', async () => {
    for (const { name, nodes } of examples) {
      const tab = nodes.find(({ type }) => type === 'tab');
      await editor.show(tab?.id ?? '');
      if (pictures !== undefined) await editor.screenshot(join(pictures, `${install.version}-canvas-${name}.png`));
      expect({ name, overlapping: await editor.overlapping() }).toEqual({ name, overlapping: [] });
    }
    expect(editor.problems).toEqual([]);
  });

  function ours() {
    return examples.flatMap(({ nodes }) => nodes).filter(({ type, z }) => type.startsWith('dovecote-') && z !== undefined);
  }
});
