import { z } from 'zod';
import { examplesOf } from '../smooch/shared/examples';
import type { Stage } from './stage';

const messages = z.array(
  z.looseObject({ author: z.looseObject({ type: z.string() }), content: z.looseObject({ type: z.string(), text: z.string().optional() }) }),
);

/** Every workflow that is shipped, imported and run. */
export function examples(at: () => Stage): void {
  examplesOf(at, 'sunshine', {
    'sunshine-bot.json': async (example) => {
      await example.active(async (ran, { id }) => {
        const { conversationId } = at().sandbox.say('customer', 'Do you have scarves?');
        await ran(0);
        expect(seenIn(conversationId)).toEqual([
          ['user', 'Do you have scarves?'],
          ['business', 'Hello! You wrote: Do you have scarves?. Which scarf may it be?'],
        ]);
        expect(at().sandbox.messages(conversationId).at(-1)).toMatchObject({
          content: { actions: [{ text: 'Red', payload: 'COLOUR_RED' }, { text: 'Blue' }] },
        });
        at().press('customer', 'COLOUR_RED');
        await ran(1);
        expect(seenIn(conversationId).at(-1)).toEqual(['business', 'You chose red. We will put it aside for you.']);
        expect(activities(conversationId)).toEqual([{ type: 'typing:start', author: { type: 'business' } }]);
        // Its own two answers have started nothing.
        expect(await at().n8n.executions.idsOf(id)).toHaveLength(2);
      });
    },
    'sunshine-write-first.json': async (example) => {
      const typed = { 'steve@example.com': 'newcomer' };
      for (const began of [true, false]) {
        const run = await example.pressed('Press to write', typed);
        expect(run.json('Find or begin conversation')).toMatchObject([{ created: began }]);
      }
      const written = [
        ['business', 'Hello Steve, these have just come in:'],
        ['business', 'carousel'],
      ];
      expect(seenIn(await at().conversationOf('newcomer'))).toEqual([...written, ...written]);
      expect(at().sandbox.users.get('newcomer')).toMatchObject({ profile: { givenName: 'Steve' } });
    },
  });

  const seenIn = (conversationId: string) =>
    messages
      .parse(at().sandbox.messages(conversationId))
      .map(({ author, content }) => [author.type, content.type === 'text' ? content.text : content.type]);

  const activities = (conversationId: string): readonly unknown[] =>
    at()
      .sandbox.requests.filter(({ path }) => path === `${at().base}/conversations/${conversationId}/activity`)
      .map(({ body }) => JSON.parse(body) as unknown);
}
