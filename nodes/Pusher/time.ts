/** Beyond these a Date has no ISO form. */
const MAX_TIME_MS = 8.64e15;

let lastMs = Number.NaN;
let lastText: string | undefined;

/** ISO 8601 of a time; undefined where there is none. Remembers the last: events come many in one millisecond. */
export function isoTime(ms: number): string | undefined {
  if (ms !== lastMs) {
    lastMs = ms;
    lastText = Math.abs(ms) <= MAX_TIME_MS ? new Date(ms).toISOString() : undefined;
  }
  return lastText;
}

/** The moment, in ISO 8601. */
export function isoNow(): string {
  return isoTime(Date.now()) ?? '';
}
