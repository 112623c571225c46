import { invalid } from '../../../../client/errors';
import { z } from '../../../../language/fields';
import { metadata } from '../../shared/fields/objects';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { author, authorBody } from '../fields/author';
import { content, contentParts } from '../fields/content';
import { conversationId, messageId } from '../fields/ids';
import { destination, destinationBody, override, overrideBody } from '../fields/message-options';
import { messagePages } from '../paging';
import { succeeded } from '../../../../language/results';

const sendMessage = operation({
  resource: 'message',
  name: 'send',
  title: 'Send',
  action: 'Send message',
  summary: 'Write into a conversation, as the business or as a user. Conversation › Get or Create finds the conversation of a user',
  docs: docsAt('tag/Messages/operation/PostMessage'),
  endpoint: 'POST /v2/apps/{appId}/conversations/{conversationId}/messages',
  parameters: {
    conversationId: conversationId(),
    content: content(),
    author: author().meta({ prominent: true }),
    metadata: metadata(),
    destination: destination(),
    override: override(),
    whatsAppSchema: z.boolean().optional().meta({
      title: 'WhatsApp Schema',
      description: "Whether content given as JSON is in WhatsApp's own form; templates are so by themselves",
    }),
  },
  check: ({ author: { type }, content: given, destination: target }) => {
    if (type === 'business') return;
    if (target !== undefined) {
      throw invalid(
        'Destination',
        "'Destination' is for messages of the business alone",
        'Leave it empty, or let the business be the author.',
      );
    }
    if ('actions' in given && given.actions !== undefined && given.actions.length > 0) {
      throw invalid(
        'Content › Actions',
        "'Content › Actions' are for messages of the business alone",
        'Leave them out, or let the business be the author.',
      );
    }
  },
  body: (p) => {
    const { content: body, schema } = contentParts(p.content);
    return {
      author: authorBody(p.author),
      content: body,
      destination: destinationBody(p.destination),
      metadata: p.metadata,
      override: overrideBody(p.override),
      schema: p.whatsAppSchema === true ? 'whatsapp' : schema,
    };
  },
});

const getManyMessages = operation({
  resource: 'message',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many messages',
  summary: 'List the messages of a conversation, the latest first',
  docs: docsAt('tag/Messages/operation/ListMessages'),
  endpoint: 'GET /v2/apps/{appId}/conversations/{conversationId}/messages',
  parameters: { conversationId: conversationId() },
  paged: messagePages,
});

const deleteMessage = operation({
  resource: 'message',
  name: 'delete',
  title: 'Delete',
  action: 'Delete message',
  summary: 'Delete one message for good; channels outside may show it on',
  docs: docsAt('tag/Messages/operation/DeleteMessage'),
  endpoint: 'DELETE /v2/apps/{appId}/conversations/{conversationId}/messages/{messageId}',
  parameters: { conversationId: conversationId(), messageId: messageId() },
  result: succeeded,
});

const deleteAllMessages = operation({
  resource: 'message',
  name: 'deleteAll',
  title: 'Delete All',
  action: 'Delete all messages',
  summary: 'Empty a conversation for good; it and its participants stay',
  docs: docsAt('tag/Messages/operation/DeleteAllMessages'),
  endpoint: 'DELETE /v2/apps/{appId}/conversations/{conversationId}/messages',
  parameters: { conversationId: conversationId() },
  result: succeeded,
});

export const messageOperations = [sendMessage, getManyMessages, deleteMessage, deleteAllMessages] as const;
