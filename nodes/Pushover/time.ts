import { invalid } from '../../client/errors';

/** Times of this many digits and more are milliseconds: seconds get there in the year 5138. */
const MILLISECOND_DIGITS = 12;

/** Unix seconds of a time in ISO 8601, or of Unix seconds or milliseconds in digits. Throws `invalid` naming `field`. */
export function unixSeconds(time: string, field: string): number {
  const text = time.trim();
  if (/^\d{1,16}$/.test(text)) return text.length >= MILLISECOND_DIGITS ? Math.floor(Number(text) / 1000) : Number(text);
  const ms = Date.parse(text);
  if (!Number.isNaN(ms) && ms >= 0) return Math.floor(ms / 1000);
  throw invalid(field, `'${field}' is not a time`, 'Write it like 2026-03-01T12:00:00Z, or as Unix seconds.');
}
