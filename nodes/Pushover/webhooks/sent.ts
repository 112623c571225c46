import { equalSignature } from '../../../client/signatures';
import { jsonIn } from '../../../language/json';
import type { JsonObject } from '../../../language/metadata';
import { header, type IncomingRequest } from '../../../language/webhook';
import { isObject } from '../../../language/reading';

/** The query of the address that was called. */
export function queryOf({ url }: IncomingRequest): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start + 1));
}

/**
 * Whether the address carries `expected` as `name`, compared in constant time. Both hosts hand on the query as it was sent,
 * while a path of their own making cannot be added to. A name that comes twice is refused: there is one right value.
 */
export function isCarried(request: IncomingRequest, name: string, expected: string): boolean {
  const given = queryOf(request).getAll(name);
  return given.length === 1 && equalSignature(expected, given[0]);
}

/** The fields of a body, which is a form, or JSON in case Pushover changes its mind; undefined where it is neither. */
export function sentFields(request: IncomingRequest): JsonObject | undefined {
  const { rawBody } = request;
  const text = Buffer.from(rawBody.buffer, rawBody.byteOffset, rawBody.byteLength).toString('utf8');
  const type = header(request, 'content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'application/json' || (type === undefined && text.trimStart().startsWith('{'))) {
    const json = jsonIn(text);
    return isObject(json) ? json : undefined;
  }
  return type === undefined || type === 'application/x-www-form-urlencoded' ? Object.fromEntries(new URLSearchParams(text)) : undefined;
}
