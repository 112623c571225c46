import { equalSignature, sha256 } from '../../../../client/signatures';
import type { IncomingRequest, Refusal } from '../../../../language/webhook';

const HEADER = 'x-api-key';

/**
 * Whether a delivery bears one of the secrets, each compared as a digest and in constant time. Undefined lets it in.
 * The service signs nothing: what it sends along is the secret itself.
 */
export function refusalOf(request: IncomingRequest, secrets: readonly string[]): Refusal | undefined {
  const usable = secrets.filter((secret) => secret !== '');
  if (usable.length === 0) return { status: 401, reason: 'No webhook secret is known here' };
  const given = sha256(onlyValue(request) ?? '');
  // All of them, whichever fits: the time tells nothing.
  const fitting = usable.filter((secret) => equalSignature(sha256(secret), given));
  return fitting.length > 0 ? undefined : { status: 401, reason: 'The API key of the webhook is not valid' };
}

/** The value of the header, where it came exactly once. */
function onlyValue({ headers }: IncomingRequest): string | undefined {
  const values = Object.entries(headers).flatMap(([name, value]) => (name.toLowerCase() === HEADER ? (value ?? []) : []));
  return values.length === 1 ? values[0] : undefined;
}
