import type { AccountRoute, AppRoute } from '../http/routes';
import { appListRoutes, appRoutes } from './apps';
import { appUserRoutes } from './app-users';
import { channelRoutes } from './channels';
import { conversationRoutes } from './conversations';
import { deploymentRoutes } from './deployments';
import { integrationProfileRoutes } from './integration-profiles';
import { integrationRoutes } from './integrations';
import { appKeyRoutes, serviceAccountKeyRoutes } from './keys';
import { legacyRoutes } from './legacy';
import { menuRoutes } from './menus';
import { messageRoutes } from './messages';
import { notificationRoutes } from './notifications';
import { paymentRoutes } from './payments';
import { serviceAccountRoutes } from './service-accounts';
import { templateRoutes } from './templates';
import { uploadRoutes } from './uploads';
import { webhookRoutes } from './webhooks';

export const routesOfAccount: readonly AccountRoute[] = [
  ...appListRoutes,
  ...serviceAccountRoutes,
  ...serviceAccountKeyRoutes,
  ...deploymentRoutes,
];

export const routesOfApp: readonly AppRoute[] = [
  ...appRoutes,
  ...appKeyRoutes,
  ...appUserRoutes,
  ...channelRoutes,
  ...messageRoutes,
  ...conversationRoutes,
  ...uploadRoutes,
  ...notificationRoutes,
  ...webhookRoutes,
  ...integrationRoutes,
  ...integrationProfileRoutes,
  ...menuRoutes,
  ...templateRoutes,
  ...paymentRoutes,
  ...legacyRoutes,
];
