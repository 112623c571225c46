import { operation } from '../declare';
import { docsAt } from '../docs';
import { userId } from '../fields/ids';
import { messageFilters } from '../fields/message-filters';
import { objectReferences, objectReferencesBody } from '../fields/object-references';
import { tier } from '../limits';
import { pagedBy } from '../paging';
import { referencesQuery } from '../query';
import { getChannelData, ofOneChannel, setChannelData, unsetChannelData, withChannelData } from './recipient-channel-data';
import { getMessages, getSchedules, includePreferences, includeQuery, scheduleFilters } from './recipient-lists';
import {
  getManyPreferences,
  getPreferences,
  ofOneSet,
  ofOneSetOrTenant,
  setPreferences,
  unsetPreferences,
  withPreferences,
} from './recipient-preferences';

const who = { userId: userId() };

/** What users have like other recipients: channel data, preferences, messages, schedules, subscriptions. */
export const userRecipientOperations = [
  operation({
    ...setPreferences('user'),
    resource: 'user',
    endpoint: 'PUT /v1/users/{userId}/preferences/{setId}',
    parameters: { ...who, ...withPreferences() },
  }),
  operation({
    ...getPreferences('user'),
    resource: 'user',
    endpoint: 'GET /v1/users/{userId}/preferences/{setId}',
    parameters: { ...who, ...ofOneSetOrTenant() },
    query: ({ tenant }) => ({ tenant }),
  }),
  operation({
    ...getManyPreferences('user'),
    resource: 'user',
    endpoint: 'GET /v1/users/{userId}/preferences',
    parameters: who,
  }),
  operation({
    ...unsetPreferences('user'),
    resource: 'user',
    endpoint: 'DELETE /v1/users/{userId}/preferences/{setId}',
    parameters: { ...who, ...ofOneSet() },
  }),
  operation({
    ...setChannelData('user'),
    resource: 'user',
    endpoint: 'PUT /v1/users/{userId}/channel_data/{channelId}',
    parameters: { ...who, ...withChannelData() },
  }),
  operation({
    ...getChannelData('user'),
    resource: 'user',
    endpoint: 'GET /v1/users/{userId}/channel_data/{channelId}',
    parameters: { ...who, ...ofOneChannel() },
  }),
  operation({
    ...unsetChannelData('user'),
    resource: 'user',
    endpoint: 'DELETE /v1/users/{userId}/channel_data/{channelId}',
    parameters: { ...who, ...ofOneChannel() },
  }),
  operation({
    ...getMessages('user'),
    resource: 'user',
    endpoint: 'GET /v1/users/{userId}/messages',
    parameters: { ...who, ...messageFilters },
  }),
  operation({
    ...getSchedules('user'),
    resource: 'user',
    endpoint: 'GET /v1/users/{userId}/schedules',
    parameters: { ...who, ...scheduleFilters() },
  }),
  operation({
    resource: 'user',
    name: 'getSubscriptions',
    title: 'Get Subscriptions',
    action: 'Get subscriptions of user',
    summary: 'List the objects the user subscribes to',
    docs: docsAt('users/list_subscriptions'),
    endpoint: 'GET /v1/users/{userId}/subscriptions',
    rate: tier[4],
    parameters: {
      ...who,
      objects: objectReferences().meta({ description: 'Only subscriptions to these objects' }),
      includePreferences: includePreferences('recipient'),
    },
    paged: pagedBy('entries'),
    query: (p) => ({ ...includeQuery(p.includePreferences), ...referencesQuery('objects', objectReferencesBody(p.objects)) }),
  }),
] as const;
