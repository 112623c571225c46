import { isRecord } from '../../json';
import { jsonOrNested, optionGroup, optionalText, text } from '../http/inputs';
import { forbidden, invalid, notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { found, ok } from '../http/routes';
import { defined } from '../omit';
import type { Environment } from '../state/environment';
import { channelOf } from './channel-data';

const base = '/providers/ms-teams/{channel}';

export const teamsRoutes: readonly Route[] = [
  { method: 'GET', path: `${base}/auth_check`, tier: 2, handle: checkAuth },
  { method: 'GET', path: `${base}/teams`, tier: 2, handle: listTeams },
  { method: 'GET', path: `${base}/channels`, tier: 2, handle: listChannels },
  { method: 'PUT', path: `${base}/revoke_access`, tier: 2, handle: revoke },
];

function holderOf(request: ApiRequest, environment: Environment): Map<string, unknown> | undefined {
  const holder = jsonOrNested(request.query, 'ms_teams_tenant_object');
  return environment.recipients.get({ id: text(holder, 'object_id'), collection: text(holder, 'collection') })?.channelData;
}

/** The id of the Teams tenant that the object holds. */
function tenantOf(request: ApiRequest, environment: Environment): string | undefined {
  const data = holderOf(request, environment)?.get(channelOf(request, environment).id);
  return isRecord(data) && typeof data.ms_teams_tenant_id === 'string' ? data.ms_teams_tenant_id : undefined;
}

const noTenant = () => forbidden('authorization', 'Microsoft Teams tenant id not set.');

function checkAuth(request: ApiRequest, environment: Environment) {
  const tenant = tenantOf(request, environment);
  return ok({ connection: tenant === undefined ? { ok: false, reason: 'no tenant' } : { ok: true, ms_teams_tenant_id: tenant } });
}

function listTeams(request: ApiRequest, environment: Environment) {
  const options = optionGroup(request.query, 'query_options');
  if (tenantOf(request, environment) === undefined) throw noTenant();
  const { teams } = environment.workplaces;
  const [top, from] = [numberFrom(options, '$top') ?? teams.length, numberFrom(options, '$skiptoken') ?? 0];
  const page = teams.slice(from, from + top).map((team) => selected(team, options));
  return ok({ ms_teams_teams: page, skip_token: from + top < teams.length ? `skip:${from + top}` : null });
}

/** `$select` names the fields that come; the id always does. */
function selected(entry: Readonly<Record<string, unknown>>, options: ApiRequest['query']): object {
  const fields = optionalText(options, '$select')?.split(',');
  if (fields === undefined) return entry;
  return defined(Object.fromEntries(['id', ...fields].map((field) => [field, entry[field]])));
}

function numberFrom(options: ApiRequest['query'], field: string): number | undefined {
  const value = optionalText(options, field);
  const [, digits] = /^(?:skip:)?(\d{1,6})$/.exec(value ?? '') ?? [];
  if (value !== undefined && digits === undefined) throw invalid(field, 'is no number or token');
  return digits === undefined ? undefined : Number(digits);
}

function listChannels(request: ApiRequest, environment: Environment) {
  if (tenantOf(request, environment) === undefined) throw noTenant();
  const channels = found(environment.workplaces.teamsChannels.get(text(request.query, 'team_id')), () => notFound('team'));
  return ok({ ms_teams_channels: channels.map((channel) => selected(channel, optionGroup(request.query, 'query_options'))) });
}

function revoke(request: ApiRequest, environment: Environment) {
  if (tenantOf(request, environment) === undefined) throw noTenant();
  holderOf(request, environment)?.delete(channelOf(request, environment).id);
  return ok({ ok: true });
}
