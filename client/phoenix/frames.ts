/** JSON, by its structure the same type as everywhere else. */
export type Json = string | number | boolean | null | Json[] | JsonMap;
export interface JsonMap {
  [key: string]: Json;
}

/** One frame of Phoenix Channels, version 2.0.0: `[joinRef, ref, topic, event, payload]`. */
export interface Frame {
  /** Which joining of the topic it belongs to; null where it belongs to none, or the server does not say. */
  readonly joinRef: string | null;
  /** Of a reply: the frame that is replied to. */
  readonly ref: string | null;
  readonly topic: string;
  readonly event: string;
  readonly payload: JsonMap;
}

const parse: (text: string) => Json = JSON.parse;

/** Undefined for what is not a frame. Never throws. */
export function readFrame(text: string): Frame | undefined {
  const json = jsonIn(text);
  if (!Array.isArray(json) || json.length !== 5) return undefined;
  const [joinRef, ref, topic, event, payload] = json;
  if (!isRef(joinRef) || !isRef(ref) || typeof topic !== 'string' || typeof event !== 'string') return undefined;
  return { joinRef, ref, topic, event, payload: isMap(payload) ? payload : {} };
}

export function writeFrame({ joinRef, ref, topic, event, payload }: Frame): string {
  return JSON.stringify([joinRef, ref, topic, event, payload]);
}

export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function jsonIn(text: string): Json | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function isRef(value: Json | undefined): value is string | null {
  return value === null || typeof value === 'string';
}
