import type { Route } from '../http/routes';
import { appRoutes } from './apps';
import { attachmentRoutes } from './attachments';
import { clientRoutes } from './clients';
import { controlRoutes } from './control';
import { conversationRoutes } from './conversations';
import { integrationRoutes } from './integrations';
import { messageRoutes } from './messages';
import { oauthRoutes } from './oauth';
import { participantRoutes } from './participants';
import { switchboardRoutes } from './switchboards';
import { userSyncRoutes } from './user-sync';
import { userRoutes } from './users';
import { webhookRoutes } from './webhooks';

/** Every endpoint of the API, OAuth's among them. */
export const allRoutes: readonly Route[] = [
  ...appRoutes,
  ...attachmentRoutes,
  ...conversationRoutes,
  ...participantRoutes,
  ...messageRoutes,
  ...controlRoutes,
  ...switchboardRoutes,
  ...integrationRoutes,
  ...webhookRoutes,
  ...userRoutes,
  ...userSyncRoutes,
  ...clientRoutes,
  ...oauthRoutes,
];
