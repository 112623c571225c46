import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { type Dialog, type Editor, openBrowser, openEditor } from '../../../support/editor';
import type { NodeRedInstallation } from '../../../support/node-red';
import { matching } from '../../../support/matchers';
import { answer, step } from './flow';
import type { ClustaarStage } from './stage';

const types = ['dovecote-clustaar-account', 'dovecote-clustaar', 'dovecote-clustaar-step'];
/** Where to leave pictures of the dialogs; none are taken where this is not set. */
const pictures = process.env.DOVECOTE_SCREENSHOTS;
const city = '5f0c1d2e3a4b5c6d7e8f9012';

/** A person who builds an answer in the editor. */
export function forms(at: () => ClustaarStage, install: NodeRedInstallation): void {
  describe('in the editor', () => {
    let browser: Browser;
    let editor: Editor;
    beforeAll(async () => {
      await at().deploy([step([['answer']]), answer('answer', {})]);
      browser = await openBrowser();
      editor = await openEditor(browser, at().red, { types });
      await editor.show('tab');
    });
    afterAll(() => browser.close());

    const picture = async (dialog: Dialog, name: string): Promise<void> => {
      if (pictures !== undefined) await dialog.screenshot(join(pictures, `clustaar-${install.version}-${name}.png`));
    };
    /** Adds a row to the first list of the dialog and picks what it is; the lists within a row end before its own button. */
    const added = async (dialog: Dialog, choice?: string): Promise<Locator> => {
      await dialog.tray.locator('.red-ui-editableList').first().locator('.red-ui-editableList-addButton').last().click();
      const row = dialog.tray.locator('.dovecote-list').first().locator('> li').last();
      if (choice !== undefined) await row.locator('select').first().selectOption(choice);
      return row;
    };
    /** The visible field of the dialog whose name ends like this, the last of several. */
    const type = async (dialog: Dialog, ending: RegExp, value: string, kind = 'str'): Promise<void> => {
      const found = (await dialog.fields()).filter(({ name, visible }) => visible && ending.test(name)).at(-1);
      await dialog.setTyped(found?.name ?? String(ending), kind, value);
    };

    test('actions of several types are added as rows, deployed, and told to a visitor', async () => {
      const dialog = await editor.edit('answer');
      await added(dialog, 'send_text_action');
      await type(dialog, /send_text_action-alternatives-\d+$/, 'Hello from the form');
      await added(dialog, 'wait_action');
      await type(dialog, /wait_action-duration$/, '0.5', 'num');
      await added(dialog, 'store_session_value_action');
      await type(dialog, /store_session_value_action-key$/, 'mood');
      await type(dialog, /store_session_value_action-value$/, 'good');
      await picture(dialog, 'answer-1-rows');
      const asking = await added(dialog, 'send_quick_replies_action');
      await type(dialog, /send_quick_replies_action-message$/, 'Which city?');
      await type(dialog, /go_to_action-title$/, 'Lyon');
      await type(dialog, /go_to_action-target-id$/, city);
      await asking.scrollIntoViewIfNeeded();
      await picture(dialog, 'answer-2-buttons');
      await dialog.done();
      expect(await editor.node('answer')).toMatchObject({ valid: true, validationErrors: [] });
      await editor.deploy();

      const { shown, exchanges } = await at().said('bonjour');
      expect(exchanges.flatMap(({ problems }) => problems)).toEqual([]);
      const target = { type: 'step', id: city };
      expect(shown).toMatchObject([
        { text: 'Hello from the form' },
        { message: 'Which city?', buttons: [{ type: 'quick_reply', title: 'Lyon', action: { type: 'go_to_action', target } }] },
      ]);
    });

    test('a mistake in the path of a filter is shown while it is typed, with its place', async () => {
      const dialog = await editor.edit('step');
      const row = await added(dialog);
      await type(dialog, /routes-\d+-name$/, 'City');
      await row.locator('.red-ui-editableList-addButton').last().click();
      await row.locator('select').last().selectOption('exists');
      await type(dialog, /exists-path$/, 'data.session..city');
      const mistake = dialog.tray.getByText("mistake at character 14: a name must follow the dot, not '.'");
      await mistake.scrollIntoViewIfNeeded();
      await picture(dialog, 'step-mistake');
      await dialog.done();
      const problem = matching(/Filters › .*Path: mistake at character 14/);
      expect(await editor.node('step')).toMatchObject({ valid: false, validationErrors: [problem] });
      const again = await editor.edit('step');
      await type(again, /exists-path$/, 'data.session.values.city');
      await again.done();
      expect(await editor.node('step')).toMatchObject({ valid: true });
    });

    test('nothing goes wrong, and nothing is asked of other machines', () => {
      expect([editor.problems, editor.strayRequests]).toEqual([[], []]);
    });
  });
}
