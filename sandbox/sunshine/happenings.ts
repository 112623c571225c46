import type { JsonRecord } from '../json';
import type { AnsweredRequest } from '../request-record';
import type { SunshineViolation } from './violations';

export interface SunshineRequestRecord extends AnsweredRequest {
  /** Decoded as deepObject. */
  readonly query: JsonRecord;
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
