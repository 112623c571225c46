import type { JsonRecord } from '../json';
import { signingKey } from './http/callers';
import { readJwt } from '../jwt';
import { outOfDate } from './http/token-times';
import { invalidAuth } from './http/refusal';
import { defined, textAt } from './records';
import type { Service } from './service';
import type { App } from './state/app';
import { recognise } from './state/end-user';
import type { User } from './state/user';
import { emailIdentity } from './state/users';
import { Violations } from './violations';

/**
 * An end user logs in to a messenger with a user token, as an SDK would do for them.
 * Fails when the token is none of the app's, is out of date, or names nobody.
 */
export function logIn(token: string, externalId: string, { app, service }: { readonly app: App; readonly service: Service }): User {
  const claims = claimsOf(token, { app, service });
  if (claims.external_id !== externalId) throw invalidAuth('The external id is not that of the token');
  const user = app.users.byExternalId(externalId) ?? app.users.create({ externalId });
  const [name, email] = [textAt(claims, 'name'), textAt(claims, 'email')];
  const [givenName, ...rest] = (name ?? '').split(' ');
  if (name !== undefined)
    app.users.update(user, { profile: defined({ givenName, surname: rest.length === 0 ? undefined : rest.join(' ') }) });
  // An email that nobody verified is none to know a person by.
  if (email !== undefined && claims.email_verified !== false) {
    user.identities = [...user.identities.filter(({ value }) => value !== email), emailIdentity(email, 'embed')];
  }
  recognise(app, user);
  return user;
}

function claimsOf(token: string, { app, service }: { readonly app: App; readonly service: Service }): JsonRecord {
  const jwt = readJwt(token);
  if (jwt === undefined) throw invalidAuth('The token is no JWT');
  const credentials = { key: (id: string) => service.keys.get(id), token: () => undefined };
  const { owner } = signingKey(jwt, credentials, new Violations('login', service.around.feeds.violation));
  const late = outOfDate(jwt.claims, service.around.now());
  if (late !== undefined) throw invalidAuth(late);
  if (owner.scope !== 'app' || owner.appId !== app.id) throw invalidAuth('The key is none of the app');
  if (jwt.claims.scope !== 'user') throw invalidAuth('The scope of a user token is user');
  if (typeof jwt.claims.external_id !== 'string' || jwt.claims.external_id === '') throw invalidAuth('external_id should be a string');
  return jwt.claims;
}
