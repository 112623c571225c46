import type { Execution } from '../../../../support/n8n';
import type { Listening, Room } from './room';

/** What the trigger lets through, and what it refuses. */
export function deliveries(at: () => Room): void {
  describe('what is delivered', () => {
    test('is refused with another key or with none, and starts nothing', async () => {
      await at().listening({}, async (listening) => {
        at().sandbox.say('del-1', 'True');
        await texts(listening, 1);
        // The first leads to a question to the service; the others are to come again when the next may be asked.
        for (const key of [undefined, '', ['not', 'the', 'secret'].join('-')])
          expect([401, 503]).toContain(await at().forge(listening.url, key));
        at().sandbox.say('del-1', 'True again');
        expect(await texts(listening, 2)).toEqual(['True', 'True again']);
      });
    });

    test('starts the workflow once, however often it comes', async () => {
      await at().listening({}, async (listening) => {
        at().sandbox.say('del-2', 'Once');
        expect(await texts(listening, 1)).toEqual(['Once']);
        expect([await at().redeliver(listening.url), await at().redeliver(listening.url)]).toEqual([200, 200]);
        at().sandbox.say('del-2', 'Twice');
        expect(await texts(listening, 2)).toEqual(['Once', 'Twice']);
      });
    });

    test('and said by the business starts nothing: who answers does not answer itself', async () => {
      await at().listening({ triggers: [...at().words.everyMessage] }, async (listening) => {
        at().sandbox.say('del-3', 'Question');
        expect(await texts(listening, 1)).toEqual(['Question']);
        const heard = at().answered(listening.url, 'Said by the business');
        await at().write('del-3', 'Said by the business');
        expect(await heard).toBe(200);
        at().sandbox.say('del-3', 'Another');
        expect(await texts(listening, 2)).toEqual(['Question', 'Another']);
      });
    });

    test('and said by the business is let through where that is asked for', async () => {
      const all = { triggers: [...at().words.everyMessage], messagesFrom: [] };
      await at().listening(all, async (listening) => {
        at().sandbox.say('del-4', 'Question');
        expect(await texts(listening, 1)).toEqual(['Question']);
        await at().write('del-4', 'Answer');
        expect(await texts(listening, 2)).toEqual(['Question', 'Answer']);
      });
    });

    test('is let through only from the channels that are asked for', async () => {
      await at().listening({ additionalFields: { channels: ['whatsapp'] } }, async (choosy) => {
        await at().listening({ additionalFields: { channels: ['Web'] } }, async (other) => {
          const heard = at().answered(choosy.url, 'From the web');
          at().sandbox.say('del-5', 'From the web');
          expect([await heard, await texts(other, 1)]).toEqual([200, ['From the web']]);
          expect(await at().n8n.executions.idsOf(choosy.workflow.id)).toEqual([]);
        });
      });
    });

    /** What the first `count` executions heard; there must be no more. */
    async function texts({ workflow }: Listening, count: number): Promise<readonly unknown[]> {
      const { executions } = at().n8n;
      const runs: Execution[] = [];
      for (let position = 0; position < count; position += 1) runs.push(await executions.nth(workflow.id, position));
      expect(await executions.idsOf(workflow.id)).toHaveLength(count);
      return runs.flatMap((run) => run.json('Trigger').map(({ message }) => textOf(message)));
    }
  });
}

function textOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'text' in message ? message.text : undefined;
}
