import { invalid } from '../../../client/errors';
import { tooLarge } from '../../../language/fields';
import { Multipart, type Body } from '../../../language/operation';

/** Bytes of JSON the service takes in one request. */
const MOST_JSON_BYTES = 100 * 1024;

/** The body itself. Throws `invalid` where it is JSON of more bytes than the service takes. */
export function withinSize(body: Body): Body {
  if (body === undefined || body instanceof Multipart || body instanceof URLSearchParams) return body;
  const size = Buffer.byteLength(JSON.stringify(body));
  if (size <= MOST_JSON_BYTES) return body;
  throw invalid('Parameters', `The whole request ${tooLarge(size, MOST_JSON_BYTES, 'bytes')}`, 'Shorten texts or lists, or send several.');
}
