import { choices, matching, z } from '../../../language/fields';
import { collection, objectId, tenantId, userId } from '../fields/ids';

/** Grants that Knock documents (docs.knock.app/in-app-ui/security-and-authentication). */
const GRANTS = {
  'user/read': 'Read the User',
  'user/write': 'Change the User',
  'user/feed_read': 'Read Feeds',
  'user/feed_write': 'Change Feed Items',
  'user/guide_read': 'Read Guides',
  'user/guide_write': 'Change Guides',
  'preferences/read': 'Read Preferences',
  'preferences/write': 'Change Preferences',
  'channel_data/read': 'Read Channel Data',
  'channel_data/write': 'Change Channel Data',
  'slack/channels_read': 'List Slack Channels',
  'ms_teams/channels_read': 'List Microsoft Teams Channels',
};

const granted = {
  grants: choices(GRANTS)
    .default([])
    .meta({ title: 'Grants', description: 'What the token allows to do with it', example: ['channel_data/read'] }),
  moreGrants: z
    .array(z.string().min(1).meta({ title: 'Grant', placeholder: 'e.g. user/feed_read' }))
    .default([])
    .meta({ title: 'More Grants', description: 'Grants that are not in the list, as Knock writes them', example: ['user/feed_read'] }),
};

const grantRow = z.discriminatedUnion('entity', [
  z.object({ entity: z.literal('user'), userId: userId(), ...granted }).meta({ title: 'User', description: 'One user' }),
  z
    .object({ entity: z.literal('object'), collection: collection(), objectId: objectId(), ...granted })
    .meta({ title: 'Object', description: 'One object of a collection' }),
  z
    .object({ entity: z.literal('tenant'), tenantId: tenantId(), ...granted })
    .meta({ title: 'Tenant', description: 'One tenant; with any of these the user acts in these tenants alone' }),
  z
    .object({
      entity: z.literal('other'),
      uri: matching(z.string(), /^https?:\/\/\S+$/, 'must be an address that begins with https://').meta({
        title: 'Entity URI',
        description: 'Address of the entity in the API',
        placeholder: 'e.g. https://api.knock.app/v1/users/user-1',
        example: 'https://api.knock.app/v1/users/user-1',
      }),
      ...granted,
    })
    .meta({ title: 'Anything Else', description: 'Whatever else has an address in the API' }),
]);

export type GrantRow = z.output<typeof grantRow>;

export const grantRows = () =>
  z
    .array(grantRow)
    .default([])
    .meta({
      title: 'Grants',
      description: 'What the token allows beyond what the user may do anyway, such as listing the Slack channels of a tenant',
      example: [{ entity: 'tenant', tenantId: 'acme', grants: ['slack/channels_read'], moreGrants: [] }],
    });

/** Seconds a token is good for at most: ten years. */
const LONGEST = 10 * 365 * 86_400;

export const tokenLifetime = () =>
  z.number().int().min(0).max(LONGEST).default(3600).meta({
    title: 'Lifetime (Seconds)',
    description: 'How long the token is good; 0 makes one that never ends',
    example: 3600,
    prominent: true,
  });
