import type { Answer } from '../../http';
import { badRequest, forbidden, found, invalidAuth } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { done, ok } from '../http/routes';
import { textAt } from '../records';
import { choice, record, text } from '../rules/rule';
import type { Service } from '../service';
import type { App } from '../state/app';

const tokenRequest = record(
  { code: text({ min: 1 }), grant_type: choice('authorization_code'), client_id: text({ min: 1 }), client_secret: text({ min: 1 }) },
  ['code', 'grant_type', 'client_id', 'client_secret'],
);

export const oauthRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/oauth/authorize',
    scopes: undefined,
    query: ['client_id', 'response_type', 'state', 'redirect_uri'],
    handle: authorize,
  },
  { method: 'POST', path: '/oauth/token', scopes: undefined, body: { rule: tokenRequest }, handle: exchange },
  { method: 'DELETE', path: '/oauth/authorization', scopes: ['integration'], handle: revoke },
  { method: 'GET', path: '/v2/tokenInfo', scopes: ['integration'], handle: tokenInfo },
];

/** The person in the browser says yes, or no when they were told to; the app is the first of the account. */
function authorize({ query }: ApiRequest, { oauth, apps }: Service): Answer {
  const client = oauth.clients.get(textAt(query, 'client_id') ?? '');
  if (client === undefined) throw badRequest('Unknown client_id');
  if (query.response_type !== 'code') throw badRequest('response_type should be code');
  const asked = textAt(query, 'redirect_uri');
  const target = client.redirectUris.find((known) => known === asked) ?? client.redirectUris[0];
  const app = [...apps.values()][0];
  if (target === undefined || app === undefined) throw badRequest('There is nowhere to redirect to');
  const location = new URL(target);
  if (oauth.denyNext) location.searchParams.set('error', 'access_denied');
  else location.searchParams.set('code', oauth.authorize(client.id, app.id));
  oauth.denyNext = false;
  const state = textAt(query, 'state');
  if (state !== undefined) location.searchParams.set('state', state);
  return { status: 302, headers: { location: location.href }, body: '' };
}

/** The partner's integration comes into the app with its first token. */
function exchange({ body }: ApiRequest, { oauth, apps }: Service): Answer {
  const client = oauth.clients.get(textAt(body, 'client_id') ?? '');
  if (client === undefined || client.secret !== body.client_secret) throw invalidAuth('Invalid client_id or client_secret');
  const grant = oauth.redeem(textAt(body, 'code') ?? '', client.id);
  const app = grant === undefined ? undefined : apps.get(grant.appId);
  if (app === undefined) throw badRequest('Invalid authorization code');
  const known = app.integrations.all.find(({ type }) => type === client.id);
  const { id: integrationId } = known ?? app.integrations.create(client.id, {});
  const token = oauth.issue({ scope: 'integration', appId: app.id, integrationId });
  return ok({ access_token: token, token_type: 'Bearer' });
}

/** The app an OAuth token is for; keys of integrations are no such tokens. */
function appOfToken({ caller: { owner, oauthToken } }: ApiRequest, { apps }: Service): App {
  if (oauthToken === undefined) throw forbidden();
  return found(apps.get(owner.appId ?? ''), 'app');
}

function tokenInfo(request: ApiRequest, service: Service): Answer {
  return ok({ app: appOfToken(request, service).viewWithSubdomain });
}

function revoke(request: ApiRequest, service: Service): Answer {
  const app = appOfToken(request, service);
  const { integrationId } = request.caller.owner;
  service.oauth.revoke(integrationId);
  const integration = app.integrations.get(integrationId ?? '');
  if (integration !== undefined) app.integrations.delete(integration);
  return done;
}
