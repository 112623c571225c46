import { toServiceError } from '../../../client/errors';
import type { JsonObject } from '../../../language/metadata';
import type { Parameters } from '../../../language/operation';
import { task } from '../declare';

/** Nobody has it: whoever asks for it changes nothing, and is refused only for a wrong token. */
const NOBODY = '0'.repeat(24);

export const checkAccount = task({
  resource: 'account',
  name: 'check',
  title: 'Check Tokens',
  action: 'Check tokens of credential',
  summary:
    'Ask for a person who does not exist, with each token that the credential holds: only a wrong one is refused. Nothing is changed',
  docs: 'https://developers.clustaar.io',
  parameters: {},
  perform: async (_, { credential: { botToken, privateApiKey }, run }): Promise<JsonObject> => {
    const accepts = async (id: string, parameters: Parameters): Promise<string> => {
      const [outcome] = await Promise.allSettled([run(id, { interlocutorId: NOBODY, ...parameters })]);
      if (outcome.status === 'fulfilled') return 'accepted';
      const error = toServiceError(outcome.reason);
      if (error.kind === 'notFound') return 'accepted';
      throw error;
    };
    return {
      privateApiKey: privateApiKey === undefined ? 'not given' : await accepts('interlocutor.get', {}),
      botToken: botToken === undefined ? 'not given' : await accepts('interlocutor.reply', { content: { type: 'text', message: 'test' } }),
    };
  },
});
