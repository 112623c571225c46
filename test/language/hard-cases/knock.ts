import { json, jsonOrText, secret, z } from '../../../language/fields';
import type { Writable } from '../../../language/operation';
import { credential, declarations } from '../../../language/provider';

/** Knock: items grouped into one call, channel data by channel type, recipients of every form. */
const knockCredential = credential({
  name: 'knockApi',
  title: 'Knock API',
  summary: 'The secret key is on the Developers page of the dashboard',
  docs: 'https://docs.knock.app/developer-tools/api-keys',
  fields: { secretKey: secret().meta({ title: 'Secret Key', placeholder: 'e.g. sk_test_…' }) },
  resolve: (fields) => fields,
  test: () => ({ operation: 'user.get', parameters: { userId: 'dovecote' } }),
});

const { operation, provider } = declarations(knockCredential);

const userId = z.string().min(1).meta({ title: 'User ID', placeholder: 'e.g. user-1' });
const properties = json().optional().meta({ title: 'Properties', description: 'Any further properties of the user, as JSON' });

/** One row of recipients; the last form takes whatever an expression gives: an id, an object, or a list of either. */
const recipient = z.discriminatedUnion('form', [
  z.object({ form: z.literal('user'), id: userId }).meta({ title: 'User' }),
  z
    .object({
      form: z.literal('object'),
      collection: z.string().min(1).meta({ title: 'Collection' }),
      id: z.string().min(1).meta({ title: 'Object ID' }),
    })
    .meta({ title: 'Object' }),
  z
    .object({
      form: z.literal('identify'),
      id: userId,
      name: z.string().optional().meta({ title: 'Name' }),
      email: z.email().optional().meta({ title: 'Email' }),
      properties,
    })
    .meta({ title: 'User, Created or Updated First' }),
  z
    .object({
      form: z.literal('list'),
      recipients: json().meta({ title: 'Recipients', description: 'An ID, an object, or a list of either' }),
    })
    .meta({ title: 'List From an Expression' }),
]);

const recipients = z.array(recipient).min(1).max(1000).meta({ title: 'Recipients', description: 'Who is notified', sortable: true });

function recipientsOf(rows: z.output<typeof recipients>): Writable[] {
  return rows.flatMap((row): Writable[] => {
    switch (row.form) {
      case 'user':
        return [row.id];
      case 'object':
        return [{ collection: row.collection, id: row.id }];
      case 'identify':
        return [
          {
            ...(typeof row.properties === 'object' && !Array.isArray(row.properties) ? row.properties : {}),
            id: row.id,
            name: row.name,
            email: row.email,
          },
        ];
      case 'list':
        return Array.isArray(row.recipients) ? row.recipients : [row.recipients];
    }
  });
}

const incomingWebhook = z
  .object({ form: z.literal('webhook'), url: z.url().meta({ title: 'Incoming Webhook URL' }) })
  .meta({ title: 'Incoming Webhook' });
const slackConnection = z.discriminatedUnion('form', [
  z
    .object({
      form: z.literal('channel'),
      channelId: z.string().meta({ title: 'Slack Channel ID' }),
      accessToken: secret().optional().meta({ title: 'Access Token' }),
    })
    .meta({ title: 'Channel' }),
  incomingWebhook,
]);

const channelData = z
  .discriminatedUnion('type', [
    z
      .object({ type: z.literal('push'), tokens: z.array(z.string()).meta({ title: 'Device Tokens' }) })
      .meta({ title: 'Push: APNs, FCM, Expo' }),
    z
      .object({ type: z.literal('oneSignal'), playerIds: z.array(z.uuid()).meta({ title: 'Player IDs' }) })
      .meta({ title: 'Push: OneSignal' }),
    z.object({ type: z.literal('slack'), connections: z.array(slackConnection).meta({ title: 'Connections' }) }).meta({ title: 'Slack' }),
    z.object({ type: z.literal('raw'), data: json().meta({ title: 'Data' }) }).meta({ title: 'Other, as JSON' }),
  ])
  .meta({ title: 'Channel Data', description: 'How this channel reaches the user' });

function dataOf(data: z.output<typeof channelData>) {
  switch (data.type) {
    case 'push':
      return { tokens: data.tokens };
    case 'oneSignal':
      return { player_ids: data.playerIds };
    case 'slack':
      return {
        connections: data.connections.map((to) =>
          to.form === 'webhook' ? { incoming_webhook: { url: to.url } } : { channel_id: to.channelId, access_token: to.accessToken },
        ),
      };
    case 'raw':
      return data.data;
  }
}

const docs = 'https://docs.knock.app/api-reference';

const triggerWorkflow = operation({
  resource: 'workflow',
  name: 'trigger',
  title: 'Trigger',
  action: 'Trigger a workflow',
  summary: 'Notify up to 1,000 recipients',
  docs,
  endpoint: 'POST /v1/workflows/{key}/trigger',
  parameters: { key: z.string().min(1).meta({ title: 'Workflow Key' }), recipients, data: jsonOrText().optional().meta({ title: 'Data' }) },
  body: (p) => ({ recipients: recipientsOf(p.recipients), data: p.data }),
});

const setChannelData = operation({
  resource: 'user',
  name: 'setChannelData',
  title: 'Set Channel Data',
  action: 'Set channel data of a user',
  summary: 'Replaces what the channel knows of the user',
  docs,
  endpoint: 'PUT /v1/users/{userId}/channel_data/{channelId}',
  parameters: { userId, channelId: z.uuid().meta({ title: 'Channel ID' }), data: channelData },
  body: (p) => ({ data: dataOf(p.data) }),
});

const identifyMany = operation({
  resource: 'user',
  name: 'identifyMany',
  title: 'Create or Update Many',
  action: 'Create or update many users',
  summary: 'Up to 1,000 input items in one call',
  docs,
  endpoint: 'POST /v1/users/bulk/identify',
  parameters: { userId, name: z.string().optional().meta({ title: 'Name' }), properties },
  body: (p) => ({ users: [userOf(p)] }),
  batched: {
    max: 1000,
    endpoint: 'POST /v1/users/bulk/identify',
    body: (group) => ({ users: group.map(userOf) }),
    split: (answer, group) => group.map((p) => ({ userId: p.userId, bulkOperation: answer })),
  },
});

function userOf(p: { userId: string; name?: string | undefined; properties?: unknown }) {
  return { ...(typeof p.properties === 'object' ? p.properties : {}), id: p.userId, name: p.name };
}

export const knock = provider({
  id: 'knock',
  title: 'Knock',
  summary: 'Notifications',
  docs,
  color: '#f0c9b7',
  aliases: [],
  resources: { user: { title: 'User', description: 'A person' }, workflow: { title: 'Workflow', description: 'What is sent' } },
  operations: [triggerWorkflow, setChannelData, identifyMany],
  webhooks: [],
  streams: [],
  baseUrl: () => 'https://api.knock.app',
  sign: (draft, { secretKey }) => ({ ...draft, headers: { ...draft.headers, authorization: `Bearer ${secretKey}` } }),
  german: {},
});
