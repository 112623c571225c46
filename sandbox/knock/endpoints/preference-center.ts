import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { at, ok } from '../http/routes';
import type { Environment } from '../state/environment';
import { ksuid } from '../ids';
import { knownSubject, USER } from './subject';

export const preferenceCenterRoutes: readonly Route[] = [
  { method: 'GET', path: `${USER}/preference_center/config`, tier: 4, grant: 'preferences/read', handle: getConfig },
  { method: 'POST', path: `${USER}/preference_center/signed_url`, tier: 3, handle: signUrl },
];

function getConfig(request: ApiRequest, environment: Environment) {
  const user = knownSubject(request, environment);
  const config = { title: 'Notification preferences', body: 'Choose what you want to hear.', rows: [] };
  return ok({ enabled: true, account_name: 'Sandbox', user_email: user.properties.email ?? null, branding: {}, config });
}

function signUrl(request: ApiRequest, environment: Environment) {
  knownSubject(request, environment);
  const token = ksuid();
  return ok({ token, url: `https://preferences.example.com/${encodeURIComponent(at(request, 'user'))}?token=${token}` });
}
