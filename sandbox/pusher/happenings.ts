import type { IncomingHttpHeaders } from 'node:http';
import type { AnsweredRequest } from '../request-record';
import type { WebhookEvent } from './webhook-event';

export interface RequestRecord extends AnsweredRequest {
  readonly query: Readonly<Record<string, string>>;
}

/** One attempt to deliver a webhook. */
export interface WebhookRecord {
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly body: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** 0 when no answer came in time. */
  readonly status: number;
  readonly accepted: boolean;
  /** No further attempt will follow. */
  readonly last: boolean;
  /** Milliseconds until the next attempt, if one follows. */
  readonly retryInMs?: number;
}

interface OnSocket {
  readonly socketId: string;
}

/** What can be awaited, by kind. */
export interface Happenings {
  readonly request: RequestRecord;
  /** A socket was accepted; `query` is what its URL said. */
  readonly connection: OnSocket & { readonly query: Readonly<Record<string, string>>; readonly headers: IncomingHttpHeaders };
  readonly disconnection: OnSocket & { readonly code: number };
  /** A frame from a client, as text. */
  readonly frame: OnSocket & { readonly text: string };
  readonly subscription: OnSocket & { readonly channel: string };
  readonly unsubscription: OnSocket & { readonly channel: string };
  readonly signin: OnSocket & { readonly userId: string };
  readonly webhook: WebhookRecord;
}
