import { choice, z } from '../../../language/fields';
import { credential } from '../../../language/provider';
import { addressOf } from '../shared/credential/base-url';
import { accountFields, scopeTexts } from '../shared/credential/fields';
import { given, settingsOf, type AccountSettings } from '../shared/credential/settings';

export interface SunshineSettings extends AccountSettings {
  /** Where OAuth asks for and takes back access; without a slash at the end. */
  readonly oauthBaseUrl: string;
}

const LEGACY_OAUTH = 'https://app.smooch.io';
const ZENDESK_OAUTH = 'https://oauth-bridge.zendesk.com/sc';

export const sunshineCredential = credential({
  name: 'sunshineConversationsApi',
  title: 'Sunshine Conversations API',
  summary:
    "App ID and key are in Zendesk's Admin Center under Apps and integrations, Conversations API; older accounts find them at app.smooch.io in the settings of the app. An unofficial integration, not made by Zendesk",
  docs: 'https://developer.zendesk.com/documentation/conversations/getting-started/api-authentication/',
  fields: {
    ...accountFields({
      scope: choice({ app: 'App', account: 'Account', integration: 'Integration' })
        .default('app')
        .meta({ ...scopeTexts, description: `${scopeTexts.description}, those of a custom integration with int_` }),
      appIdDescription: 'ID of the app, beside its API keys. All calls but those that make or list apps need it',
    }),
    oauthBaseUrl: z
      .string()
      .optional()
      .meta({
        title: 'OAuth Base URL',
        description: `For OAuth alone: its address where it is neither ${ZENDESK_OAUTH} nor, in older accounts, ${LEGACY_OAUTH}`,
        placeholder: `e.g. ${ZENDESK_OAUTH}`,
      }),
  },
  resolve: (fields): SunshineSettings => {
    const settings = settingsOf(fields);
    const oauth = given(fields.oauthBaseUrl) ?? (fields.region === 'zendesk' ? ZENDESK_OAUTH : LEGACY_OAUTH);
    return { ...settings, oauthBaseUrl: addressOf('OAuth Base URL', oauth, ZENDESK_OAUTH) };
  },
  test: ({ scope, appId }) =>
    scope === 'account' && appId === undefined
      ? { operation: 'app.getMany', parameters: {} }
      : // Keys of every kind may ask for users, and nobody has this address.
        { operation: 'user.getMany', parameters: { email: 'nobody@example.com' } },
});
