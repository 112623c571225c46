import { found } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { Route } from '../http/routes';
import { everyScope, ok } from '../http/routes';
import { defined, textAt } from '../records';
import { userSync } from '../rules/resources';
import type { Service, ZendeskUser } from '../service';
import type { App } from '../state/app';
import { mergeUsers } from '../state/merging';
import type { User } from '../state/user';
import { userView } from '../state/user';
import { emailIdentity } from '../state/users';

export const userSyncRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v2/apps/{appId}/users/{zendeskId}/sync',
    scopes: everyScope,
    body: { rule: userSync, optional: true },
    handle: syncUser,
  },
];

function syncUser(request: ApiRequest, service: Service) {
  const app = service.appOf(request);
  const outgoing = found(app.users.byZendeskId(at(request, 'zendeskId')), 'user');
  const survivingId = textAt(request.body, 'survivingZendeskId');
  const user = survivingId === undefined ? outgoing : surviving(app, outgoing, survivingId);
  const person = service.zendeskUsers.get(user.zendeskId ?? '');
  if (person !== undefined) takeOver(app, user, person);
  return ok({ user: userView(user) });
}

/** The user linked to the surviving person, or the outgoing one under the new id. */
function surviving(app: App, outgoing: User, zendeskId: string): User {
  const other = app.users.byZendeskId(zendeskId);
  if (other === undefined || other === outgoing) {
    outgoing.zendeskId = zendeskId;
    return outgoing;
  }
  mergeUsers(app, other, outgoing, 'api');
  return other;
}

function takeOver(app: App, user: User, { givenName, surname, externalId, email }: ZendeskUser): void {
  app.users.update(user, { profile: defined({ givenName, surname }) });
  if (externalId !== undefined) {
    settleConflict(app, user, app.users.byExternalId(externalId, user.brandId), (other) => {
      other.externalId = undefined;
    });
    user.externalId = externalId;
  }
  if (email === undefined) return;
  for (const holder of app.users.byEmailIdentity(email, user.brandId)) {
    settleConflict(app, user, holder, (other) => {
      other.identities = other.identities.filter(({ value }) => value !== email);
    });
  }
  const rest = user.identities.filter(({ type }) => type !== 'email');
  user.identities = [...rest, emailIdentity(email, 'zendesk')];
}

/** Another user with the same id is merged into this one, unless they are a person of their own: then they lose it. */
function settleConflict(app: App, user: User, other: User | undefined, release: (other: User) => void): void {
  if (other === undefined || other === user) return;
  if (other.zendeskId === undefined) mergeUsers(app, user, other, 'api');
  else release(other);
}
