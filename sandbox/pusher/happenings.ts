import type { IncomingHttpHeaders } from 'node:http';
import type { WebhookEvent } from './webhook-event';

/** One HTTP request, recorded when it is answered. */
export interface RequestRecord {
  readonly method: string;
  /** Exactly as sent, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** What the client saw; 0 when it got no answer. */
  readonly status: number;
  /** Counts the TCP connections of this sandbox from 1: the same number means the connection was reused. */
  readonly tcpConnection: number;
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
