import { type Browser } from 'playwright-core';
import { openBrowser, openEditor } from '../../../support/editor';
import { onCanvas, str } from '../flow';
import { look } from '../registering/look-ups';
import type { SunshineStage } from './stage';

/** What the dialogs offer to choose from. */
export function lookUps(at: () => SunshineStage): void {
  describe('the choices of a dialog', () => {
    beforeAll(() => at().deploy([]));

    test('of an integration are those of the app by name, custom ones alone where no other fits', async () => {
      const { integration, webIntegration } = at().service;
      const own = { value: integration.id, title: 'Sandbox integration' };
      expect(await look(at(), 'integration.getMany')).toEqual(
        expect.arrayContaining([own, { value: webIntegration.id, title: 'Web Messenger' }]),
      );
      expect(await look(at(), 'integration.getMany', { parameters: { types: ['custom'] } })).toEqual([own]);
    });

    test('of a message are those of the conversation that is typed beside it', async () => {
      const { conversationId, message } = at().service.say('chooser', 'Choose me');
      const beside = { from: { conversationId: 'conversationId' }, beside: { conversationId } };
      expect(await look(at(), 'message.getMany', beside)).toEqual([{ value: message.id, title: 'Choose me' }]);
    });

    describe('in a browser', () => {
      let browser: Browser;
      beforeAll(async () => {
        browser = await openBrowser();
      });
      afterAll(() => browser.close());

      test('are loaded by a press, follow the field beside, and are saved', async () => {
        const { conversationId, message } = at().service.say('presser', 'Delete me');
        const values = { conversationId: str('') };
        const plain = {
          account: 'account',
          operation: 'message.delete',
          output: 'payload',
          batch: null,
          limit: 50,
          split: false,
          concurrency: 1,
        };
        await at().deploy([onCanvas('act', 'dovecote-sunshine', [], { ...plain, values })]);
        const editor = await openEditor(browser, at().red, { types: [at().accountType, 'dovecote-sunshine'] });
        await editor.show('tab');
        const dialog = await editor.edit('act');
        await dialog.setTyped('values-messageId', 'choice', '');
        await dialog.press('Load choices');
        await dialog.tray.getByText('Fill in “Conversation ID” first').waitFor();
        await dialog.setTyped('values-conversationId', 'str', conversationId);
        await dialog.press('Load choices');
        await dialog.tray.getByText('1 found').waitFor();
        await dialog.setTyped('values-messageId', 'choice', String(message.id));
        await dialog.done();
        expect((await editor.node('act'))?.properties.values).toMatchObject({ messageId: { value: message.id } });
        expect([editor.problems, editor.strayRequests]).toEqual([[], []]);
        await editor.close();
      });
    });
  });
}
