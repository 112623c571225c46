import { invalid } from '../../../../client/errors';
import type { Scope } from './fields';

/** What a key belongs to, by the beginning of its ID. Keys of 2017 and before have no such beginning. */
const owners: Readonly<Record<string, { readonly scope: Scope; readonly words: string }>> = {
  app: { scope: 'app', words: 'an app' },
  act: { scope: 'account', words: 'an account' },
  svc: { scope: 'account', words: 'a service account' },
  int: { scope: 'integration', words: 'an integration' },
};

/** What a key belongs to; undefined where its ID does not tell. */
export function scopeOfKey(keyId: string | undefined): Scope | undefined {
  return ownerOf(keyId)?.scope;
}

/** The scope, where it agrees with the key: any other the service refuses as if the key were wrong. */
export function checkedScope(scope: Scope, keyId: string | undefined): Scope {
  const owner = ownerOf(keyId);
  if (owner === undefined || owner.scope === scope) return scope;
  throw invalid(
    'Scope of the Key',
    `'Key ID' begins with ${prefixOf(keyId)}_, so that the key belongs to ${owner.words}; 'Scope of the Key' says otherwise`,
    'Choose the scope the key belongs to, or take another key.',
  );
}

function ownerOf(keyId: string | undefined) {
  const prefix = prefixOf(keyId);
  return Object.hasOwn(owners, prefix) ? owners[prefix] : undefined;
}

function prefixOf(keyId = ''): string {
  return keyId.split('_')[0] ?? '';
}
