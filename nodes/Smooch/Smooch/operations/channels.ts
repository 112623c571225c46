import { z } from '../../../../language/fields';
import { listAt } from '../../../../language/reading';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { confirmation, linkRules } from '../../shared/fields/confirmation';
import { confirmationBody, linkedChannel } from '../fields/channel-links';
import { channelType } from '../fields/channel-types';
import { integrationId, userId } from '../fields/ids';
import { succeeded } from '../../../../language/results';

const getChannels = operation({
  resource: 'appUser',
  name: 'getChannels',
  title: 'Get Channels',
  action: 'Get channels of app user',
  summary: 'List the channels a user is reached through, with phone number, address or the like',
  docs: docsAt('get-app-user-channel-entity-ids'),
  endpoint: 'GET /v1.1/apps/{appId}/appusers/{userId}/channels',
  parameters: { userId: userId() },
  result: (answer) => listAt(answer, 'channels'),
});

const linkChannel = operation({
  resource: 'appUser',
  name: 'linkChannel',
  title: 'Link Channel',
  action: 'Link channel to app user',
  summary: 'Reach a user through one more channel by phone number or email address; webhooks tell whether it worked',
  docs: docsAt('link-app-user-to-channel'),
  endpoint: 'POST /v1.1/apps/{appId}/appusers/{userId}/channels',
  parameters: {
    userId: userId(),
    channel: linkedChannel(),
    confirmation: confirmation(),
    integrationId: integrationId().optional().meta({
      description: 'The integration to link through, of the type chosen above; needed where the app has several of them',
      prominent: true,
    }),
    primary: z.boolean().optional().meta({
      title: 'Primary',
      description: 'Whether the channel becomes the one messages go to first; it does unless this is off',
    }),
  },
  check: linkRules,
  body: (p) => ({ ...p.channel, confirmation: confirmationBody(p.confirmation), integrationId: p.integrationId, primary: p.primary }),
});

const unlinkChannel = operation({
  resource: 'appUser',
  name: 'unlinkChannel',
  title: 'Unlink Channel',
  action: 'Unlink channel from app user',
  summary: 'Reach a user no longer through one of their channels',
  docs: docsAt('unlink-app-user-from-channel'),
  endpoint: 'DELETE /v1.1/apps/{appId}/appusers/{userId}/channels/{channel}',
  parameters: { userId: userId(), channel: channelType() },
  result: succeeded,
});

const getLinkRequests = operation({
  resource: 'appUser',
  name: 'getLinkRequests',
  title: 'Get Link Requests',
  action: 'Get link requests for app user',
  summary: 'Get codes and addresses with which a user links further channels on their own',
  docs: docsAt('get-link-requests'),
  endpoint: 'GET /v1.1/apps/{appId}/appusers/{userId}/linkrequest',
  parameters: {
    userId: userId(),
    integrationIds: z
      .array(integrationId().meta({ title: 'Integration ID' }))
      .min(1)
      .meta({
        title: 'Integration IDs',
        description: 'The integrations of the channels, as Integration › Get Many lists them',
        example: ['5f00ee00ee00ee00ee00ee05'],
      }),
  },
  query: (p) => ({ integrationIds: p.integrationIds.join(',') }),
  result: (answer) => listAt(answer, 'linkRequests'),
});

export const channelOperations = [getChannels, linkChannel, unlinkChannel, getLinkRequests] as const;
