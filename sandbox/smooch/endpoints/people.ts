import { forbidden, found, missing } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { App } from '../state/app';
import type { AppUser } from '../state/app-user';
import type { Conversation } from '../state/conversation';

/** The user the path names by either id; a user's own token reaches no other. */
export function knownUser(request: ApiRequest, app: App): AppUser {
  const user = found(app.users.find(at(request, 'user')), missing('user'));
  const { scope, userId } = request.caller;
  if (scope !== 'appUser') return user;
  if (user.userId !== userId) throw forbidden('The token is one of another user');
  // In v1 a user who once proved who they are has to do so from then on.
  if (request.generation === 'v1') user.credentialRequired = true;
  return user;
}

export const knownConversation = ({ conversation }: AppUser): Conversation => found(conversation, missing('conversation'));
