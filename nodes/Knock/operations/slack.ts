import { choices, z } from '../../../language/fields';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { channelId } from '../fields/ids';
import { tokenObject, tokenObjectText } from '../fields/token-object';
import { tier } from '../limits';
import { listAt, textAt } from '../../../language/reading';

const docs = docsAt('providers/slack');
const connection = {
  channelId: channelId().meta({ description: 'ID of the Slack channel in Knock, in the dashboard under Integrations, Channels' }),
  ...tokenObject,
};

export const checkSlack = operation({
  resource: 'slack',
  name: 'checkConnection',
  title: 'Check Connection',
  action: 'Check connection to Slack',
  summary: 'Find out whether the access token of a tenant or object works',
  docs,
  endpoint: 'GET /v1/providers/slack/{channelId}/auth_check',
  parameters: connection,
  rate: tier[2],
  query: (p) => ({ access_token_object: tokenObjectText(p) }),
});

export const getSlackChannels = operation({
  resource: 'slack',
  name: 'getChannels',
  title: 'Get Channels',
  action: 'Get channels of Slack',
  summary: 'List the channels of a Slack workspace that messages can be sent to',
  docs,
  endpoint: 'GET /v1/providers/slack/{channelId}/channels',
  parameters: {
    ...connection,
    excludeArchived: z
      .boolean()
      .optional()
      .meta({ title: 'Exclude Archived', description: 'Whether archived channels are left out, as they are unless this is switched off' }),
    types: choices({
      public_channel: 'Public Channel',
      private_channel: 'Private Channel',
      mpim: 'Group Direct Message',
      im: 'Direct Message',
    })
      .optional()
      .meta({
        title: 'Types',
        description: 'Which kinds of conversations; public and private channels if left out',
        example: ['public_channel'],
      }),
    teamId: z.string().min(1).optional().meta({
      title: 'Team ID',
      description: 'Workspace to list, needed where the token is that of a whole organization',
      placeholder: 'e.g. T0123ABCD',
      example: 'T0123ABCD',
    }),
  },
  rate: tier[2],
  paged: {
    pageSize: 200,
    query: (cursor, size) => ({ 'query_options.cursor': cursor, 'query_options.limit': size }),
    items: (page) => listAt(page, 'slack_channels'),
    next: (page) => textAt(page, 'next_cursor'),
  },
  query: (p) => ({
    access_token_object: tokenObjectText(p),
    'query_options.exclude_archived': p.excludeArchived,
    'query_options.types': p.types?.join(','),
    'query_options.team_id': p.teamId,
  }),
});

export const revokeSlack = operation({
  resource: 'slack',
  name: 'revokeAccess',
  title: 'Revoke Access',
  action: 'Revoke access to Slack',
  summary: 'Give back the access token of a tenant or object; nothing can be sent to its workspace until it is connected again',
  docs,
  endpoint: 'PUT /v1/providers/slack/{channelId}/revoke_access',
  parameters: connection,
  rate: tier[2],
  query: (p) => ({ access_token_object: tokenObjectText(p) }),
});

export const slackOperations = [getSlackChannels, checkSlack, revokeSlack] as const;
