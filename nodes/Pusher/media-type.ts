import { header, type IncomingRequest } from '../../language/webhook';

/** The media type of a request without its parameters, in lower case: `application/json; charset=utf-8` is `application/json`. */
export function mediaType(request: IncomingRequest): string {
  return (header(request, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
