import { equalSignature, hmac, sha256 } from '../../../client/signatures';
import { jsonIn } from '../../../language/json';
import type { JsonObject } from '../../../language/metadata';
import type { Refusal } from '../../../language/webhook';
import { isObject } from '../../../language/reading';
import { dateOf } from './date';
import { refusals } from './refusals';

/** Algorithms by their word in the header. The platform signs with this one alone. */
const ALGORITHMS: Readonly<Record<string, 'sha1'>> = { sha1: 'sha1' };

/** Whether the Date header is close enough to now, before or after. `windowSeconds` 0 takes any, and none. */
export function checkAge(date: string | undefined, windowSeconds: number, now: Date): Refusal | undefined {
  if (windowSeconds === 0) return undefined;
  const sentAt = dateOf(date ?? '');
  if (sentAt === undefined) return refusals.undated;
  const age = now.getTime() - sentAt;
  if (age > windowSeconds * 1000) return refusals.tooOld;
  // Else a captured request could be sent again until then.
  return age < -windowSeconds * 1000 ? refusals.fromTheFuture : undefined;
}

/** The signature of a request, `sha1=…`. A request without Date is signed with the word None. */
export function signatureOf(
  privateKey: string,
  date: string | undefined,
  rawBody: string | Uint8Array,
  algorithm: 'sha1' = 'sha1',
): string {
  return `${algorithm}=${hmac(algorithm, privateKey, Buffer.concat([Buffer.from(`date=${date ?? 'None'}\n`), Buffer.from(rawBody)]))}`;
}

/** Checks `X-Hub-Signature` over the Date as it was received and the bytes of the body. Never throws. */
export function checkSignature(
  privateKey: string,
  signature: string | undefined,
  date: string | undefined,
  rawBody: string | Uint8Array,
): Refusal | undefined {
  if (signature === undefined || signature === '') return refusals.signatureMissing;
  const [word = '', digest, ...rest] = signature.split('=');
  if (digest === undefined || rest.length > 0) return refusals.signatureMisshapen;
  const algorithm = Object.hasOwn(ALGORITHMS, word) ? ALGORITHMS[word] : undefined;
  if (algorithm === undefined) return refusals.signatureUnknown;
  return equalSignature(signatureOf(privateKey, date, rawBody, algorithm), signature) ? undefined : refusals.signatureWrong;
}

const BASIC = /^\s*basic\s+([A-Za-z0-9+/]+={0,2})\s*$/i;

/** Checks `Authorization: Basic …` (RFC 7617). Never throws; whatever is malformed is as wrong as a wrong password. */
export function checkUser(username: string, password: string, authorization: string | undefined): Refusal | undefined {
  const [, encoded = ''] = BASIC.exec(authorization ?? '') ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  const text = bytes.toString('base64') === encoded ? textOf(bytes) : undefined;
  const colon = text?.indexOf(':') ?? -1;
  // Of equal length, and both compared, so that the time tells nothing.
  const isUser = equalSignature(sha256(username), sha256(text?.slice(0, Math.max(0, colon)) ?? ''));
  const isPassword = equalSignature(sha256(password), sha256(text?.slice(colon + 1) ?? ''));
  return colon >= 0 && isUser && isPassword ? undefined : refusals.credentialsWrong;
}

/** The JSON object of a body; undefined where it is none, or has a topic that nothing could be routed by. */
export function readBody(rawBody: Uint8Array): JsonObject | undefined {
  const text = textOf(rawBody);
  const body = text === undefined ? undefined : jsonIn(text);
  return isObject(body) && (typeof body.topic !== 'object' || body.topic === null) ? body : undefined;
}

/** Undefined for what is not UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
