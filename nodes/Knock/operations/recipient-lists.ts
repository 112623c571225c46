import { z } from '../../../language/fields';
import type { Query, Values } from '../../../language/operation';
import { docsAt } from '../docs';
import { tenant, workflowKey } from '../fields/ids';
import { messageFilterQuery } from '../fields/message-filters';
import { tier } from '../limits';
import { pagedBy } from '../paging';
import type { RecipientKind } from './recipient-kind';

export const includePreferences = (whose: string) =>
  z
    .boolean()
    .optional()
    .meta({ title: 'Include Preferences', description: `Whether to return the preference sets of each ${whose} as well` });

/** `include[]`, whose only value is this. */
export function includeQuery(preferences: boolean | undefined): Query {
  return { include: preferences === true ? ['preferences'] : undefined };
}

export const scheduleFilters = () => ({
  workflow: workflowKey().optional().meta({ description: 'Only schedules of the workflow with this key' }),
  tenant: tenant().meta({ description: 'Only schedules of this tenant' }),
});

export const getMessages = (whose: RecipientKind) => ({
  name: 'getMessages' as const,
  title: 'Get Messages',
  action: `Get messages of ${whose}`,
  summary: `List messages to the ${whose}, newest first; those outside in-app feeds are kept for 30 days`,
  docs: docsAt(`${whose}s/list_messages`),
  rate: tier[4],
  paged: pagedBy('items'),
  query: messageFilterQuery,
});

export const getSchedules = (whose: RecipientKind) => ({
  name: 'getSchedules' as const,
  title: 'Get Schedules',
  action: `Get schedules of ${whose}`,
  summary: `List the schedules that trigger workflows for the ${whose}`,
  docs: docsAt(`${whose}s/list_schedules`),
  rate: tier[4],
  paged: pagedBy('entries'),
  query: ({ workflow, tenant: tenantId }: Values<ReturnType<typeof scheduleFilters>>): Query => ({ workflow, tenant: tenantId }),
});
