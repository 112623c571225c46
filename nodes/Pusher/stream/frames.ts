import { jsonIn } from '../../../language/json';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { isObject } from '../values';

/** One frame of protocol 7, its inner JSON not yet parsed. */
export interface Frame {
  readonly event: string;
  readonly channel: string | undefined;
  /** Mostly JSON inside a string; client events and compatible servers send objects. */
  readonly data: JsonValue | undefined;
  /** Who sent a client event on a presence channel, as the server vouches for it. */
  readonly userId: string | undefined;
}

/** Undefined for what is not a frame. Never throws. */
export function parseFrame(text: string): Frame | undefined {
  const json = jsonIn(text);
  if (!isObject(json) || typeof json.event !== 'string') return undefined;
  const { event, channel, data, user_id: userId } = json;
  return {
    event,
    channel: typeof channel === 'string' ? channel : undefined,
    data,
    userId: typeof userId === 'string' ? userId : typeof userId === 'number' ? String(userId) : undefined,
  };
}

/** A frame to send. */
export function frame(event: string, data: JsonObject, channel?: string): string {
  return JSON.stringify({ event, channel, data });
}

/** The data of a protocol frame as an object; `{}` where it is missing, as compatible servers leave it out. */
export function payload({ data }: Frame): JsonObject {
  const value = typeof data === 'string' ? jsonIn(data) : data;
  return isObject(value) ? value : {};
}

/** Whether the protocol itself uses this name. */
export function isProtocolEvent(event: string): boolean {
  return event.startsWith('pusher:') || event.startsWith('pusher_internal:');
}
