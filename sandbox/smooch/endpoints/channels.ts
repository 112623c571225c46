import type { JsonRecord } from '../../json';
import type { Fields } from '../http/fields';
import { badRequest, found, missing, notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { AppRoute } from '../http/routes';
import { done, ok, partners } from '../http/routes';
import { opaque } from '../ids';
import { defined } from '../omit';
import type { App } from '../state/app';
import { userView } from '../state/app-user';
import { entityView, isChannel, newClient } from '../state/clients';
import type { Integration } from '../state/integrations';
import { seek, unlink } from '../state/linking';
import { readContent } from '../content/message';
import { knownUser } from './people';

export const channelRoutes: readonly AppRoute[] = [
  { method: 'GET', path: '/appusers/{user}/channels', scopes: partners, handle: list },
  { method: 'POST', path: '/appusers/{user}/channels', scopes: partners, handle: linkChannel },
  { method: 'DELETE', path: '/appusers/{user}/channels/{channel}', scopes: partners, handle: unlinkChannel },
  { method: 'GET', path: '/appusers/{user}/linkrequest', scopes: partners, handle: linkRequests },
];

/** All but the last, which goes by an address, are found by a phone number. */
const linkable = ['twilio', 'messagebird', 'whatsapp', 'messenger', 'mailgun'] as const;
type Linkable = (typeof linkable)[number];

function list(request: ApiRequest, app: App) {
  const { clients } = knownUser(request, app);
  return ok({ channels: clients.filter((client) => isChannel(client) && client.status === 'active').map(entityView) });
}

function linkChannel(request: ApiRequest, app: App) {
  const { body, generation } = request;
  const user = knownUser(request, app);
  const type = body.choice('type', linkable);
  const { asks } = readConfirmation(request, type);
  const entity = { ...readEntity(body, type), ...readDetails(body, type) };
  const integration = integrationFor(body, type, app);
  const client = newClient({
    platform: type,
    status: 'pending',
    integrationId: integration.id,
    entity,
    primary: body.flag('primary') ?? true,
    lastSeen: new Date(app.account.around.now()).toISOString(),
  });
  user.clients.push(client);
  const answer = ok({ appUser: userView(user, generation) });
  seek(app, user, client, { asks });
  return answer;
}

function readEntity(body: Fields, type: Linkable): JsonRecord {
  if (type === 'mailgun') return { address: body.text('address') };
  const phoneNumber = body.text('phoneNumber');
  if (!/^\+[1-9][\d -]{5,}$/.test(phoneNumber)) throw badRequest('phoneNumber must begin with + and the country code');
  return { phoneNumber: phoneNumber.replace(/[ -]/g, '') };
}

function readDetails(body: Fields, type: Linkable): JsonRecord {
  if (type === 'messenger') return defined({ givenName: body.optionalText('givenName'), surname: body.optionalText('surname') });
  return type === 'mailgun' ? defined({ subject: body.optionalText('subject') }) : {};
}

/** Whether the user is asked first. v1 knows `skipConfirmation`, which survives in v1.1 for Twilio. */
function readConfirmation({ body, generation }: ApiRequest, type: Linkable): { readonly asks: boolean } {
  const confirmation = generation === 'v1' ? body.optionalGroup('confirmation') : confirmationOrSkip(body, type);
  const skip = generation === 'v1' || type === 'twilio' ? body.flag('skipConfirmation') : undefined;
  if (confirmation === undefined) return { asks: skip !== true };
  const kind = confirmation.choice('type', ['immediate', 'userActivity', 'prompt']);
  const message = confirmation.optionalGroup('message');
  if (kind === 'userActivity' && message === undefined) throw badRequest('confirmation.message is required for userActivity');
  if (kind === 'prompt' && message !== undefined) throw badRequest('confirmation.message is fixed for prompt');
  if (kind === 'prompt' && type !== 'twilio' && type !== 'messagebird') throw badRequest('confirmation of the type prompt is for SMS only');
  if (message !== undefined) checkConfirmationMessage(message);
  return { asks: kind !== 'immediate' };
}

const confirmationOrSkip = (body: Fields, type: Linkable): Fields | undefined =>
  type === 'twilio' && body.has('skipConfirmation') ? body.optionalGroup('confirmation') : body.group('confirmation');

function checkConfirmationMessage(message: Fields): void {
  message.optionalText('role');
  const { type, actions } = readContent(message, 'v1.1');
  if (type !== 'text' && type !== 'image') throw badRequest('confirmation.message must be a text or an image');
  const buttons: readonly unknown[] = Array.isArray(actions) ? actions : [];
  const isLink = (button: unknown): boolean => typeof button === 'object' && button !== null && 'type' in button && button.type === 'link';
  if (!buttons.every(isLink)) throw badRequest('confirmation.message may have actions of the type link only');
}

function integrationFor(body: Fields, type: Linkable, { integrations }: App): Integration {
  const id = body.optionalText('integrationId');
  const fitting = integrations.all.filter((integration) => integration.type === type);
  return found(id === undefined ? fitting[0] : fitting.find((integration) => integration.id === id), missing('integration'));
}

/** The path names a channel by its type. */
function unlinkChannel(request: ApiRequest, app: App) {
  const user = knownUser(request, app);
  const channel = at(request, 'channel');
  const clients = user.clients.filter(({ platform }) => platform === channel);
  if (clients.length === 0) throw notFound(`channel ${channel}`);
  for (const client of clients) unlink(app, user, client);
  return done;
}

function linkRequests(request: ApiRequest, app: App) {
  knownUser(request, app);
  const ids = request.query.text('integrationIds').split(',');
  return ok({
    linkRequests: ids.map((id) => {
      const { type } = found(app.integrations.get(id), missing('integration'));
      const code = opaque(6);
      return { integrationId: id, type, code, url: `https://${type}.example.com/?ref=${code}` };
    }),
  });
}
