import type { Check } from './rules';
import { both, must, shaped, text } from './rules';

/** Letters and digits of any script, and the underscore. */
const KEY = /^[\p{L}\p{N}_]+$/u;
const HTTP = /^https?:\/\/[^/?#\s]+/i;
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]+/i;

export const key = (max = 100): Check => shaped(text(1, max), KEY, 'may have letters, digits and underscores only');

/** 24 letters or digits, in any case. */
export const id: Check = shaped(text(), /^[a-z0-9]{24}$/i, 'must have 24 letters or digits');

export const digits = (max: number): Check => shaped(text(0, max), /^\d*$/, 'may have digits only');

export const httpUrl: Check = shaped(text(1, 500), HTTP, 'must be an address beginning with http:// or https://');
export const anyUrl: Check = shaped(text(1, 500), ANY_SCHEME, 'must be an address with a scheme and a host');

/** As {@link httpUrl}, or an empty text for none. */
export const httpUrlOrEmpty: Check = (value, path) => (value === '' ? [] : httpUrl(value, path));

/** Clustaar refuses senders that look like its own. */
export const foreignAddress: Check = both(
  text(0, 150),
  must((value) => typeof value === 'string' && !/@clustaar\./i.test(value), 'must not be an address of Clustaar'),
);

/** `id` in any case is no attribute of one's own. */
export const attributeKey: Check = both(
  key(),
  must((value) => typeof value === 'string' && value.toLowerCase() !== 'id', 'must not be "id"'),
);

/** Python's notation of names and flags, in JavaScript's words; undefined when the pattern does not compile. */
export function pythonPattern(pattern: string): RegExp | undefined {
  const flags = /^\(\?([aimsux]+)\)/.exec(pattern);
  const body = pattern
    .slice(flags?.[0].length ?? 0)
    .replaceAll('(?P<', '(?<')
    .replaceAll(/\(\?P=(\w+)\)/g, '\\k<$1>');
  try {
    return new RegExp(body, (flags?.[1] ?? '').replaceAll(/[^ims]/g, ''));
  } catch {
    return undefined;
  }
}

export const regexp: Check = must(
  (value) => typeof value === 'string' && pythonPattern(value) !== undefined,
  'must be a regular expression',
);
