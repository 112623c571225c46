import type { KnownCode } from '../../../../language/known-failure';
import type { Scope } from './fields';
import { scopeOfKey } from './key-scope';
import type { AccountSettings } from './settings';

/** Scopes to which a resource (`appKey`) or one operation (`app.create`) is open, where not all of them are. */
export type OpenTo = Readonly<Record<string, readonly Scope[]>>;

const keysOf: Readonly<Record<Scope, string>> = {
  account: 'an account (act_ or svc_)',
  app: 'an app (app_)',
  integration: 'an integration (int_)',
};

/** What a refused call would take; undefined where the scope of the key is not to blame. */
export function missingScope(openTo: OpenTo, operation: string, settings: AccountSettings): KnownCode | undefined {
  const [resource = ''] = operation.split('.');
  const name = [operation, resource].find((candidate) => Object.hasOwn(openTo, candidate));
  const open = name === undefined ? undefined : openTo[name];
  if (open === undefined || open.includes(ownScope(settings))) return undefined;
  const keys = open.map((scope) => keysOf[scope]).join(' or ');
  return {
    kind: 'permission',
    field: 'Key ID',
    advice: `Only a key of ${keys} may do this: put its ID, secret and scope into the credential.`,
  };
}

/** What a password or a token belongs to is not chosen in the credential. */
function ownScope({ authentication, key, scope }: AccountSettings): Scope {
  switch (authentication) {
    case 'key':
      return scope;
    case 'basic':
      return scopeOfKey(key?.id) ?? scope;
    case 'token':
      return 'integration';
  }
}
