import type { IncomingHttpHeaders } from 'node:http';
import type { JsonRecord } from '../json';
import type { SunshineViolation } from './violations';

/** One HTTP request, recorded when it is answered. */
export interface SunshineRequestRecord {
  readonly method: string;
  /** Exactly as sent, without the query. */
  readonly path: string;
  /** Exactly as sent, without the question mark. */
  readonly search: string;
  /** Decoded as deepObject. */
  readonly query: JsonRecord;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** What the client saw; 0 when it got no answer. */
  readonly status: number;
  /** Counts the TCP connections of this sandbox from 1: the same number means the connection was reused. */
  readonly tcpConnection: number;
}

/** One attempt to deliver a webhook. */
export interface SunshineDeliveryRecord {
  readonly url: string;
  readonly webhookId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The triggers of the events it held. */
  readonly triggers: readonly string[];
  /** 1 for the first. */
  readonly attempt: number;
  /** 0 when no answer came in time. */
  readonly status: number;
  readonly accepted: boolean;
  /** Milliseconds until the next attempt; undefined when none will follow. */
  readonly retryInMs: number | undefined;
}

/** What can be awaited, by kind. */
export interface Happenings {
  readonly request: SunshineRequestRecord;
  readonly delivery: SunshineDeliveryRecord;
  readonly violation: SunshineViolation;
}
