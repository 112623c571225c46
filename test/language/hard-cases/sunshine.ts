import { choice, file, maxCodePoints, secret, z } from '../../../language/fields';
import { multipart } from '../../../language/operation';
import { credential, declarations } from '../../../language/provider';

/** Sunshine Conversations: a message with a carousel of actions, and a multipart attachment. */
const sunshineCredential = credential({
  name: 'sunshineConversationsApi',
  title: 'Sunshine Conversations API',
  summary: 'App ID and API key are on the Settings page of the app',
  docs: 'https://developer.zendesk.com/documentation/conversations/',
  fields: {
    appId: z.string().min(1).meta({ title: 'App ID' }),
    keyId: z.string().min(1).meta({ title: 'Key ID' }),
    secret: secret().meta({ title: 'Secret' }),
    region: choice({ us: 'United States', eu: 'Europe' }).default('us').meta({ title: 'Region' }),
  },
  resolve: (fields) => fields,
  test: () => ({ operation: 'conversation.postMessage', parameters: {} }),
});

const { operation, provider } = declarations(sunshineCredential);

const text = maxCodePoints(128).min(1).meta({ title: 'Text', description: 'What the button says' });
const uri = z.url().meta({ title: 'URL' });

const action = z.discriminatedUnion('type', [
  z.object({ type: z.literal('link'), text, uri }).meta({ title: 'Link' }),
  z.object({ type: z.literal('postback'), text, payload: z.string().min(1).meta({ title: 'Payload' }) }).meta({ title: 'Postback' }),
  z
    .object({
      type: z.literal('buy'),
      text,
      amount: z.number().int().min(1).meta({ title: 'Amount in Cents' }),
      currency: z.string().length(3).default('usd').meta({ title: 'Currency' }),
    })
    .meta({ title: 'Buy' }),
  z.object({ type: z.literal('webview'), text, uri, fallback: z.url().meta({ title: 'Fallback URL' }) }).meta({ title: 'Webview' }),
]);

const item = z.object({
  title: maxCodePoints(128).min(1).meta({ title: 'Title' }),
  description: maxCodePoints(128).optional().meta({ title: 'Description' }),
  mediaUrl: z.url().max(2048).optional().meta({ title: 'Image URL' }),
  actions: z.array(action).min(1).max(3).meta({ title: 'Actions', sortable: true }),
});

const content = z
  .discriminatedUnion('type', [
    z
      .object({
        type: z.literal('text'),
        text: maxCodePoints(4096).min(1).meta({ title: 'Text', kind: 'longText' }),
        actions: z.array(action).optional().meta({ title: 'Actions', sortable: true }),
      })
      .meta({ title: 'Text' }),
    z
      .object({
        type: z.literal('carousel'),
        items: z.array(item).min(1).max(10).meta({ title: 'Items', sortable: true }),
        displaySettings: z
          .object({ imageAspectRatio: choice({ horizontal: 'Horizontal', square: 'Square' }).meta({ title: 'Image Aspect Ratio' }) })
          .optional()
          .meta({ title: 'Display Settings' }),
      })
      .meta({ title: 'Carousel' }),
  ])
  .meta({ title: 'Content' });

const docs = 'https://developer.zendesk.com/api-reference/conversations/';
const conversationId = z.string().min(1).meta({ title: 'Conversation ID', placeholder: 'e.g. 5d8a1c…' });

const postMessage = operation({
  resource: 'conversation',
  name: 'postMessage',
  title: 'Send Message',
  action: 'Send a message',
  summary: 'As the business, into a conversation',
  docs,
  endpoint: 'POST /v2/apps/{appId}/conversations/{conversationId}/messages',
  parameters: { conversationId, content },
  body: (p) => ({ author: { type: 'business' }, content: p.content }),
});

const uploadAttachment = operation({
  resource: 'attachment',
  name: 'upload',
  title: 'Upload',
  action: 'Upload an attachment',
  summary: 'Gives the address to use in a message',
  docs,
  endpoint: 'POST /v2/apps/{appId}/attachments',
  parameters: { conversationId: conversationId.optional(), source: file(50 * 1024 * 1024).meta({ title: 'File' }) },
  query: (p) => ({ access: 'public', for: p.conversationId === undefined ? undefined : 'message', conversationId: p.conversationId }),
  body: (p) =>
    multipart([{ name: 'source', content: p.source.content, fileName: p.source.fileName ?? 'file', contentType: p.source.contentType }]),
});

export const sunshine = provider({
  id: 'sunshine',
  title: 'Sunshine Conversations',
  summary: 'Conversations',
  docs,
  color: '#f0e2b7',
  aliases: [],
  resources: { conversation: { title: 'Conversation', description: '' }, attachment: { title: 'Attachment', description: '' } },
  operations: [postMessage, uploadAttachment],
  webhooks: [],
  streams: [],
  baseUrl: ({ region }) => (region === 'eu' ? 'https://api.eu-1.smooch.io' : 'https://api.smooch.io'),
  sign: (draft, { keyId, secret: key }) => ({
    ...draft,
    headers: { ...draft.headers, authorization: `Basic ${Buffer.from(`${keyId}:${key}`).toString('base64')}` },
  }),
  german: {},
});
