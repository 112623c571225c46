import { z } from '../../../language/fields';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { channelId } from '../fields/ids';
import { tokenObject, tokenObjectText } from '../fields/token-object';
import { tier } from '../limits';
import { listAt, textAt } from '../../../language/reading';

const docs = docsAt('providers/ms_teams');
const connection = {
  channelId: channelId().meta({ description: 'ID of the Microsoft Teams channel in Knock, in the dashboard under Integrations, Channels' }),
  ...tokenObject,
};

const filter = (example: string) =>
  z
    .string()
    .min(1)
    .optional()
    .meta({ title: 'Filter', description: "Condition in Microsoft's OData language", placeholder: `e.g. ${example}`, example });

const select = (example: string) =>
  z
    .array(z.string().min(1).meta({ title: 'Property' }))
    .optional()
    .meta({
      title: 'Properties',
      description: 'Which properties to return; all that Knock knows if left out',
      placeholder: 'e.g. displayName',
      example: [example],
    });

export const checkMicrosoftTeams = operation({
  resource: 'microsoftTeams',
  name: 'checkConnection',
  title: 'Check Connection',
  action: 'Check connection to Microsoft Teams',
  summary: 'Find out whether the Microsoft Entra tenant of a tenant or object is connected',
  docs,
  endpoint: 'GET /v1/providers/ms-teams/{channelId}/auth_check',
  parameters: connection,
  rate: tier[2],
  query: (p) => ({ ms_teams_tenant_object: tokenObjectText(p) }),
});

export const getTeams = operation({
  resource: 'microsoftTeams',
  name: 'getTeams',
  title: 'Get Teams',
  action: 'Get teams of Microsoft Teams',
  summary: 'List the teams of a connected organization',
  docs,
  endpoint: 'GET /v1/providers/ms-teams/{channelId}/teams',
  parameters: { ...connection, filter: filter("startswith(displayName, 'Sales')"), select: select('displayName') },
  rate: tier[2],
  paged: {
    pageSize: 100,
    query: (cursor, size) => ({ 'query_options.$skiptoken': cursor, 'query_options.$top': size }),
    items: (page) => listAt(page, 'ms_teams_teams'),
    next: (page) => textAt(page, 'skip_token'),
  },
  query: (p) => ({
    ms_teams_tenant_object: tokenObjectText(p),
    'query_options.$filter': p.filter,
    'query_options.$select': p.select?.join(','),
  }),
});

export const getTeamChannels = operation({
  resource: 'microsoftTeams',
  name: 'getChannels',
  title: 'Get Channels',
  action: 'Get channels of Microsoft Teams',
  summary: 'List the channels of a team; archived and private ones are left out',
  docs,
  endpoint: 'GET /v1/providers/ms-teams/{channelId}/channels',
  parameters: {
    ...connection,
    teamId: z
      .string()
      .min(1)
      .meta({
        title: 'Team ID',
        description: 'ID of the team at Microsoft',
        placeholder: 'e.g. 9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
        example: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
        lookup: {
          operation: 'microsoftTeams.getTeams',
          from: { channelId: 'channelId', collection: 'collection', objectId: 'objectId' },
          value: 'id',
          title: 'displayName',
        },
      }),
    filter: filter("displayName eq 'General'"),
    select: select('displayName'),
  },
  rate: tier[2],
  query: (p) => ({
    ms_teams_tenant_object: tokenObjectText(p),
    team_id: p.teamId,
    'query_options.$filter': p.filter,
    'query_options.$select': p.select?.join(','),
  }),
  result: (answer) => [...listAt(answer, 'ms_teams_channels')],
});

export const revokeMicrosoftTeams = operation({
  resource: 'microsoftTeams',
  name: 'revokeAccess',
  title: 'Revoke Access',
  action: 'Revoke access to Microsoft Teams',
  summary: 'Disconnect the organization of a tenant or object; nothing can be sent to it until it is connected again',
  docs,
  endpoint: 'PUT /v1/providers/ms-teams/{channelId}/revoke_access',
  parameters: connection,
  rate: tier[2],
  query: (p) => ({ ms_teams_tenant_object: tokenObjectText(p) }),
});

export const microsoftTeamsOperations = [getTeams, getTeamChannels, checkMicrosoftTeams, revokeMicrosoftTeams] as const;
