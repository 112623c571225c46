import type { JsonRecord } from '../json';
import { isRecord, parseRecord } from '../json';

/** A frame from a client: always an object with an event name. */
export interface ClientFrame {
  readonly event: string;
  readonly channel: string | undefined;
  /** As sent: an object, or text. */
  readonly data: unknown;
}

/** A frame to a client. `undefined` members are left out. */
export interface ServerFrame {
  readonly event: string;
  readonly channel?: string | undefined;
  readonly data?: unknown;
  readonly user_id?: string | undefined;
}

/** The frame in `text`, or what is wrong with it. */
export function readFrame(text: string): ClientFrame | { readonly fault: string } {
  const frame = parseRecord(text);
  if (frame === undefined) return { fault: 'Invalid frame: not a JSON object' };
  const { event, channel, data } = frame;
  if (typeof event !== 'string' || event === '') return { fault: 'Invalid frame: event must be a non-empty string' };
  if (channel !== undefined && typeof channel !== 'string') return { fault: 'Invalid frame: channel must be a string' };
  return { event, channel, data };
}

/** `data` as an object, given as such or as JSON in a string; an empty one for anything else. */
export function dataRecord(data: unknown): JsonRecord {
  if (isRecord(data)) return data;
  return (typeof data === 'string' ? parseRecord(data) : undefined) ?? {};
}

/** Protocol events carry their data as JSON inside a string. */
export const packed = (event: string, data: unknown, channel?: string): ServerFrame => ({ event, channel, data: JSON.stringify(data) });

export const errorFrame = (message: string, code: number | null): ServerFrame => ({ event: 'pusher:error', data: { message, code } });
