import type { JsonObject, JsonValue } from '../../language/metadata';
import { MESSAGE_ID } from './patterns';
import { soundName } from './sounds';
import { isYes, malformed, numberOrNull, textOrNull } from './values';

/** A message as a device receives it. What Pushover left out is null; times are Unix seconds. */
export interface ReceivedMessage extends JsonObject {
  /** Digits; counts on this device only. Never a number: it has more digits than a number can hold. */
  id: string;
  /** The same on every device of the user. */
  umid: string | null;
  title: string | null;
  message: string;
  /** Name of the sending application. */
  app: string | null;
  aid: string | null;
  icon: string | null;
  iconUrl: string | null;
  /** When it was sent, or what the sender said; may be past or future. */
  date: number | null;
  queuedDate: number | null;
  dispatchedDate: number | null;
  /** When it should vanish. */
  expirationDate: number | null;
  /** -2 to 2. */
  priority: number;
  /** Name under which it can be sent again. */
  sound: string | null;
  url: string | null;
  urlTitle: string | null;
  /** An emergency that somebody acknowledged. */
  acked: boolean;
  receipt: string | null;
  html: boolean;
  monospace: boolean;
  /** Whether its texts are end-to-end encrypted. */
  encrypted: boolean;
  /** As it came, unknown fields included; whole numbers of 16 digits and more as text. */
  raw: JsonObject;
}

/**
 * The normal form of one downloaded message, read with `exactJson`.
 * Throws where its id is unknown: such a message could not be deleted without guessing.
 */
export function receivedMessage(raw: JsonObject): ReceivedMessage {
  const id = digitsOf(raw, 'id');
  if (id === null || !MESSAGE_ID.test(id)) throw malformed('a message has no usable ID');
  const icon = textOrNull(raw.icon);
  const sound = textOrNull(raw.sound);
  return {
    id,
    umid: digitsOf(raw, 'umid'),
    title: textOrNull(raw.title),
    message: textOrNull(raw.message) ?? '',
    app: textOrNull(raw.app),
    aid: digitsOf(raw, 'aid'),
    icon,
    iconUrl: icon === null ? null : `https://api.pushover.net/icons/${encodeURIComponent(icon)}.png`,
    date: numberOrNull(raw.date),
    queuedDate: numberOrNull(raw.queued_date),
    dispatchedDate: numberOrNull(raw.dispatched_date),
    expirationDate: numberOrNull(raw.expiration_date),
    priority: numberOrNull(raw.priority) ?? 0,
    sound: sound === null ? null : soundName(sound),
    url: textOrNull(raw.url),
    urlTitle: textOrNull(raw.url_title),
    acked: isYes(raw.acked),
    receipt: textOrNull(raw.receipt),
    html: isYes(raw.html),
    monospace: isYes(raw.monospace),
    encrypted: isYes(raw.encrypted),
    raw,
  };
}

/** Oldest first: ids grow, and their order in an answer is not promised. */
export function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  const difference = BigInt(left.id) - BigInt(right.id);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `name_str` where Pushover sends it, else the number itself while it is certain that nothing was rounded. */
function digitsOf(raw: JsonObject, name: string): string | null {
  const text = raw[`${name}_str`];
  if (typeof text === 'string' && /^\d+$/.test(text)) return text;
  return wholeNumber(raw[name]);
}

function wholeNumber(value: JsonValue | undefined): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : null;
  return typeof value === 'string' && /^\d+$/.test(value) ? value : null;
}
