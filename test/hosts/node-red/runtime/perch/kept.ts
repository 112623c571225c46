import { z } from '../../../../../language/fields';
import type { JsonValue } from '../../../../../language/json';
import { textAt } from '../../../../../language/reading';
import { header, type Registered } from '../../../../../language/webhook';
import { webhook } from './declare';

/** Registered with the service, which makes up the secret that deliveries bear. */
export const keptWebhook = webhook({
  name: 'kept',
  title: 'On Delivery',
  summary: 'For tests',
  setUp: 'Nothing to do',
  docs: 'https://perch.example/docs',
  parameters: { automatic: z.boolean().default(true).meta({ title: 'Automatic' }) },
  examples: [{ text: 'coo' }],
  verify: (request, { registered }) =>
    registered?.secrets?.includes(header(request, 'x-key') ?? '') ? undefined : { status: 401, reason: 'The key is not valid' },
  parse: ({ rawBody }) => [{ text: Buffer.from(rawBody).toString('utf8') }],
  registration: {
    wanted: ({ automatic }) => automatic,
    find: async (url, { run }) => {
      const hooks = await run('hook.getMany', {});
      return Array.isArray(hooks) ? registered(hooks.find((hook) => textAt(hook, 'url') === url)) : undefined;
    },
    create: async (url, { run }) => registered(await run('hook.set', { url, active: true })) ?? { id: '', current: false },
    remove: async ({ id }, { run }) => {
      await run('hook.set', { url: id, active: false });
    },
  },
});

function registered(hook: JsonValue | undefined): Registered | undefined {
  const [id, secret] = [textAt(hook, 'id'), textAt(hook, 'secret')];
  return id === undefined || secret === undefined ? undefined : { id, current: true, secrets: [secret] };
}
