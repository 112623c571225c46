import type { Reply } from '../../../language/operation';
import { header, type IncomingRequest } from '../../../language/webhook';
import { matcher } from '../patterns';

const HEADER_NAMES = /^[\w-]+(?:\s*,\s*[\w-]+)*$/;

/** Whether a page of this origin may ask. Programs that are no browsers send no origin. */
export function isAllowedOrigin(origin: string | undefined, allowed: readonly string[]): boolean {
  const patterns = allowed.map((pattern) => pattern.trim().replace(/\/$/, '')).filter((pattern) => pattern !== '');
  return origin === undefined || (patterns.length > 0 && matcher(patterns)(origin));
}

/** Headers that let the page read the answer. Cookies only where its origin was named, not for everybody. */
export function corsHeaders(origin: string | undefined, allowed: readonly string[]): Readonly<Record<string, string>> {
  if (origin === undefined || !isAllowedOrigin(origin, allowed)) return { vary: 'Origin' };
  const named = allowed.some((pattern) => pattern.trim() !== '*' && isAllowedOrigin(origin, [pattern]));
  return { vary: 'Origin', 'access-control-allow-origin': origin, ...(named ? { 'access-control-allow-credentials': 'true' } : {}) };
}

/** The answer to a browser that asks first (fetch.spec.whatwg.org, CORS-preflight); undefined for any other request. */
export function preflight(request: IncomingRequest, allowed: readonly string[]): Reply | undefined {
  if (request.method.toUpperCase() !== 'OPTIONS') return undefined;
  const origin = header(request, 'origin');
  if (origin === undefined || !isAllowedOrigin(origin, allowed)) return { status: 403, headers: { vary: 'Origin' } };
  const wanted = header(request, 'access-control-request-headers') ?? '';
  return {
    status: 204,
    headers: {
      ...corsHeaders(origin, allowed),
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': HEADER_NAMES.test(wanted) && wanted.length <= 500 ? wanted : 'content-type',
      'access-control-max-age': '600',
    },
  };
}
