import type { JsonValue } from './json';

/** An HTTP reply; a body that is not text is written as JSON. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: JsonValue;
  /** What the builder of the flow should look at again, in sentences. Shown by the host, never sent. */
  readonly warnings?: readonly string[];
}

/** One HTTP request as it came in: nothing parsed, nothing lost. */
export interface IncomingRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  /** Names in any case; {@link header} finds them. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly rawBody: Uint8Array;
  /** When it arrived; default now. */
  readonly receivedAt?: Date | undefined;
}

/** Why a request is not let in. `reason` goes to the caller: it tells nothing of secrets or of what was expected. */
export interface Refusal {
  /** 4xx */
  readonly status: number;
  readonly reason: string;
  /** Where the service expects a certain body; default `{"message": reason}`. */
  readonly body?: JsonValue;
}
