import { jsonIn } from '../../../language/json';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { isObject } from '../values';

/** One frame of Phoenix Channels, version 2.0.0: `[joinRef, ref, topic, event, payload]`. */
export interface Frame {
  /** Which joining of the topic it belongs to; null where it belongs to none, or the server does not say. */
  readonly joinRef: string | null;
  /** Of a reply: the frame that is replied to. */
  readonly ref: string | null;
  readonly topic: string;
  readonly event: string;
  readonly payload: JsonObject;
}

/** Undefined for what is not a frame. Never throws. */
export function readFrame(text: string): Frame | undefined {
  const json = jsonIn(text);
  if (!Array.isArray(json) || json.length !== 5) return undefined;
  const [joinRef, ref, topic, event, payload] = json;
  if (!isRef(joinRef) || !isRef(ref) || typeof topic !== 'string' || typeof event !== 'string') return undefined;
  return { joinRef, ref, topic, event, payload: isObject(payload) ? payload : {} };
}

export function writeFrame({ joinRef, ref, topic, event, payload }: Frame): string {
  return JSON.stringify([joinRef, ref, topic, event, payload]);
}

function isRef(value: JsonValue | undefined): value is string | null {
  return value === null || typeof value === 'string';
}
