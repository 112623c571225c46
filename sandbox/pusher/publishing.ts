import type { Answer } from '../http';
import { json } from '../http';
import type { JsonRecord } from '../json';
import { isRecord, parseRecord } from '../json';
import type { Attribute } from './attributes';
import { applicableAttributes, readInfo } from './attributes';
import type { ApiRequest } from './authentication';
import { isChannelName, isSocketId, limits, userOfChannel } from './limits';
import type { LiveApp } from './live-app';
import { badRequest, tooMuchData } from './refusal';

interface Event {
  readonly name: string;
  readonly data: string;
  readonly except: string | undefined;
  readonly info: readonly Attribute[];
}

/** `POST /apps/{id}/events` */
export function triggerEvent(live: LiveApp, request: ApiRequest): Answer {
  const fields = readFields(request);
  const event = readEvent(live, fields);
  const channels = [...new Set(readChannels(fields))];
  for (const channel of channels) live.channels.publish({ channel, ...event });
  if (event.info.length === 0) return json({});
  const counts = channels.map((channel) => [channel, applicableAttributes(live, channel, event.info)] as const);
  return json({ channels: Object.fromEntries(counts) });
}

/** `POST /apps/{id}/batch_events` */
export function triggerBatch(live: LiveApp, request: ApiRequest): Answer {
  const { batch } = readFields(request);
  if (!Array.isArray(batch) || batch.length === 0) throw badRequest('Expected batch parameter to be a non-empty array');
  if (batch.length > limits.eventsPerBatch) {
    throw badRequest(`Batch too large (> ${limits.eventsPerBatch})`);
  }
  // All are read before any is sent: a batch is refused as a whole.
  const events = batch.map((item: unknown) => {
    if (!isRecord(item)) throw badRequest('Expected each event of the batch to be an object');
    return { ...readEvent(live, item), channel: checkChannel(item.channel) };
  });
  for (const event of events) live.channels.publish(event);
  if (events.every(({ info }) => info.length === 0)) return json({});
  return json({ batch: events.map(({ channel, info }) => applicableAttributes(live, channel, info)) });
}

/** The parameters of the body; those in the query count as well, as the API still allows. */
function readFields({ body, query }: ApiRequest): JsonRecord {
  const inBody = body.length === 0 ? {} : parseRecord(body.toString('utf8'));
  if (inBody === undefined) throw badRequest('Invalid JSON: expected an object');
  const inQuery: Record<string, unknown> = Object.fromEntries(query);
  const channels = query.getAll('channels[]');
  if (channels.length > 0) inQuery.channels = channels;
  return { ...inQuery, ...inBody };
}

function readEvent(live: LiveApp, { name, data, socket_id: except, info }: JsonRecord): Event {
  if (typeof name !== 'string' || name === '') throw badRequest('Expected name parameter to be a string');
  if (name.length > limits.eventNameLength) throw badRequest(`Event name too long (> ${limits.eventNameLength} characters)`);
  if (typeof data !== 'string') throw badRequest('Expected data parameter to be a string');
  if (Buffer.byteLength(data) > live.app.dataBytes) throw tooMuchData(live.app.dataBytes);
  return { name, data, except: readSocketId(except), info: readInfo(info) };
}

function readSocketId(id: unknown): string | undefined {
  if (id === undefined || id === null) return undefined;
  if (typeof id !== 'string' || !isSocketId(id)) throw badRequest('Invalid socket_id');
  return id;
}

function readChannels({ channel, channels }: JsonRecord): readonly string[] {
  const names: unknown = channels ?? (channel === undefined ? undefined : [channel]);
  if (!Array.isArray(names) || names.length === 0) throw badRequest('Missing parameter: channels');
  if (names.length > limits.channelsPerEvent) throw badRequest(`Cannot trigger on more than ${limits.channelsPerEvent} channels`);
  return names.map(checkChannel);
}

function checkChannel(name: unknown): string {
  if (typeof name !== 'string') throw badRequest('Expected channel parameter to be a string');
  if (!isChannelName(name) && userOfChannel(name) === undefined) throw badRequest(`Invalid channel name: ${JSON.stringify(name)}`);
  return name;
}
