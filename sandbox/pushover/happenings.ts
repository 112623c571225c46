import type { IncomingHttpHeaders } from 'node:http';
import type { AnsweredRequest } from '../request-record';

export interface PushoverRequestRecord extends AnsweredRequest {
  readonly query: Readonly<Record<string, string>>;
  /** The fields of the query (GET) or of the body (POST). */
  readonly parameters: Readonly<Record<string, string>>;
  /** When it arrived, by the server's clock in milliseconds. */
  readonly at: number;
}

/** One attempt to tell a sender that an emergency was acknowledged. */
export interface PushoverCallbackRecord {
  readonly url: string;
  readonly receipt: string;
  readonly body: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** 0 when no answer came in time. */
  readonly status: number;
  readonly accepted: boolean;
  /** No further attempt will follow. */
  readonly last: boolean;
}

/**
 * A broken rule of politeness: a call repeated after a 4xx; repeated too soon after a 5xx or no answer; more than two connections
 * at once; a receipt asked for too often; a delete up to an id that was never downloaded; words on the socket after the login.
 */
export type PushoverRule =
  | 'repeated after a refusal'
  | 'repeated too soon'
  | 'too many connections'
  | 'receipt polled too often'
  | 'deleted an undelivered id'
  | 'spoke after the login';

export interface PushoverViolation {
  readonly rule: PushoverRule;
  /** The call or the device, without secrets. */
  readonly where: string;
}

interface OnSocket {
  /** Counts the sockets of this sandbox from 1. */
  readonly socket: number;
}

/** What can be awaited, by kind. */
export interface PushoverHappenings {
  readonly request: PushoverRequestRecord;
  /** A socket was accepted; nobody is logged in on it yet. */
  readonly connection: OnSocket & { readonly headers: IncomingHttpHeaders };
  /** Somebody asked for a socket, whatever came of it. `at` is the server's clock in milliseconds. */
  readonly upgrade: { readonly path: string; readonly at: number; readonly outcome: 'accepted' | 'refused' | 'dropped' | 'ignored' };
  /** A login frame was accepted or not. */
  readonly login: OnSocket & { readonly device: string; readonly accepted: boolean };
  /** A frame from a client. */
  readonly frame: OnSocket & { readonly text: string; readonly binary: boolean };
  readonly disconnection: OnSocket & { readonly code: number };
  readonly callback: PushoverCallbackRecord;
  readonly violation: PushoverViolation;
}
