import { invalid } from '../../../../client/errors';
import type { Scope } from './fields';

/** What a key belongs to, by the beginning of its ID. Keys of 2017 and before have no such beginning. */
const owners: Readonly<Record<string, { readonly scope: Scope; readonly words: string }>> = {
  app: { scope: 'app', words: 'an app' },
  act: { scope: 'account', words: 'an account' },
  svc: { scope: 'account', words: 'a service account' },
  int: { scope: 'integration', words: 'an integration' },
};

/** The scope, where it agrees with the key: any other the service refuses as if the key were wrong. */
export function checkedScope(scope: Scope, keyId: string | undefined): Scope {
  const prefix = keyId?.split('_')[0] ?? '';
  const owner = Object.hasOwn(owners, prefix) ? owners[prefix] : undefined;
  if (owner === undefined || owner.scope === scope) return scope;
  throw invalid(
    'Scope of the Key',
    `'Key ID' begins with ${prefix}_, so that the key belongs to ${owner.words}; 'Scope of the Key' says otherwise`,
    'Choose the scope the key belongs to, or take another key.',
  );
}
