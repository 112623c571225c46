import { readContent } from '../content/message';
import { found, missing } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { AppRoute } from '../http/routes';
import { created, partners } from '../http/routes';
import { objectId } from '../ids';
import type { App } from '../state/app';
import type { AppUser } from '../state/app-user';
import { newClient } from '../state/clients';
import { tellClient, tellNotification } from '../state/telling';
import { readAuthor } from './messages';

export const notificationRoutes: readonly AppRoute[] = [{ method: 'POST', path: '/notifications', scopes: partners, handle: notify }];

/** Goes to somebody the channel knows; who is not yet a user becomes one. */
function notify({ body, generation }: ApiRequest, app: App) {
  const destination = body.group('destination');
  const [integrationId, destinationId] = [destination.text('integrationId'), destination.text('destinationId')];
  const author = body.group('author');
  author.choice('role', ['appMaker']);
  readAuthor(author);
  // A body in WhatsApp's own words is taken as it is.
  if (body.optionalChoice('messageSchema', ['whatsapp']) === undefined) readContent(body.group('message'), generation);
  else body.object('message');
  const { type } = found(app.integrations.get(integrationId), missing('integration'));
  const user = recipient(app, { type, integrationId, destinationId });
  const id = objectId();
  const error = app.faults.delivery;
  app.faults.delivery = undefined;
  const stage = error === undefined ? 'channel' : 'failure';
  tellNotification(app, user, id, { stage, destination: { type, integrationId, destinationId }, error });
  return created({ notification: { _id: id } });
}

interface Destination {
  readonly type: string;
  readonly integrationId: string;
  readonly destinationId: string;
}

function recipient(app: App, { type, integrationId, destinationId }: Destination): AppUser {
  const knows = ({ clients }: AppUser): boolean =>
    clients.some((client) => client.integrationId === integrationId && Object.values(client.entity).includes(destinationId));
  const known = app.users.all.find(knows);
  if (known !== undefined) return known;
  const user = app.users.add(undefined);
  const lastSeen = new Date(app.account.around.now()).toISOString();
  const client = newClient({ platform: type, integrationId, entity: { phoneNumber: destinationId }, lastSeen });
  user.clients.push(client);
  tellClient(app, user, 'add', client);
  return user;
}
