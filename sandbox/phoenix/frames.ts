import { isRecord, parseJson } from '../json';
import type { JsonRecord } from '../json';

/** A message of the Phoenix protocol, version 2.0.0: `[join_ref, ref, topic, event, payload]`. */
export interface Frame {
  readonly joinRef: string | null;
  readonly ref: string | null;
  readonly topic: string;
  readonly event: string;
  readonly payload: JsonRecord;
}

/** The frame, or undefined when the text is none. */
export function parseFrame(text: string): Frame | undefined {
  const parts: unknown = parseJson(text);
  if (!isList(parts) || parts.length !== 5) return undefined;
  const [joinRef, ref, topic, event, payload] = parts;
  if (!isRef(joinRef) || !isRef(ref) || typeof topic !== 'string' || typeof event !== 'string' || !isRecord(payload)) return undefined;
  return { joinRef, ref, topic, event, payload };
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isRef = (value: unknown): value is string | null => value === null || typeof value === 'string';

export const frameText = ({ joinRef, ref, topic, event, payload }: Frame): string => JSON.stringify([joinRef, ref, topic, event, payload]);

/** The answer to a frame. */
export const replyTo = ({ joinRef, ref, topic }: Frame, status: 'ok' | 'error', response: JsonRecord = {}): Frame => ({
  joinRef,
  ref,
  topic,
  event: 'phx_reply',
  payload: { status, response },
});
