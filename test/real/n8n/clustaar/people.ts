import { goingOn } from '../workbench';
import { anyText, containing } from '../../../support/matchers';
import { one, rows } from './parameters';
import type { Stage } from './stage';

/** The action node over the REST API. */
export function people(at: () => Stage): void {
  describe('people', () => {
    test('are created, changed, looked up, and talk to the bot', async () => {
      at().clustaar.bot.step('greeting', { on: { text: 'hello' }, actions: [{ type: 'send_text_action', alternatives: ['Good day'] }] });
      const created = await succeed('interlocutor.create', {
        userId: 'shop-7',
        firstName: 'Ada',
        customAttributes: rows({ name: 'plan', value: 'gold' }),
        additionalFields: {},
      });
      const [person] = created;
      expect(person).toMatchObject({ id: anyText });
      const whose = { interlocutorId: String(person?.id) };

      expect(await succeed('interlocutor.update', { ...whose, userId: 'shop-7', lastName: 'Lovelace' })).toMatchObject([{ success: true }]);
      expect(await succeed('interlocutor.get', whose)).toMatchObject([{ userID: 'shop-7', lastName: 'Lovelace' }]);

      const content = one({ type: 'text', message: 'hello' });
      const answered = await succeed('interlocutor.reply', { ...whose, content, additionalFields: {} });
      expect(JSON.stringify(answered)).toContain('Good day');
      expect(JSON.stringify(await succeed('interlocutor.getConversation', whose))).toContain('Good day');
    });

    test('that Clustaar does not know are an error with advice, and the item alone fails where the workflow goes on', async () => {
      const unknown = at().action('interlocutor.get', { interlocutorId: '={{ $json.id }}' });
      const { id } = at().clustaar.visitor({});
      const run = await at().run(goingOn(unknown), [{ id: '5f0c1d2e3a4b5c6d7e8fffff' }, { id }]);
      expect(run.json('Clustaar')).toMatchObject([{ error: containing('Clustaar answered 404'), description: anyText }, { id }]);
    });

    async function succeed(operation: string, parameters: Readonly<Record<string, unknown>>) {
      const run = await at().run(at().action(operation, parameters));
      expect([run.status, run.error]).toEqual(['success', undefined]);
      return run.json('Clustaar');
    }
  });
}
