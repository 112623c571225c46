import { sourceView, truncatedConversation } from '../state/conversation';
import type { Webhook } from '../state/integration';
import { truncatedUser, userView } from '../state/user';
import type { Views } from './event';

export const viewsFor = ({ includeFullUser, includeFullSource }: Pick<Webhook, 'includeFullUser' | 'includeFullSource'>): Views => ({
  conversation: truncatedConversation,
  user: includeFullUser ? userView : truncatedUser,
  truncated: truncatedUser,
  source: (source) => sourceView(source, includeFullSource),
});
