import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import { record } from '../http/inputs';
import { notFound, Refusal } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { at, found, noContent, ok } from '../http/routes';
import type { Channel } from '../state/channels';
import type { Environment } from '../state/environment';
import { knownSubject, OBJECT, subjectOf, USER } from './subject';

export const channelDataRoutes: readonly Route[] = [USER, OBJECT].flatMap((base): readonly Route[] => {
  const path = `${base}/channel_data/{channel}`;
  const [read, write] = base === USER ? [{ grant: 'channel_data/read' }, { grant: 'channel_data/write' }] : [{}, {}];
  return [
    { method: 'GET', path, tier: 4, ...read, handle: getChannelData },
    { method: 'PUT', path, tier: 3, ...write, handle: setChannelData },
    { method: 'DELETE', path, tier: 3, ...write, handle: unsetChannelData },
  ];
});

const noData = () => notFound('channel data');

function getChannelData(request: ApiRequest, environment: Environment) {
  const channel = channelOf(request, environment);
  const data = environment.recipients.get(subjectOf(request))?.channelData.get(channel.id);
  return ok(view(channel, found(data, noData)));
}

/** Overwrites, and creates the recipient if needed. */
function setChannelData(request: ApiRequest, environment: Environment) {
  const channel = channelOf(request, environment);
  const data = record(request.body, 'data');
  environment.recipients.ensure(subjectOf(request)).channelData.set(channel.id, data);
  return ok(view(channel, data));
}

function unsetChannelData(request: ApiRequest, environment: Environment) {
  const channel = channelOf(request, environment);
  if (!knownSubject(request, environment).channelData.delete(channel.id)) throw noData();
  return noContent;
}

export function channelOf(request: ApiRequest, environment: Environment): Channel {
  return found(
    environment.channel(at(request, 'channel')),
    () => new Refusal(404, 'channel_invalid', 'The channel is not configured in this environment'),
  );
}

const view = ({ id, provider }: Channel, data: JsonRecord): JsonRecord => ({
  __typename: 'ChannelData',
  channel_id: id,
  provider,
  data: provider.startsWith('push_') ? withBothLists(provider, data) : data,
});

/** Push tokens come back as tokens and as devices, whichever of the two was given. */
function withBothLists(provider: string, data: JsonRecord): JsonRecord {
  const [many, one] = provider === 'push_aws_sns' ? ['target_arns', 'target_arn'] : ['tokens', 'token'];
  const [plain, devices] = [data[many], data.devices];
  const given: readonly unknown[] = Array.isArray(devices) ? devices : [];
  if (given.length > 0) return { ...data, [many]: given.map((device) => (isRecord(device) ? device[one] : undefined)) };
  const tokens: readonly unknown[] = Array.isArray(plain) ? plain : [];
  return tokens.length === 0 ? data : { ...data, devices: tokens.map((token) => ({ [one]: token, locale: null, timezone: null })) };
}
