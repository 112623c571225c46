import { header, type IncomingRequest } from '../../language/webhook';

/** The media type of a request without its parameters, in lower case: `application/json; charset=utf-8` is `application/json`. */
export function mediaType(request: IncomingRequest): string {
  const value = header(request, 'content-type') ?? '';
  if (value === 'application/json') return value;
  const end = value.indexOf(';');
  return (end === -1 ? value : value.slice(0, end)).trim().toLowerCase();
}
