import type { IncomingHttpHeaders } from 'node:http';
import type { JsonRecord } from '../json';
import type { PhoenixHappenings } from '../phoenix/happenings';
import type { WebhookRecord } from './webhooks/webhooks';

/** One HTTP request, recorded when it is answered. */
export interface RequestRecord {
  readonly method: string;
  /** Exactly as sent, without the query. */
  readonly path: string;
  /** Exactly as sent, without the question mark. */
  readonly search: string;
  /** Decoded as Plug does. */
  readonly query: JsonRecord;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** What the client saw; 0 when it got no answer. */
  readonly status: number;
  /** The `x-request-id` of the answer. */
  readonly requestId: string;
  /** Counts the TCP connections of this sandbox from 1: the same number means the connection was reused. */
  readonly tcpConnection: number;
}

/** What can be awaited, by kind. */
export interface Happenings extends PhoenixHappenings {
  readonly request: RequestRecord;
  /** Something happened to a message, in the words of its events: `message.created`, `message.read`, … */
  readonly messageEvent: { readonly type: string; readonly message: JsonRecord };
  /** A run changed its status. */
  readonly run: JsonRecord;
  /** A bulk operation ended. */
  readonly bulkOperation: JsonRecord;
  /** One attempt to deliver a webhook. */
  readonly webhook: WebhookRecord;
}
