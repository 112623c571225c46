import { optionalChoice, optionalFlag, optionalInstant, optionalTexts, optionalTriggerData } from '../http/inputs';
import type { JsonRecord } from '../../json';
import { notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { at, found, ok } from '../http/routes';
import type { Environment } from '../state/environment';
import type { Message } from '../state/message';
import { DELIVERY_STATUSES } from '../state/message';
import { ENGAGEMENT_FILTERS, hasData, isEngaged } from '../state/message-filter';
import type { Messages } from '../state/messages';
import { channelOf } from './channel-data';

export const channelMessageRoutes: readonly Route[] = [
  { method: 'POST', path: '/channels/{channel}/messages/bulk/{action}', tier: 2, grant: 'user/feed_write', handle: updateAll },
];

type Act = (messages: Messages, message: Message) => void;

const mark =
  (engagement: 'seen' | 'read' | 'archived' | 'interacted'): Act =>
  (messages, message) => {
    messages.mark(message, engagement);
  };
const unmark =
  (engagement: 'seen' | 'read' | 'archived'): Act =>
  (messages, message) => {
    messages.unmark(message, engagement);
  };

const actions: Readonly<Record<string, Act>> = {
  seen: mark('seen'),
  unseen: unmark('seen'),
  read: mark('read'),
  unread: unmark('read'),
  archived: mark('archived'),
  archive: mark('archived'),
  unarchived: unmark('archived'),
  unarchive: unmark('archived'),
  interacted: mark('interacted'),
  delete: (messages, message) => {
    messages.delete(message.id);
  },
};

/** An empty filter means every message of the channel. With a user token only the user's own are meant. */
function updateAll(request: ApiRequest, environment: Environment) {
  const { messages, bulk } = environment;
  const channel = channelOf(request, environment);
  const action = at(request, 'action');
  const act = found(Object.hasOwn(actions, action) ? actions[action] : undefined, () => notFound('action'));
  const owner = request.caller.user?.user;
  const isMeant = filterFrom(request.body);
  const rows = messages.all
    .filter((message) => message.channel === channel && (owner === undefined || message.recipient === owner) && isMeant(message))
    .map((message) => ({
      id: message.id,
      run: () => {
        act(messages, message);
      },
    }));
  return ok(bulk.start(`messages.${action}`, rows));
}

function filterFrom(body: JsonRecord): (message: Message) => boolean {
  const archived = optionalChoice(body, 'archived', ['exclude', 'include', 'only']) ?? 'include';
  const status = optionalChoice(body, 'delivery_status', DELIVERY_STATUSES);
  const engagement = optionalChoice(body, 'engagement_status', ENGAGEMENT_FILTERS);
  const hasTenant = optionalFlag(body, 'has_tenant');
  const [newer, older] = [optionalInstant(body, 'newer_than') ?? -Infinity, optionalInstant(body, 'older_than') ?? Infinity];
  // Browsers send `user_ids`.
  const recipients = optionalTexts(body, 'recipient_ids') ?? optionalTexts(body, 'user_ids');
  const [tenants, workflows, triggerData] = [optionalTexts(body, 'tenants'), optionalTexts(body, 'workflows'), optionalTriggerData(body)];
  return (message) =>
    (archived === 'include' || isEngaged(message, archived === 'only' ? 'archived' : 'unarchived')) &&
    (status === undefined || message.status === status) &&
    (engagement === undefined || isEngaged(message, engagement)) &&
    (hasTenant === undefined || hasTenant === (message.tenant !== null)) &&
    Date.parse(message.insertedAt) > newer &&
    Date.parse(message.insertedAt) < older &&
    (recipients?.some((id) => id === message.recipient) ?? true) &&
    (tenants?.some((tenant) => tenant === message.tenant) ?? true) &&
    (workflows?.includes(message.workflow) ?? true) &&
    hasData(message, triggerData);
}
