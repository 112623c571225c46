import { operation } from '../declare';
import { collection, objectId } from '../fields/ids';
import { messageFilters } from '../fields/message-filters';
import { getChannelData, ofOneChannel, setChannelData, unsetChannelData, withChannelData } from './recipient-channel-data';
import { getMessages, getSchedules, scheduleFilters } from './recipient-lists';
import { getManyPreferences, getPreferences, ofOneSet, setPreferences, unsetPreferences, withPreferences } from './recipient-preferences';

const which = { collection: collection(), objectId: objectId() };

/** What objects have like users: channel data, preferences, messages, schedules. */
export const objectRecipientOperations = [
  operation({
    ...setPreferences('object'),
    resource: 'object',
    endpoint: 'PUT /v1/objects/{collection}/{objectId}/preferences/{setId}',
    parameters: { ...which, ...withPreferences() },
  }),
  operation({
    ...getPreferences('object'),
    resource: 'object',
    endpoint: 'GET /v1/objects/{collection}/{objectId}/preferences/{setId}',
    parameters: { ...which, ...ofOneSet() },
  }),
  operation({
    ...getManyPreferences('object'),
    resource: 'object',
    endpoint: 'GET /v1/objects/{collection}/{objectId}/preferences',
    parameters: which,
  }),
  operation({
    ...unsetPreferences('object'),
    resource: 'object',
    endpoint: 'DELETE /v1/objects/{collection}/{objectId}/preferences/{setId}',
    parameters: { ...which, ...ofOneSet() },
  }),
  operation({
    ...setChannelData('object'),
    resource: 'object',
    endpoint: 'PUT /v1/objects/{collection}/{objectId}/channel_data/{channelId}',
    parameters: { ...which, ...withChannelData() },
  }),
  operation({
    ...getChannelData('object'),
    resource: 'object',
    endpoint: 'GET /v1/objects/{collection}/{objectId}/channel_data/{channelId}',
    parameters: { ...which, ...ofOneChannel() },
  }),
  operation({
    ...unsetChannelData('object'),
    resource: 'object',
    endpoint: 'DELETE /v1/objects/{collection}/{objectId}/channel_data/{channelId}',
    parameters: { ...which, ...ofOneChannel() },
  }),
  operation({
    ...getMessages('object'),
    resource: 'object',
    endpoint: 'GET /v1/objects/{collection}/{objectId}/messages',
    parameters: { ...which, ...messageFilters },
  }),
  operation({
    ...getSchedules('object'),
    resource: 'object',
    endpoint: 'GET /v1/objects/{collection}/{objectId}/schedules',
    parameters: { ...which, ...scheduleFilters() },
  }),
] as const;
