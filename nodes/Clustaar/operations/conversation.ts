import { maxCodePoints, z } from '../../../language/fields';
import { conversationOf, unwrapped } from '../answers';
import { bearer } from '../bearer';
import { needBotId, needBotToken, needPrivateApiKey } from '../credential/needs';
import { operation } from '../declare';
import { interlocutorId, socketToken, target } from '../fields';
import { limits } from '../limits';
import { listAt } from '../../../language/reading';

const docs = 'https://developers.clustaar.io';

/** What can be said to a bot; also sent over the chat's socket. */
export const said = z
  .discriminatedUnion('type', [
    z
      .object({
        type: z.literal('text'),
        message: maxCodePoints(limits.message)
          .min(1)
          .meta({
            title: 'Message',
            description: `What the person writes, at most ${limits.message} characters`,
            placeholder: 'e.g. hello',
            example: 'hello',
          }),
      })
      .meta({ title: 'Text', description: 'The person writes something' }),
    z
      .object({ type: z.literal('go_to_action'), target: z.object(target).meta({ title: 'Target', description: 'Where it leads' }) })
      .meta({ title: 'Go To', description: 'The person clicks a button that leads to a step or a story' }),
    z
      .object({
        type: z.literal('custom_event'),
        name: z.string().min(1).meta({
          title: 'Event Name',
          description: 'Name of the event, as a story of the bot waits for it',
          placeholder: 'e.g. basket_left',
          example: 'basket_left',
        }),
      })
      .meta({ title: 'Custom Event', description: 'Something happens on the page of the person' }),
  ])
  .meta({ title: 'Content', description: 'What the bot is told on behalf of the person', example: { type: 'text', message: 'hello' } });

export const talkToBot = operation({
  resource: 'interlocutor',
  name: 'reply',
  title: 'Talk to Bot',
  action: 'Talk to bot as interlocutor',
  summary: 'Tell the bot something on behalf of a person, and get what it answers. It is never sent twice',
  docs,
  endpoint: 'POST /interlocutors/{interlocutorId}/reply',
  parameters: {
    interlocutorId: interlocutorId(),
    content: said,
    debug: z.boolean().optional().meta({
      title: 'Include Debug',
      description: 'Whether to add how the bot came to its answer: intents, calls of webhooks and log',
    }),
  },
  query: ({ debug }) => ({ debug: debug === true ? 1 : undefined }),
  headers: (_, settings) => bearer(needBotToken(settings)),
  body: ({ content }) => content,
  result: unwrapped,
  repeatable: false,
});

export const getConversation = operation({
  resource: 'interlocutor',
  name: 'getConversation',
  title: 'Get Conversation',
  action: 'Get conversation of interlocutor',
  summary: 'Get what a person and the bot told each other lately',
  docs,
  endpoint: 'GET /bots/{botId}/conversations/{interlocutorId}',
  parameters: {
    interlocutorId: interlocutorId(),
    extractLimit: z.number().int().min(1).optional().meta({
      title: 'Elements at Most',
      description: 'How many elements of the conversation to get; empty leaves it to Clustaar',
      example: 20,
      prominent: true,
    }),
  },
  path: (_, settings) => ({ botId: needBotId(settings) }),
  query: ({ extractLimit }) => ({ extract_limit: extractLimit }),
  headers: (_, settings) => bearer(needPrivateApiKey(settings)),
  result: conversationOf,
});

export const getHistory = operation({
  resource: 'interlocutor',
  name: 'getHistory',
  title: 'Get History (Experimental)',
  action: 'Get history of interlocutor',
  summary: 'List the actions that the web chat of a person shows, one page at a time. Clustaar does not document the address of this call',
  docs,
  endpoint: 'GET /interlocutors/{interlocutorId}/actions',
  parameters: {
    interlocutorId: interlocutorId(),
    page: z
      .number()
      .int()
      .min(1)
      .default(1)
      .meta({ title: 'Page', description: 'The first page is the newest; inside a page the oldest action comes first', prominent: true }),
    socketToken: socketToken().optional().meta({
      description: 'Socket token of the person, to ask in their name. Empty means the private API key of the credential',
    }),
  },
  query: ({ page }) => ({ page }),
  headers: ({ interlocutorId: id, socketToken: token }, settings) =>
    bearer(token === undefined ? needPrivateApiKey(settings) : interlocutorToken(id, token)),
  result: (answer) => (Array.isArray(answer) ? answer : [...listAt(answer, 'data')]),
});

/** The token of a person is made from what creating one gave. */
function interlocutorToken(id: string, value: string): string {
  return Buffer.from(JSON.stringify({ value, subject: { id, type: 'interlocutor' } })).toString('base64');
}
