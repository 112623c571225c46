/** Any moment n8n hands out as ISO 8601: Date and Luxon objects, and text, whose missing offset is that of the workflow's time zone. */
export function isoOf(raw: unknown, timeZone: string): unknown {
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? raw : raw.toISOString();
  if (typeof raw === 'number') return new Date(raw).toISOString();
  if (typeof raw === 'string') return isLocal(raw) ? withOffset(raw, timeZone) : raw;
  return hasToIso(raw) ? raw.toISO() : raw;
}

/** "2026-03-01T12:00:00", as n8n's date picker writes it. */
function isLocal(text: string): boolean {
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text);
}

function withOffset(text: string, timeZone: string): string {
  const asUtc = Date.parse(`${text.replace(' ', 'T')}Z`);
  if (Number.isNaN(asUtc)) return text;
  // The offset may change between the guess and the moment itself: on the days the clocks change, once more.
  const guess = asUtc - offsetMs(asUtc, timeZone);
  return new Date(asUtc - offsetMs(guess, timeZone)).toISOString();
}

/** How far the zone's clock is ahead of UTC at a moment. */
function offsetMs(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const at = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return shown - Math.floor(moment / 1000) * 1000;
}

function hasToIso(raw: unknown): raw is { toISO(): string | null } {
  return typeof raw === 'object' && raw !== null && 'toISO' in raw && typeof raw.toISO === 'function';
}
