import { paginate } from '../http/pagination';
import { badRequest, found } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { Route } from '../http/routes';
import { created, done, inApp, ok, PAGE } from '../http/routes';
import { recordAt, textAt } from '../records';
import { clientCreate } from '../rules/resources';
import type { App } from '../state/app';
import { removeClient, tellClientAdded, updateClient } from '../state/linking';
import { clientView, deviceView } from '../state/user';
import { userOf } from './users';

const BRAND = ['brandId'];

export const clientRoutes: readonly Route[] = inApp('/users/{user}', [
  { method: 'POST', path: '/clients', query: BRAND, body: { rule: clientCreate }, handle: createClient },
  { method: 'GET', path: '/clients', query: [...PAGE, ...BRAND], handle: listClients },
  { method: 'DELETE', path: '/clients/{clientId}', query: BRAND, handle: deleteClient },
  { method: 'GET', path: '/devices', query: BRAND, handle: listDevices },
  { method: 'GET', path: '/devices/{deviceId}', query: BRAND, handle: getDevice },
]);

/** The client waits for its confirmation; only where none is wanted it goes on at once. */
function createClient(request: ApiRequest, app: App) {
  const user = userOf(request, app);
  const { body } = request;
  const criteria = recordAt(body, 'matchCriteria');
  const conversation = app.conversations.known(textAt(recordAt(body, 'target'), 'conversationId') ?? '');
  const participant = found(
    conversation.participants.find((other) => other.user === user),
    'member',
  );
  const integration = app.integrations.known(textAt(criteria, 'integrationId') ?? '');
  if (integration.type !== criteria.type) throw badRequest(`The integration ${integration.id} is not of the type ${String(criteria.type)}`);
  const entity = textAt(criteria, 'phoneNumber')?.replace(/[\s()-]/g, '') ?? textAt(criteria, 'address') ?? null;
  const { id: integrationId, type } = integration;
  const client = app.users.addClient(user, { type, integrationId, status: 'pending', externalId: entity, displayName: entity });
  if (criteria.primary === false) participant.clients.push(client);
  else app.conversations.attach(participant, client);
  const answer = created({ client: clientView(client) });
  tellClientAdded(app, { user, client, reason: 'channelLinking', conversation });
  if (recordAt(body, 'confirmation').type === 'immediate') updateClient(app, user, client, 'confirmed');
  return answer;
}

function listClients(request: ApiRequest, app: App) {
  const { entries, around } = paginate(userOf(request, app).clients, request);
  return ok({ clients: entries.map(clientView), ...around });
}

function deleteClient(request: ApiRequest, app: App) {
  const user = userOf(request, app);
  const client = found(
    user.clients.find(({ id }) => id === at(request, 'clientId')),
    'client',
  );
  if (client.type === 'sdk') throw badRequest("Cannot remove a client of type 'sdk'");
  removeClient(app, user, client, 'api');
  return done;
}

/** Whoever was seen last stands first. */
function listDevices(request: ApiRequest, app: App) {
  const devices = [...userOf(request, app).devices].sort((a, b) => (a.lastSeen > b.lastSeen ? -1 : 1));
  return ok({ devices: devices.map(deviceView) });
}

function getDevice(request: ApiRequest, app: App) {
  const device = userOf(request, app).devices.find(({ id }) => id === at(request, 'deviceId'));
  return ok({ device: deviceView(found(device, 'device')) });
}
