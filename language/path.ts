import { invalid } from '../client/errors';

/** `POST /apps/{appId}/events`: method and path are data, so completeness can be checked against a service's description. */
export type Endpoint = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Splits an endpoint into its method and its path template. */
export function splitEndpoint(endpoint: Endpoint): { method: Method; template: string } {
  const space = endpoint.indexOf(' ');
  return { method: methodOf(endpoint.slice(0, space)), template: endpoint.slice(space + 1) };
}

/**
 * Fills `{name}` segments from the first source that has them, percent-encoded as RFC 3986 path segments.
 * Refuses what would change the path's shape, empty values and dot segments, and what cannot be written in UTF-8.
 */
export function fillPath(template: string, sources: readonly Readonly<Record<string, unknown>>[]): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = sources.find((source) => source[name] !== undefined)?.[name];
    if (typeof value !== 'string' && typeof value !== 'number') throw invalid(name, `'${name}' is missing`);
    const text = String(value);
    if (text === '' || text === '.' || text === '..') throw invalid(name, `'${name}' may not be ${text === '' ? 'empty' : `"${text}"`}`);
    return encodeSegment(name, text);
  });
}

/** Percent-encodes all but RFC 3986 `pchar`; `=@,;` stay as they are, because some services sign the unescaped path. */
function encodeSegment(name: string, text: string): string {
  return encodedText(name, text).replace(/%(?:3D|40|2C|3B|24|26|2B|3A)/g, decodeURIComponent);
}

/** RFC 3986, 2.3: never encoded. Most keys, ids and signatures hold nothing else. */
const UNRESERVED = /^[\w.~-]*$/;

/** As encodeURIComponent, whose own error for half a surrogate pair would not say which value `name` it means. */
export function encodedText(name: string, text: string): string {
  if (UNRESERVED.test(text)) return text;
  if (/\p{Surrogate}/u.test(text)) throw invalid(name, `'${name}' holds half of a character`);
  return encodeURIComponent(text);
}

function methodOf(text: string): Method {
  switch (text) {
    case 'GET':
    case 'POST':
    case 'PUT':
    case 'PATCH':
    case 'DELETE':
      return text;
    default:
      throw invalid('Endpoint', `'${text}' is no method`);
  }
}
