import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import type { Language } from '../../../../hosts/node-red/generate/words';
import { type Dialog, type Editor, openBrowser, openEditor } from '../../../support/editor';
import { type NodeRed, startNodeRed, tarballUnderTest } from '../../../support/node-red';
import { accountsAt, closeServices, type Services, startServices } from '../../../support/services';
import { inject } from '../flow';
import { versionsByHand } from '../looks';
import { type Declared, headingsOf, missingIn, onCanvas, titlesOf } from './declared';

/** A key of the message catalogue, shown because there was no message for it. */
const UNTRANSLATED = /^[a-z][\w-]*(\.[\w-]+)+$/;

/** What a person types into the dialog of an account. */
const typedIn = z.object({ settings: z.record(z.string(), z.string()), credentials: z.record(z.string(), z.string()) });

/** Where to leave a picture of the canvas; none is taken where this is not set. */
const pictures = process.env.DOVECOTE_SCREENSHOTS;

let browser: Browser;
let services: Services;
beforeAll(async () => {
  [browser, services] = await Promise.all([openBrowser(), startServices()]);
});
afterAll(async () => {
  await browser.close();
  await closeServices(services);
});

describe.each(versionsByHand)('By hand in the editor of Node-RED $version, in $language, $theme', ({ install, language, theme, texts }) => {
  let red: NodeRed;
  let editor: Editor;
  /** Ids of the nodes on the canvas, by type. */
  const placed = new Map<string, string>();
  beforeAll(async () => {
    red = await startNodeRed({ install });
    const types = (await red.install(tarballUnderTest())).sets.flatMap((set) => set.types);
    editor = await openEditor(browser, red, { types, language, theme });
  });
  afterEach(() => {
    expect(editor.problems).toEqual([]);
    expect(editor.strayRequests).toEqual([]);
  });
  afterAll(async () => {
    await editor.close();
    await red.close();
  });

  describe.each(onCanvas.map((one, index) => ({ ...one, index })))('$type', (one) => {
    const missing = missingIn(one, texts);
    const id = (): string => placed.get(one.type) ?? '';

    test('is dragged from the palette, shows every field of every operation and its help, and says what is missing', async () => {
      placed.set(one.type, await editor.dragFromPalette(one.type, placeOf(one.index)));
      const dialog = await editor.doubleClick(id());
      await expectAllDrawn(dialog, one, texts);
      const help = await dialog.helpInSidebar();
      expect(headingsOf(one, texts).filter((heading) => !help.includes(heading))).toEqual([]);
      if (missing.operation) {
        await dialog.choose('resource', missing.operation.resource);
        await dialog.choose('operation', missing.operation.id);
      }
      await dialog.done();
      const said = [...missing.account, ...missing.fields];
      expect(await editor.node(id())).toMatchObject({ valid: said.length === 0, validationErrors: said });
      expect(await editor.isMarked(id())).toBe(said.length > 0);
    });

    test('is opened, walked through and saved by keyboard alone', async () => {
      await editor.select(id());
      const dialog = await editor.enter();
      const reached = await dialog.reachedByKeyboard();
      expect((await dialog.visibleNames()).filter((name) => !reached.includes(name))).toEqual([]);
      await dialog.confirm();
    });

    test('is given an account', async () => {
      const dialog = await editor.doubleClick(id());
      if (missing.account.length > 0) await giveAccount(dialog, one.accountType);
      await dialog.done();
      expect(await editor.node(id())).toMatchObject({ validationErrors: missing.fields });
    });
  });

  test('what was placed stands side by side, is deployed, and each node shows how it is', async () => {
    expect(await editor.overlapping()).toEqual([]);
    const idsOf = (...kinds: readonly Declared['spec']['kind'][]) =>
      onCanvas.filter(({ spec }) => kinds.includes(spec.kind)).map(({ type }) => placed.get(type) ?? '');
    const actions = idsOf('action');
    await editor.add([{ ...inject('start', []), ...placeOf(onCanvas.length) }]);
    for (const id of actions) await editor.wire('start', id);
    await editor.confirmDeploy();
    await red.inject('start');
    for (const id of [...actions, ...idsOf('stream', 'webhook')]) expect(await editor.status(id)).not.toMatch(UNTRANSLATED);
    if (pictures !== undefined) await editor.screenshot(join(pictures, `${install.version}-by-hand.png`));
    expect(red.alive).toBe(true);
  });

  /** Chooses the account of this type, or makes it where it is the first node that asks for one. */
  async function giveAccount(dialog: Dialog, type: string): Promise<void> {
    const [known] = await editor.idsOf(type);
    if (known !== undefined) {
      await dialog.choose('account', known);
      return;
    }
    const { settings, credentials } = typedIn.parse(accountsAt(services)[type]);
    const account = await dialog.addConfig('account');
    await account.showOptional();
    for (const [name, value] of Object.entries({ ...settings, ...credentials })) await account.answer(`settings-${name}`, value);
    await account.done();
    const [id = ''] = await editor.idsOf(type);
    expect(await editor.node(id)).toMatchObject({ valid: true, properties: { settings } });
  }
});

/** Two columns, with room for the longest label. */
function placeOf(index: number): { x: number; y: number } {
  return { x: 215 + 390 * (index % 2), y: 60 + 70 * Math.floor(index / 2) };
}

async function expectAllDrawn(dialog: Dialog, one: Declared, language: Language): Promise<void> {
  const { spec, type } = one;
  if (spec.kind !== 'action') {
    expectDrawn(type, await dialog.labels(), titlesOf(one, spec.fields, language));
    return;
  }
  const drawn = new Map((await dialog.everyOperation()).map(({ operation, labels }) => [operation, labels]));
  expect([...drawn.keys()].sort()).toEqual(spec.operations.map(({ id }) => id).sort());
  for (const { id, fields } of spec.operations) expectDrawn(`${type} ${id}`, drawn.get(id) ?? [], titlesOf(one, fields, language));
}

function expectDrawn(where: string, labels: readonly string[], titles: readonly string[]): void {
  expect({ where, notShown: titles.filter((title) => !labels.includes(title)) }).toEqual({ where, notShown: [] });
  expect({ where, untranslated: labels.filter((text) => UNTRANSLATED.test(text)) }).toEqual({ where, untranslated: [] });
}
