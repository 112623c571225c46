import { one, rows } from '../knock/parameters';
import { contents, reader } from './shared/contents';
import type { Stage } from './stage';

/** Rows with a choice, in rows with a choice: each level as the editor stores it. */
export function nestedForms(at: () => Stage): void {
  describe('forms within forms', () => {
    test.each(contents)('%s', async (_name, content, sent) => {
      const body = await sentBy('message.send', { userId: 'form-1', content });
      expect(body).toEqual({ role: 'appMaker', ...sent });
    });

    test('all that stands around a content', async () => {
      const body = await sentBy('message.send', {
        userId: 'form-1',
        content: one({ type: 'text', text: 'Hello', actions: {} }),
        additionalFields: {
          name: 'Support',
          metadata: '{"order":4711}',
          destination: one({ by: 'type', integrationType: 'telegram' }),
        },
      });
      expect(body).toMatchObject({
        name: 'Support',
        metadata: { order: 4711 },
        destination: { integrationType: 'telegram' },
        text: 'Hello',
      });
    });

    test('a menu with a menu in it', async () => {
      const items = rows(
        { type: 'link', text: 'Shop', uri: 'https://example.com' },
        { type: 'submenu', text: 'Help', items: rows({ type: 'postback', text: 'Call me', payload: 'CALL' }) },
      );
      expect(await sentBy('menu.update', { items })).toMatchObject({
        items: [
          { type: 'link', text: 'Shop', uri: 'https://example.com' },
          { type: 'submenu', text: 'Help', items: [{ type: 'postback', text: 'Call me', payload: 'CALL' }] },
        ],
      });
    });

    test('a row that was left alone says what is missing, and where', async () => {
      const content = one({ type: 'carousel', items: rows({ title: '={{ undefined }}', actions: rows({ type: 'reply' }) }) });
      const outcome = await at()
        .run(at().action('message.send', { userId: 'form-1', content }))
        .then(({ error }) => error?.message, String);
      expect(outcome).toMatch(/has issues|Items 1/);
    });

    /** The body of the one request that the node made. */
    async function sentBy(operation: string, parameters: object): Promise<unknown> {
      at().sandbox.endUser('form-1');
      const requests = await at().requestsDuring(() => at().succeed(operation, { ...parameters }, [reader]));
      expect(requests).toHaveLength(1);
      return JSON.parse(requests[0]?.body ?? '');
    }
  });
}
