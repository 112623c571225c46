import type { Draft } from '../../language/provider';
import type { KnockSettings } from './credential/settings';

/** Adds the key, which chooses the environment as well, and the branch where there is one. */
export function sign(draft: Draft, { secretKey, branch }: KnockSettings): Draft {
  return {
    ...draft,
    headers: {
      ...draft.headers,
      authorization: `Bearer ${secretKey}`,
      ...(branch === undefined ? {} : { 'x-knock-branch': branch }),
    },
  };
}
