import { invalid } from '../../../../client/errors';
import { choice } from '../../../../language/fields';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { author, authorBody } from '../fields/author';
import { conversationId } from '../fields/ids';
import { succeeded } from '../../../../language/results';

const sendActivity = operation({
  resource: 'activity',
  name: 'send',
  title: 'Send',
  action: 'Send activity',
  summary: 'Show that somebody types or stopped typing, or mark the conversation as read',
  docs: docsAt('tag/Activities/operation/PostActivity'),
  endpoint: 'POST /v2/apps/{appId}/conversations/{conversationId}/activity',
  // Shown twice it is still the same.
  repeatable: true,
  parameters: {
    conversationId: conversationId(),
    type: choice({ 'typing:start': 'Started Typing', 'typing:stop': 'Stopped Typing', 'conversation:read': 'Read the Conversation' })
      .default('typing:start')
      .meta({ title: 'Type', description: 'What is done; users can only have read' }),
    author: author().meta({ description: 'Who does it', prominent: true }),
  },
  check: ({ author: { type: who }, type }) => {
    if (who === 'business' || type === 'conversation:read') return;
    throw invalid(
      'Type',
      "'Type' can only be Read the Conversation where the author is a user",
      'Choose it, or let the business be the author.',
    );
  },
  body: (p) => ({ author: authorBody(p.author), type: p.type }),
  result: succeeded,
});

export const activityOperations = [sendActivity] as const;
