import { invalid } from '../../client/errors';
import { credential } from '../../language/provider';
import { credentialFields } from './credential/fields';
import { settingsOf } from './credential/settings';

export const clustaarCredential = credential({
  name: 'clustaarApi',
  title: 'Clustaar API',
  summary:
    'To answer steps, fill in what the webhook settings of the bot hold; to call the API, the tokens of the bot. An unofficial integration, not made by Clustaar',
  docs: 'https://developers.clustaar.io',
  fields: credentialFields,
  resolve: settingsOf,
  test: ({ privateApiKey, botToken, privateKey, username }) => {
    if (privateApiKey !== undefined || botToken !== undefined) return { operation: 'account.check', parameters: {} };
    if (privateKey !== undefined || username !== undefined) {
      throw invalid(
        'Private Key',
        'Only the values of the webhook are filled in, and a request of the bot alone can test those',
        'Save the credential and let the bot reach a step with the webhook: a wrong private key or password is answered with 400 or 403.',
      );
    }
    throw invalid(
      'Private API Key',
      'The credential is empty',
      "To answer steps, fill in 'Private Key'. To call the API, fill in 'Bot Token' or 'Private API Key'.",
    );
  },
});
