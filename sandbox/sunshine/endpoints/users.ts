import { badRequest, found } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { Route } from '../http/routes';
import { created, done, inApp, ok } from '../http/routes';
import { recordAt, textAt } from '../records';
import { userCreate, userUpdate } from '../rules/resources';
import type { App } from '../state/app';
import { userView } from '../state/user';
import type { User } from '../state/user';

const BRAND = ['brandId'];

export const userRoutes: readonly Route[] = inApp('/users', [
  { method: 'POST', path: '', body: { rule: userCreate }, handle: ({ body }, app) => created({ user: userView(app.users.create(body)) }) },
  { method: 'GET', path: '', query: ['filter[identities.email]', ...BRAND], handle: listUsers },
  { method: 'GET', path: '/{user}', query: BRAND, handle: (request, app) => ok({ user: userView(userOf(request, app)) }) },
  { method: 'PATCH', path: '/{user}', query: BRAND, body: { rule: userUpdate }, handle: updateUser },
  { method: 'DELETE', path: '/{user}', query: BRAND, handle: deleteUser },
  { method: 'DELETE', path: '/{user}/personalinformation', query: BRAND, handle: clearUser },
]);

/** The user of the path, by either id. */
export const userOf = (request: ApiRequest, app: App): User =>
  found(app.users.find(at(request, 'user'), textAt(request.query, 'brandId')), 'user');

function listUsers({ query }: ApiRequest, app: App) {
  const email = textAt(recordAt(query, 'filter'), 'identities.email');
  if (email === undefined || email === '') throw badRequest("filter should have required property 'identities.email'");
  return ok({ users: app.users.byEmailIdentity(email, textAt(query, 'brandId')).map(userView) });
}

function updateUser(request: ApiRequest, app: App) {
  const user = userOf(request, app);
  app.users.update(user, request.body);
  return ok({ user: userView(user) });
}

/** With the clients and the personal conversations; groups go on without them. */
function deleteUser(request: ApiRequest, app: App) {
  const user = userOf(request, app);
  for (const conversation of app.conversations.of(user)) {
    if (conversation.type === 'personal') app.conversations.delete(conversation);
    conversation.participants = conversation.participants.filter((participant) => participant.user !== user);
  }
  app.users.delete(user);
  app.publish({ type: 'user:remove', payload: (views) => ({ user: views.truncated(user) }) });
  return done;
}

function clearUser(request: ApiRequest, app: App) {
  const user = userOf(request, app);
  app.users.clearPersonalInformation(user);
  return ok({ user: userView(user) });
}
