import type { JsonRecord } from '../json';
import type { PhoenixHappenings } from '../phoenix/happenings';
import type { AnsweredRequest } from '../request-record';
import type { WebhookRecord } from './webhooks/webhooks';

export interface RequestRecord extends AnsweredRequest {
  /** Decoded as Plug does. */
  readonly query: JsonRecord;
  /** The `x-request-id` of the answer. */
  readonly requestId: string;
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
