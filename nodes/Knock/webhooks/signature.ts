import { equalSignature, hmac, withinWindow } from '../../../client/signatures';

/** A signature header, understood: `t=<time>,s=<base64>`. */
export interface Signature {
  /** The time as it was signed. */
  readonly timeText: string;
  readonly digest: string;
}

/** Fifteen digits are milliseconds until the year 33658. */
const TIME = /^\d{1,15}$/;

/**
 * Reads `t=…,s=…`, in any order and with blanks around; names it does not know are passed over.
 * Undefined where one of the two is missing, empty or given twice. Never throws.
 */
export function readSignature(header: string | undefined): Signature | undefined {
  if (header === undefined) return undefined;
  const parts = new Map<string, string>();
  for (const part of header.split(',')) {
    // At the first sign alone: base64 ends in the same one.
    const sign = part.indexOf('=');
    const name = part.slice(0, Math.max(0, sign)).trim();
    if (name !== 't' && name !== 's') continue;
    if (parts.has(name)) return undefined;
    parts.set(name, part.slice(sign + 1).trim());
  }
  const [timeText = '', digest = ''] = [parts.get('t'), parts.get('s')];
  return TIME.test(timeText) && digest !== '' ? { timeText, digest } : undefined;
}

/** Whether `secret` signed exactly these bytes at this time (docs.knock.app/developer-tools/outbound-webhooks). */
export function isSignedBy(secret: string, { timeText, digest }: Signature, rawBody: Uint8Array): boolean {
  return secret !== '' && equalSignature(hmac('sha256', secret, Buffer.concat([Buffer.from(`${timeText}.`), rawBody]), 'base64'), digest);
}

/** Whether something signed at `timeMs` is less than `seconds` away from now, before or after; 0 takes any time. */
export function isFresh(timeMs: number, nowMs: number, seconds: number): boolean {
  // Knock's rule leaves out the last millisecond of the window, and times are whole milliseconds.
  return seconds === 0 || withinWindow(timeMs, nowMs, seconds * 1000 - 1);
}

/** Milliseconds of a time whose unit is not documented: as seconds it would lie thousands of years ahead. */
export function timeOf(timeText: string): number {
  const time = Number(timeText);
  return time < 100_000_000_000 ? time * 1000 : time;
}
