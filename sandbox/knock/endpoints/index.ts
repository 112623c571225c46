import type { IdempotentReplies } from '../http/idempotency';
import type { Route } from '../http/routes';
import { audienceRoutes } from './audiences';
import { bulkRoutes } from './bulk';
import { channelDataRoutes } from './channel-data';
import { channelMessageRoutes } from './channel-messages';
import { feedRoutes } from './feeds';
import { guideRoutes } from './guides';
import { integrationRoutes } from './integrations';
import { messageStatusRoutes } from './message-statuses';
import { messageRoutes } from './messages';
import { objectRoutes } from './objects';
import { preferenceCenterRoutes } from './preference-center';
import { preferenceRoutes } from './preferences';
import { runRoutes } from './runs';
import { scheduleRoutes } from './schedules';
import { slackRoutes } from './slack';
import { subscriptionRoutes } from './subscriptions';
import { teamsRoutes } from './teams';
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
  ...audienceRoutes,
  ...channelMessageRoutes,
  ...guideRoutes,
  ...integrationRoutes,
  ...preferenceCenterRoutes,
  ...scheduleRoutes,
  ...slackRoutes,
  ...subscriptionRoutes,
  ...teamsRoutes,
];
