import type { Draft } from '../../../language/provider';

/** What a path may hold unencoded by RFC 3986, and the service wants encoded all the same: it is in ids alone, never in the calls. */
const LEFT_ALONE = /[@=,;$&+:]/g;

/** The path with its ids encoded as `encodeURIComponent` does it. */
export function strictlyEncoded(draft: Draft): Draft {
  return { ...draft, path: draft.path.replace(LEFT_ALONE, encodeURIComponent) };
}
