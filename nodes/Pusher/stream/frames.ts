import { jsonIn } from '../../../language/json';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { isObject } from '../../../language/reading';

/**
 * One frame of protocol 7 as it came, its inner JSON not yet parsed: `data` is mostly JSON inside a string,
 * while client events and compatible servers send objects.
 */
export type Frame = JsonObject & { event: string };

/** Undefined for what is not a frame. Never throws. */
export function parseFrame(text: string): Frame | undefined {
  const json = jsonIn(text);
  return isFrame(json) ? json : undefined;
}

function isFrame(json: JsonValue | undefined): json is Frame {
  return isObject(json) && typeof json.event === 'string';
}

export function channelOf({ channel }: Frame): string | undefined {
  return typeof channel === 'string' ? channel : undefined;
}

/** Who sent a client event on a presence channel, as the server vouches for it. */
export function senderOf({ user_id: id }: Frame): string | undefined {
  return typeof id === 'string' ? id : typeof id === 'number' ? String(id) : undefined;
}

/** A frame to send. */
export function frame(event: string, data: JsonObject): string {
  return JSON.stringify({ event, data });
}

/** The data of a protocol frame as an object; `{}` where it is missing, as compatible servers leave it out. */
export function payload({ data }: Frame): JsonObject {
  const value = typeof data === 'string' ? jsonIn(data) : data;
  return isObject(value) ? value : {};
}

/** Whether the protocol itself uses this name. */
export function isProtocolEvent(event: string): boolean {
  return event.startsWith('pusher') && (event.startsWith('pusher:') || event.startsWith('pusher_internal:'));
}
