import { z } from 'zod';
import { serveBytes } from './shared/bytes';
import { examplesOf } from './shared/examples';
import type { Stage } from './stage';

const messages = z.array(
  z.looseObject({
    role: z.string(),
    text: z.string().optional(),
    mediaUrl: z.string().optional(),
    actions: z.array(z.looseObject({ _id: z.string() })).optional(),
  }),
);

/** Every workflow that is shipped, imported and run. */
export function examples(at: () => Stage): void {
  examplesOf(at, 'smooch', {
    'smooch-bot.json': async (example) => {
      await example.active(async (ran, { id }) => {
        at().sandbox.say('customer', 'Do you have scarves?');
        await ran(0);
        const asked = 'Hello! You wrote: Do you have scarves?. Which scarf may it be?';
        expect(seenBy('customer')).toEqual([
          ['appUser', 'Do you have scarves?'],
          ['appMaker', asked],
        ]);
        const [red] = messages.parse(at().sandbox.messages('customer')).at(-1)?.actions ?? [];
        at()
          .sandbox.endUser('customer')
          .presses({ actionId: red?._id ?? '' });
        await ran(1);
        expect(seenBy('customer').at(-1)).toEqual(['appMaker', 'You chose red. We will put it aside for you.']);
        // Its own two answers have started nothing.
        expect(await at().n8n.executions.idsOf(id)).toHaveLength(2);
      });
    },
    'smooch-send-file.json': async (example) => {
      const files = await serveBytes();
      try {
        at().sandbox.endUser('buyer');
        const typed = { 'steve@example.com': 'buyer', 'https://example.com/invoice.pdf': `${files.url}/1000/invoice.png` };
        const run = await example.pressed('Press to send', typed);
        expect(run.json('Send file')).toHaveLength(1);
        expect(at().sandbox.messages('buyer')).toMatchObject([
          { role: 'appMaker', type: 'image', mediaType: 'image/png', text: 'Your invoice', name: 'Robin from Support' },
        ]);
        const [sent] = messages.parse(at().sandbox.messages('buyer'));
        expect((await (await fetch(sent?.mediaUrl ?? '')).arrayBuffer()).byteLength).toBe(1000);
      } finally {
        await files.close();
      }
    },
  });

  const seenBy = (user: string) => messages.parse(at().sandbox.messages(user)).map(({ role, text }) => [role, text]);
}
