import { one, rows } from '../knock/parameters';
import { contents, reader } from '../smooch/shared/contents';
import type { Stage } from './stage';

/** Rows with a choice, in rows with a choice: each level as the editor stores it. */
export function nestedForms(at: () => Stage): void {
  describe('forms within forms', () => {
    test.each(contents)('%s', async (_name, content, sent) => {
      const { conversationId } = at().sandbox.start('form-1');
      const body = await sentBy('message.send', { conversationId, content });
      expect(body).toEqual({ author: { type: 'business' }, content: sent });
    });

    test('the conversation is that of the event before, where nothing else is said', async () => {
      const { conversationId } = at().sandbox.start('form-2');
      const content = one({ type: 'text', text: 'Hello', markdownText: '**Hello**' });
      const requests = await at().requestsDuring(() =>
        at().succeed('message.send', { conversationId: '={{ $json.conversation.id }}', content }, [
          { conversation: { id: conversationId } },
        ]),
      );
      expect(requests.map(({ path, status }) => [path, status])).toEqual([[`${at().base}/conversations/${conversationId}/messages`, 201]]);
    });

    test('author, destination and what one channel is sent in place of the content', async () => {
      const { conversationId } = at().sandbox.start('form-3');
      const body = await sentBy('message.send', {
        conversationId,
        content: one({ type: 'text', text: 'Hello' }),
        author: one({ type: 'business', displayName: 'Robin', additionalFields: { writtenByAi: true } }),
        additionalFields: {
          destination: one({ by: 'none' }),
          metadata: '{"order":4711}',
          override: one({ channel: 'whatsapp', payload: '{"type":"text","text":{"body":"Hi"}}' }),
        },
      });
      expect(body).toEqual({
        author: { type: 'business', displayName: 'Robin', subtypes: ['AI'] },
        content: { type: 'text', text: 'Hello' },
        destination: { integrationType: 'none' },
        metadata: { order: 4711 },
        override: { whatsapp: { payload: { type: 'text', text: { body: 'Hi' } } } },
      });
    });

    test('a group of users', async () => {
      at().sandbox.start('form-4');
      at().sandbox.start('form-5');
      const participants = rows({ externalId: 'form-4' }, { externalId: 'form-5', subscribeSDKClient: true });
      const body = await sentBy('conversation.create', { participants, displayName: 'Trip', additionalFields: { type: 'sdkGroup' } });
      expect(body).toMatchObject({
        type: 'sdkGroup',
        displayName: 'Trip',
        participants: [{ userExternalId: 'form-4' }, { userExternalId: 'form-5', subscribeSDKClient: true }],
      });
    });

    test('a row that was left alone says what is missing, and where', async () => {
      const content = one({ type: 'carousel', items: rows({ title: '={{ undefined }}', actions: rows({ type: 'postback' }) }) });
      const outcome = await at()
        .run(at().action('message.send', { conversationId: 'c', content }))
        .then(({ error }) => error?.message, String);
      expect(outcome).toMatch(/has issues|Items 1/);
    });

    /** The body of the one request that the node made. */
    async function sentBy(operation: string, parameters: object): Promise<unknown> {
      const requests = await at().requestsDuring(() => at().succeed(operation, { ...parameters }, [reader]));
      expect(requests).toHaveLength(1);
      return JSON.parse(requests[0]?.body ?? '');
    }
  });
}
