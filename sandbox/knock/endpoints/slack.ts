import { isRecord } from '../../json';
import { jsonOrNested, optionGroup, optionalFlag, optionalText, text } from '../http/inputs';
import { forbidden, invalid } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { ok } from '../http/routes';
import type { Environment } from '../state/environment';
import { channelOf } from './channel-data';

const base = '/providers/slack/{channel}';

export const slackRoutes: readonly Route[] = [
  { method: 'GET', path: `${base}/auth_check`, tier: 2, handle: checkAuth },
  { method: 'GET', path: `${base}/channels`, tier: 2, handle: listChannels },
  { method: 'PUT', path: `${base}/revoke_access`, tier: 2, handle: revoke },
];

/** The channel data of the object that holds the access token. It is named by `object_id`, not by `id`. */
function holderOf(request: ApiRequest, environment: Environment): Map<string, unknown> | undefined {
  const holder = jsonOrNested(request.query, 'access_token_object');
  return environment.recipients.get({ id: text(holder, 'object_id'), collection: text(holder, 'collection') })?.channelData;
}

function hasToken(request: ApiRequest, environment: Environment): boolean {
  const data = holderOf(request, environment)?.get(channelOf(request, environment).id);
  return isRecord(data) && isRecord(data.token) && typeof data.token.access_token === 'string';
}

const noToken = () => forbidden('authorization', 'Access token not set.');

function checkAuth(request: ApiRequest, environment: Environment) {
  return ok({ connection: hasToken(request, environment) ? { ok: true } : { ok: false, reason: 'not_authed' } });
}

function listChannels(request: ApiRequest, environment: Environment) {
  if (!hasToken(request, environment)) throw noToken();
  const options = optionGroup(request.query, 'query_options');
  const types = (optionalText(options, 'types') ?? 'public_channel,private_channel').split(',');
  const excludeArchived = optionalFlag(options, 'exclude_archived') ?? true;
  const wanted = environment.workplaces.slackChannels.filter(
    (channel) =>
      types.includes(channel.is_private === true ? 'private_channel' : 'public_channel') &&
      !(excludeArchived && channel.is_archived === true),
  );
  const [from, size] = [numberFrom(optionalText(options, 'cursor') ?? '0'), numberFrom(optionalText(options, 'limit') ?? '200')];
  const slack_channels = wanted
    .slice(from, from + size)
    .map(({ id, name, is_private = false }) => ({ id, name, is_private, is_im: false, context_team_id: 'T0SANDBOX' }));
  return ok({ slack_channels, next_cursor: from + size < wanted.length ? `slack:${from + size}` : '' });
}

function numberFrom(value: string): number {
  const [, digits] = /^(?:slack:)?(\d{1,6})$/.exec(value) ?? [];
  if (digits === undefined) throw invalid('query_options', 'has a limit or cursor that is none');
  return Number(digits);
}

function revoke(request: ApiRequest, environment: Environment) {
  if (!hasToken(request, environment)) throw noToken();
  holderOf(request, environment)?.delete(channelOf(request, environment).id);
  return ok({ ok: true });
}
