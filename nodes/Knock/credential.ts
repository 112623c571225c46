import { credential } from '../../language/provider';
import { credentialFields } from './credential/fields';
import { settingsOf } from './credential/settings';

export const knockCredential = credential({
  name: 'knockApi',
  title: 'Knock API',
  summary: 'The keys are at dashboard.knock.app under Developers, API Keys. Each environment has keys, users and messages of its own',
  docs: 'https://docs.knock.app/developer-tools/api-keys',
  fields: credentialFields,
  resolve: settingsOf,
  test: () => ({ operation: 'user.getMany', parameters: {} }),
});
