import { provider } from './declare';
import { explain, failures } from './errors';
import { german } from './german';
import { checkAccount } from './operations/account';
import { getConversation, getHistory, talkToBot } from './operations/conversation';
import { createInterlocutor, getInterlocutor, updateInterlocutor } from './operations/interlocutor';
import { replyToStep } from './operations/reply';
import { chatStream } from './stream/chat';
import { stepWebhook } from './webhooks/step';

export const clustaar = provider({
  id: 'clustaar',
  title: 'Clustaar',
  summary: 'Unofficial integration of Clustaar: answer the steps of a bot, talk to it, and look after the people it talks to',
  docs: 'https://developers.clustaar.io',
  color: '#b7e3d0',
  aliases: ['chatbot', 'bot', 'conversation', 'chat', 'step', 'story', 'interlocutor'],
  resources: {
    conversation: { title: 'Conversation', description: 'What the bot does at a step that was reached' },
    interlocutor: { title: 'Interlocutor', description: 'People who talk to the bot, and what they say' },
    account: { title: 'Account', description: 'The tokens of the credential' },
  },
  operations: [
    // A new node begins with the first: the most used.
    replyToStep,
    talkToBot,
    createInterlocutor,
    getInterlocutor,
    updateInterlocutor,
    getConversation,
    getHistory,
    checkAccount,
  ],
  webhooks: [stepWebhook],
  streams: [chatStream],
  baseUrl: ({ baseUrl }) => baseUrl,
  // Each operation takes the one of three tokens that its call asks for.
  sign: (draft) => draft,
  explain,
  failures,
  german,
});
