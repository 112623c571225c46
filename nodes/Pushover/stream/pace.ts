/** Pushover wants nothing repeated sooner than 5 s after it failed (pushover.net/api#friendly). A flow that fails needs a moment, too. */
export const BACKOFF = { baseMs: 5_000, capMs: 300_000, surplus: 0.2 };
/** After anything that failed, also across a restart of the node. */
export const DISTANCE_MS = BACKOFF.baseMs;
/** After an answer of "too many requests". */
export const PATIENCE_MS = 60_000;
