import type { ErrorParts } from '../../client/errors';
import { redact } from '../../client/redact';
import type { JsonObject, JsonValue } from '../../language/metadata';
import type { Failure } from '../../language/provider';
import { advices, type Code } from './error-advice';
import { isObject } from '../../language/reading';
import { isYes } from './values';

/** Nothing but the session can be wrong with these. */
const ASKED_BY_SESSION: ReadonlySet<string> = new Set(['client.checkDevice', 'client.download', 'client.deleteUpTo']);

/** What Pushover says of a failure, whatever its form. */
export interface Said {
  readonly errors: readonly string[];
  /** By the name of the parameter at fault, as Pushover names it. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Id of the request, to quote to Pushover. */
  readonly request: string | undefined;
}

/** Whether a 2xx answer is a failure all the same: only status 1 is success, and silence is none. Gives the status it stands for. */
export function refused(answer: JsonValue | undefined): number | undefined {
  if (answer === undefined) return 200;
  return isObject(answer) && !isYes(answer.status) ? 400 : undefined;
}

/** Pushover's own reading of a failed request: one code and one advice for each kind, and never a secret. */
export function explain(failure: Failure): Partial<ErrorParts> {
  const said = saidIn(failure.json);
  const code = codeOf(failure, said);
  const reset = resetOf(failure);
  const { kind, what, advice } = advices[code];
  // A log-in is refused in our own words alone: what was sent with it is worth more than what comes back.
  const quoted = failure.operation === 'client.logIn' ? '' : withoutKeys(said.errors.join('; ')).slice(0, 1000);
  const quota = code === 'QUOTA_EXCEEDED' && reset !== undefined ? `, until ${new Date(reset).toISOString()}` : '';
  return {
    ...(kind === undefined ? {} : { kind }),
    message: `${what(failure.status)}${quota}${quoted === '' ? '' : `: ${quoted}`}`,
    advice,
    providerCode: code,
    requestId: said.request,
    body: quoted === '' ? undefined : quoted,
    ...(code === 'QUOTA_EXCEEDED' && reset !== undefined ? { retryAfterMs: Math.max(0, reset - Date.now()) } : {}),
  };
}

/** Reads `errors` as a list, as an object of lists or texts, or as one text; without it, what the other properties say. */
export function saidIn(json: JsonValue | undefined): Said {
  if (!isObject(json)) return { errors: [], fields: {}, request: undefined };
  const request = typeof json.request === 'string' && /^[\w-]{1,64}$/.test(json.request) ? json.request : undefined;
  const { errors = json.error } = json;
  const named = fieldsIn(json);
  if (isObject(errors)) {
    const fields = Object.fromEntries(Object.entries(errors).map(([name, value]) => [name, textsIn(value)]));
    const sentences = Object.entries(fields).flatMap(([name, texts]) => texts.map((text) => `${name} ${text}`));
    return { errors: [...sentences, ...textsIn(json.message)], fields, request };
  }
  const sentences = textsIn(errors);
  if (sentences.length > 0) return { errors: sentences, fields: named, request };
  return { errors: Object.entries(named).flatMap(([name, texts]) => texts.map((text) => sentenceOf(name, text))), fields: named, request };
}

/** Tokens, keys, secrets and device IDs all look like this. Mail addresses are nobody's business either. */
function withoutKeys(text: string): string {
  return redact(text)
    .replace(/[A-Za-z0-9]{25,}/g, '***')
    .replace(/[^\s@"'<>]+@[^\s@"'<>]+/g, '***');
}

function codeOf({ status, operation, json }: Failure, { errors, fields }: Said): Code {
  const text = errors.join(' ');
  if (status === 412) return 'TWO_FACTOR_REQUIRED';
  if (status === 429) return 'QUOTA_EXCEEDED';
  if (status >= 500) return 'SERVER_ERROR';
  if (status < 400) return 'MALFORMED_RESPONSE';
  if (operation === 'client.logIn') return 'INVALID_CREDENTIALS';
  if (operation === 'client.registerDevice') {
    if (/already been taken/i.test(text) && fields.name !== undefined) return 'DEVICE_NAME_TAKEN';
    // What is wrong with a field comes as `errors`; a `message` of its own is about the account.
    if (isObject(json) && json.errors === undefined && fields.message !== undefined) return 'TOO_MANY_DEVICES';
  }
  if (status === 404 || /not found/i.test(text)) return 'NOT_FOUND';
  if (status === 401 || fields.token !== undefined || /\btoken is invalid/i.test(text))
    return credits(text) ? 'NO_CREDITS' : 'INVALID_TOKEN';
  if (fields.secret !== undefined || fields.device_id !== undefined || ASKED_BY_SESSION.has(operation)) return sessionCode(text, fields);
  if (fields.device !== undefined) return 'UNKNOWN_DEVICE';
  if (fields.user?.some((said) => /invalid/i.test(said)) === true) return 'UNKNOWN_USER';
  return 'INVALID_PARAMETER';
}

/** What has become of a session: its device may be deleted or disabled, or its license over. */
function sessionCode(text: string, fields: Said['fields']): Code {
  if (/licen[cs]|\btrial\b/i.test(text)) return 'LICENSE_ENDED';
  return fields.device_id !== undefined || (fields.secret === undefined && /\bdevice\b/i.test(text)) ? 'DEVICE_GONE' : 'INVALID_SESSION';
}

/** Out of licenses is said of the token, too. */
function credits(text: string): boolean {
  return /credits?\b/i.test(text);
}

/** Milliseconds since the epoch at which the quota starts anew. */
function resetOf({ headers }: Failure): number | undefined {
  const seconds = headers['x-limit-app-reset'] ?? '';
  return /^\d{1,11}$/.test(seconds) ? Number(seconds) * 1000 : undefined;
}

/** `message` names a parameter ("cannot be blank") or is a sentence itself. */
function sentenceOf(name: string, text: string): string {
  return name === 'message' && /^[A-Z]/.test(text) ? text : `${name} ${text}`;
}

function fieldsIn(json: JsonObject): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(json)) {
    const texts = NOT_FIELDS.has(name) ? [] : textsIn(value);
    if (texts.length > 0) fields[name] = texts;
  }
  return fields;
}

const NOT_FIELDS: ReadonlySet<string> = new Set(['status', 'request', 'errors', 'error']);

function textsIn(value: JsonValue | undefined): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return Array.isArray(value) ? value.flatMap(textsIn) : [];
}
