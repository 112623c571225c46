import type { JsonRecord } from '../../json';

/** Why the token is not good at this moment (milliseconds since 1970), or undefined. */
export function outOfDate({ exp, nbf }: JsonRecord, now: number): string | undefined {
  if (exp !== undefined && (typeof exp !== 'number' || exp * 1000 <= now)) return 'jwt expired';
  if (nbf !== undefined && (typeof nbf !== 'number' || nbf * 1000 > now)) return 'jwt not active';
  return undefined;
}
