import type { Answer } from '../../http';
import type { Fields } from '../http/fields';
import { badRequest, conflict, found, missing } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { AppRoute } from '../http/routes';
import { created, done, everyone, ok, partners } from '../http/routes';
import { opaque } from '../ids';
import { defined } from '../omit';
import type { App } from '../state/app';
import type { AppUser, Profile } from '../state/app-user';
import { shortUserView, userView } from '../state/app-user';
import { tellDeletion, tellMerge } from '../state/telling';
import { knownUser } from './people';

export const appUserRoutes: readonly AppRoute[] = [
  { method: 'POST', path: '/appusers', scopes: partners, handle: preCreate },
  { method: 'POST', path: '/appusers/merge', scopes: partners, handle: merge },
  { method: 'GET', path: '/appusers/{user}', scopes: everyone, handle: (request, app) => answerUser(request, knownUser(request, app)) },
  { method: 'PUT', path: '/appusers/{user}', scopes: everyone, handle: update },
  { method: 'DELETE', path: '/appusers/{user}', scopes: partners, handle: remove },
  { method: 'DELETE', path: '/appusers/{user}/profile', scopes: partners, handle: removeProfile },
  { method: 'GET', path: '/appusers/{user}/authcode', scopes: partners, handle: authCode },
  {
    method: 'GET',
    path: '/appusers/{user}/businesssystems',
    scopes: partners,
    handle: (request, app) => ok({ businessSystems: knownUser(request, app).businessSystems }),
  },
];

const answerUser = ({ generation }: ApiRequest, user: AppUser): Answer => ok({ appUser: userView(user, generation) });

function preCreate({ body, generation }: ApiRequest, app: App) {
  const userId = body.text('userId');
  if (app.users.find(userId) !== undefined) throw conflict('There is a user with that userId already');
  // Read before the user is there: a refusal must leave nothing behind.
  const changes = readChanges(body, generation);
  const user = app.users.add(userId);
  apply(changes, user);
  return created({ appUser: userView(user, generation) });
}

function update(request: ApiRequest, app: App) {
  const user = knownUser(request, app);
  apply(readChanges(request.body, request.generation), user);
  return answerUser(request, user);
}

interface Changes {
  readonly profile: Profile;
  readonly properties: AppUser['properties'] | undefined;
  readonly credentialRequired: boolean | undefined;
}

function readChanges(body: Fields, generation: ApiRequest['generation']): Changes {
  const signedUpAt = body.optionalText('signedUpAt');
  if (signedUpAt !== undefined && !/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(signedUpAt))
    throw badRequest('signedUpAt must be a time as ISO 8601 writes it');
  return {
    profile: {
      givenName: body.optionalText('givenName'),
      surname: body.optionalText('surname'),
      email: body.optionalText('email'),
      signedUpAt,
    },
    properties: body.flat('properties'),
    credentialRequired: generation === 'v1' ? body.flag('credentialRequired') : undefined,
  };
}

/** What is left out stays as it is, each property too. */
function apply({ profile, properties = {}, credentialRequired }: Changes, user: AppUser): void {
  user.profile = { ...user.profile, ...defined({ ...profile }) };
  user.properties = { ...user.properties, ...properties };
  user.credentialRequired = credentialRequired ?? user.credentialRequired;
}

function remove(request: ApiRequest, app: App) {
  const user = knownUser(request, app);
  app.users.remove(user);
  app.attachments.removeOf(user.id);
  tellDeletion(app, user);
  return done;
}

/** What is known of the person goes, the conversation stays. */
function removeProfile(request: ApiRequest, app: App) {
  const user = knownUser(request, app);
  user.profile = { signedUpAt: user.profile.signedUpAt };
  user.properties = {};
  user.clients = user.clients.map((client) => ({ ...client, entity: {} }));
  return answerUser(request, user);
}

function authCode(request: ApiRequest, app: App) {
  knownUser(request, app);
  return ok({ authCode: opaque(9) });
}

function merge({ body }: ApiRequest, app: App) {
  const [into, from] = [idIn(body.group('surviving')), idIn(body.group('discarded'))];
  const [surviving, discarded] = [known(into, app), known(from, app)];
  if (surviving === discarded) throw badRequest('surviving and discarded are the same user');
  const gone = shortUserView(discarded);
  app.users.merge(discarded, surviving);
  tellMerge(app, surviving, gone);
  return done;
}

const idIn = (user: Fields): string => user.optionalText('_id') ?? user.text('userId');
const known = (id: string, { users }: App): AppUser => found(users.find(id), missing('user'));
