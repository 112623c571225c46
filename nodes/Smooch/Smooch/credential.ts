import { choice } from '../../../language/fields';
import { credential } from '../../../language/provider';
import { accountFields, scopeTexts } from '../shared/credential/fields';
import { settingsOf } from '../shared/credential/settings';

export const smoochCredential = credential({
  name: 'smoochApi',
  title: 'Smooch API',
  summary:
    'App ID and keys are at app.smooch.io in the settings of the app. For accounts that still use v1 or v1.1 of the API; all others take Sunshine Conversations. An unofficial integration, not made by Zendesk',
  docs: 'https://docs.smooch.io/guide/v1/authentication/',
  fields: accountFields({
    scope: choice({ app: 'App', account: 'Account' }).default('app').meta(scopeTexts),
    appIdDescription: 'ID of the app, beside its API keys. A signed token of an app key does without it; all else needs it',
  }),
  resolve: settingsOf,
  test: ({ scope, appId }) =>
    scope === 'account' && appId === undefined
      ? { operation: 'app.getMany', parameters: {} }
      : { operation: 'webhook.getMany', parameters: {} },
});
