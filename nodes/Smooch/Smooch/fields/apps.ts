import { z } from '../../../../language/fields';
import type { Values } from '../../../../language/operation';
import { nameOf } from './names';

export const appName = () => nameOf('Name of the app', 'My App');

/** How an app behaves; left alone, each stays as it is or at what the service begins with. */
export const appSettings = {
  conversationRetentionSeconds: z.number().int().min(0).optional().meta({
    title: 'Retention (Seconds)',
    description: 'After how many seconds without a message those of a conversation are deleted; 0 keeps them for ever',
    placeholder: 'e.g. 3600',
    example: 3600,
  }),
  echoPostback: z.boolean().optional().meta({
    title: 'Echo Postbacks',
    description: 'Whether pressing a postback button leaves a message in the conversation',
  }),
  ignoreAutoConversationStart: z.boolean().optional().meta({
    title: 'Start With Messages Only',
    description: 'Whether only messages start a conversation, and not what else a channel reports',
  }),
  maskCreditCardNumbers: z.boolean().optional().meta({
    title: 'Mask Credit Card Numbers',
    description: 'Whether credit card numbers in messages are made unreadable',
  }),
  useAnimalNames: z.boolean().optional().meta({
    title: 'Use Animal Names',
    description: 'Whether users without a name are called after an animal',
  }),
};

/** Undefined where nothing is set: the service then leaves all as it is. */
export function settingsBody(p: Values<typeof appSettings>) {
  const settings = {
    conversationRetentionSeconds: p.conversationRetentionSeconds,
    echoPostback: p.echoPostback,
    ignoreAutoConversationStart: p.ignoreAutoConversationStart,
    maskCreditCardNumbers: p.maskCreditCardNumbers,
    useAnimalNames: p.useAnimalNames,
  };
  return Object.values(settings).some((value) => value !== undefined) ? settings : undefined;
}
