import { paginate } from '../http/pagination';
import { badRequest, found } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { created, done, inApp, ok, PAGE } from '../http/routes';
import { flagAt, textAt } from '../records';
import { participantJoin, participantLeave } from '../rules/resources';
import type { App } from '../state/app';
import { participantView } from '../state/conversation';
import { referenceIn } from '../state/users';
import { conversationOf, requireSubscription } from './conversations';

export const participantRoutes: readonly Route[] = inApp('/conversations/{conversation}', [
  { method: 'POST', path: '/join', body: { rule: participantJoin }, handle: join },
  { method: 'GET', path: '/participants', query: PAGE, handle: listParticipants },
  { method: 'POST', path: '/leave', body: { rule: participantLeave }, handle: leave },
]);

function join(request: ApiRequest, app: App) {
  const conversation = conversationOf(request, app);
  if (conversation.type !== 'sdkGroup') throw badRequest('Participants can only be added to conversations of type sdkGroup');
  const subscribe = flagAt(request.body, 'subscribeSDKClient');
  requireSubscription([subscribe]);
  const user = app.users.referred(referenceIn(request.body));
  const participant = app.conversations.join(conversation, user);
  if (subscribe === true) app.conversations.subscribe(conversation, user);
  return created({ participant: participantView(participant) });
}

function listParticipants(request: ApiRequest, app: App) {
  const { entries, around } = paginate(conversationOf(request, app).participants, request);
  return ok({ participants: entries.map(participantView), ...around });
}

function leave(request: ApiRequest, app: App) {
  const conversation = conversationOf(request, app);
  const participantId = textAt(request.body, 'participantId');
  const user = participantId === undefined ? app.users.referred(referenceIn(request.body)) : undefined;
  const participant = conversation.participants.find((other) => other.id === participantId || other.user === user);
  app.conversations.leave(conversation, found(participant, 'member'));
  return done;
}
