import type { IncomingHttpHeaders } from 'node:http';
import type { JsonRecord } from '../json';
import type { PhoenixHappenings } from '../phoenix/happenings';
import type { AnsweredRequest } from '../request-record';

export interface ClustaarRequestRecord extends AnsweredRequest {
  readonly query: Readonly<Record<string, string>>;
}

/** One request of the bot to a webhook, and what came of it. */
export interface ClustaarExchange {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Exactly these bytes were signed and sent. */
  readonly body: Buffer;
  readonly chunked: boolean;
  /** 0 when no answer came in time. */
  readonly status: number;
  /** The answer as text; empty when none came. */
  readonly reply: string;
  readonly replyHeaders: IncomingHttpHeaders;
  /** Why the bot does not execute the reply, each with its place: `actions[0].alternatives is missing`. Empty when it does. */
  readonly problems: readonly string[];
  readonly tookMs: number;
}

/** Something a visitor sees: an action as it was shown, a text with the `text` that was chosen. */
export interface ClustaarShown {
  /** The interlocutor's id. */
  readonly interlocutor: string;
  readonly action: JsonRecord;
}

/** What can be awaited, by kind. */
export interface ClustaarHappenings extends PhoenixHappenings {
  readonly request: ClustaarRequestRecord;
  readonly exchange: ClustaarExchange;
  readonly shown: ClustaarShown;
}
