import type { AnsweredRequest } from '../request-record';
import type { DeliveryRecord } from './webhooks/delivery';

export type RequestRecord = AnsweredRequest;

/** What a request did that the documentation asks not to do. */
export type Rule =
  /** A path part is not percent-encoded as `encodeURIComponent` does it. */
  | 'encoding'
  /** A body of another content type than the call takes. */
  | 'content-type'
  /** A body where none belongs. */
  | 'body'
  /** A JWT whose header names no key. */
  | 'kid'
  /** No app id in the path although the credentials are not an app-scope JWT. */
  | 'app-id'
  /** A secret or token in the URL. */
  | 'secret-in-url'
  /** A body field the call does not know. */
  | 'unknown-field'
  /** A query parameter the call does not know. */
  | 'unknown-parameter'
  /** A webhook trigger that does not exist in the generation of the call. */
  | 'trigger';

export interface Violation {
  readonly rule: Rule;
  readonly detail: string;
  readonly method: string;
  readonly path: string;
}

/** What can be awaited, by kind. */
export interface Happenings {
  readonly request: RequestRecord;
  readonly violation: Violation;
  /** One attempt to deliver a webhook. */
  readonly delivery: DeliveryRecord;
}
