import type { IdempotentReplies } from '../http/idempotency';
import type { Route } from '../http/routes';
import { bulkRoutes } from './bulk';
import { channelDataRoutes } from './channel-data';
import { feedRoutes } from './feeds';
import { messageStatusRoutes } from './message-statuses';
import { messageRoutes } from './messages';
import { objectRoutes } from './objects';
import { preferenceRoutes } from './preferences';
import { runRoutes } from './runs';
import { tenantRoutes } from './tenants';
import { userRoutes } from './users';
import { workflowRoutes } from './workflows';

/** Every endpoint of the API. */
export const allRoutes = (replies: IdempotentReplies): readonly Route[] => [
  ...userRoutes,
  ...objectRoutes,
  ...tenantRoutes,
  ...channelDataRoutes,
  ...preferenceRoutes,
  ...workflowRoutes(replies),
  ...runRoutes,
  ...messageRoutes,
  ...messageStatusRoutes,
  ...feedRoutes,
  ...bulkRoutes,
];
