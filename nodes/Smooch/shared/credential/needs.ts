import { invalid } from '../../../../client/errors';
import type { AccountSettings, ApiKey } from './settings';

/** The value of the credential, or an error that says where it is found: a credential may be for webhooks alone. */
export function needKey({ key, authentication }: AccountSettings): ApiKey {
  if (key !== undefined) return key;
  if (authentication === 'token') {
    throw invalid(
      'Authentication',
      'This needs an API key, and the credential holds an access token',
      'Choose an API key under Authentication.',
    );
  }
  throw missing('Key ID', 'the key is made in the settings of the app, under API Keys or Conversations API.');
}

export function needAccessToken({ accessToken }: AccountSettings): string {
  if (accessToken !== undefined) return accessToken;
  throw missing('Access Token', 'OAuth answers with it when an app is connected.');
}

export function needAppId({ appId }: AccountSettings): string {
  if (appId !== undefined) return appId;
  throw missing('App ID', 'it is on the settings page of the app, and in the Conversations API settings of Zendesk.');
}

function missing(field: string, where: string) {
  return invalid(field, `'${field}' is missing in the credential`, `Fill it in the credential: ${where}`);
}
