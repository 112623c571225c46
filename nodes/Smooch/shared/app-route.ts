import { splitEndpoint, type Endpoint } from '../../../language/path';
import { needAppId } from './credential/needs';
import type { AccountSettings } from './credential/settings';

const APP = '/apps/{appId}';

/**
 * The endpoint with its app in it. Throws `invalid` where no app ID is known; v1 and v1.1 take a key's own app for granted, so that
 * `mayOmitApp` leaves the segment out for keys of an app. `parameters` may name another app than the credential's.
 */
export function appRoute(
  endpoint: Endpoint,
  parameters: Readonly<Record<string, unknown>>,
  settings: AccountSettings,
  mayOmitApp = false,
): Endpoint {
  if (!endpoint.includes(APP) || typeof parameters.appId === 'string' || settings.appId !== undefined) return endpoint;
  const impliesApp = settings.authentication === 'key' && settings.scope === 'app';
  if (mayOmitApp && impliesApp && endpoint.includes(`${APP}/`)) return withoutApp(endpoint);
  needAppId(settings);
  return endpoint;
}

function withoutApp(endpoint: Endpoint): Endpoint {
  const { method, template } = splitEndpoint(endpoint);
  return `${method} /${template.replace(APP, '').slice(1)}`;
}
