import type { JsonRecord } from '../../json';
import type { Fields } from '../http/fields';
import { found, notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { AppRoute } from '../http/routes';
import { created, done, everyone, ok, partners } from '../http/routes';
import { defined } from '../omit';
import type { App } from '../state/app';
import { appView } from '../state/app';
import type { AppUser } from '../state/app-user';
import { userView } from '../state/app-user';
import type { Client } from '../state/clients';
import { deviceView, newClient } from '../state/clients';
import { conversationView, messageView } from '../state/conversation';
import { tellClient } from '../state/telling';
import { post } from './messages';
import { knownConversation, knownUser } from './people';

/** Calls of v1 that v1.1 does without; the conversation can be read in both. */
export const legacyRoutes: readonly AppRoute[] = [
  { method: 'POST', path: '/init', only: 'v1', scopes: everyone, handle: init },
  { method: 'POST', path: '/appusers/{user}/events', only: 'v1', scopes: everyone, handle: trackEvent },
  { method: 'PUT', path: '/appusers/{user}/devices/{device}', only: 'v1', scopes: everyone, handle: updateDevice },
  { method: 'POST', path: '/appusers/{user}/pushToken', only: 'v1', scopes: everyone, handle: setPushToken },
  {
    method: 'GET',
    path: '/appusers/{user}/conversation',
    scopes: everyone,
    handle: (request, app) => ok({ conversation: wholeView(knownUser(request, app), app) }),
  },
  { method: 'POST', path: '/appusers/{user}/conversation/messages', only: 'v1', scopes: everyone, handle: postMessage },
  { method: 'POST', path: '/appusers/{user}/integrations/{channel}/ping', scopes: partners, handle: ping },
];

const PLATFORMS = ['ios', 'android', 'web', 'other'] as const;

/** An SDK starts: finds its user, or makes one, and knows its device from now on. */
function init({ body, caller }: ApiRequest, app: App) {
  const device = body.group('device');
  const [deviceId, platform] = [device.text('id'), device.choice('platform', PLATFORMS)];
  const details = readDevice(device);
  const userId = body.optionalText('userId', { least: 1 }) ?? caller.userId;
  const user = findUser(app, userId, deviceId) ?? app.users.add(userId);
  const known = deviceOf(user, deviceId);
  if (known === undefined) {
    const lastSeen = new Date(app.account.around.now()).toISOString();
    const client = newClient({ platform, deviceId, device: details, lastSeen });
    user.clients.push(client);
    tellClient(app, user, 'add', client);
  } else Object.assign(known.device, details);
  return ok({ app: appView(app), appUser: userView(user, 'v1') });
}

/** Whoever has no id of their own is known by the device. */
const findUser = ({ users }: App, userId: string | undefined, deviceId: string): AppUser | undefined =>
  userId === undefined ? users.all.find((user) => deviceOf(user, deviceId) !== undefined) : users.find(userId);

const deviceOf = ({ clients }: AppUser, id: string): Client | undefined => clients.find(({ deviceId }) => deviceId === id);

const readDevice = (device: Fields): Client['device'] =>
  defined({
    pushNotificationToken: device.optionalText('pushNotificationToken'),
    appVersion: device.optionalText('appVersion'),
    info: device.optionalObject('info'),
  });

/** Events could once start a conversation by rules; the sandbox has none. */
function trackEvent(request: ApiRequest, app: App) {
  knownUser(request, app);
  request.body.text('name');
  return created({ conversationUpdated: false });
}

const knownDevice = (user: AppUser, id: string): Client => found(deviceOf(user, id), notFound('device'));

function updateDevice(request: ApiRequest, app: App) {
  const client = knownDevice(knownUser(request, app), at(request, 'device'));
  client.device = { ...client.device, ...readDevice(request.body) };
  return ok({ device: deviceView(client) });
}

function setPushToken(request: ApiRequest, app: App) {
  const user = knownUser(request, app);
  const client = knownDevice(user, request.body.text('deviceId'));
  client.device = { ...client.device, pushNotificationToken: request.body.text('token') };
  return done;
}

/** v1 shows everybody and everything with it. */
function wholeView(user: AppUser, app: App): JsonRecord {
  const conversation = knownConversation(user);
  return {
    ...conversationView(conversation),
    appUsers: [userView(user, 'v1')],
    appMakers: [{ _id: app.id, name: app.name }],
    messages: conversation.messages.map(messageView),
  };
}

function postMessage(request: ApiRequest, app: App) {
  const { user, messages } = post(request, app);
  return created({ message: messages.map(messageView)[0], conversation: wholeView(user, app) });
}

function ping(request: ApiRequest, app: App) {
  const channel = at(request, 'channel');
  const { clients } = knownUser(request, app);
  if (!clients.some(({ platform }) => platform === channel)) throw notFound(`channel ${channel}`);
  return done;
}
