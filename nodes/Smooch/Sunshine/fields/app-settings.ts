import { z } from '../../../../language/fields';

const flag = (title: string, description: string) => z.boolean().optional().meta({ title, description });

/** Settings of an app, with the names the service gives them. Those that are left alone stay as they are. */
export const appSettings = () =>
  z
    .object({
      conversationRetentionSeconds: z.int().min(0).optional().meta({
        title: 'Conversation Retention (Seconds)',
        description: 'How long a conversation may rest before its messages are deleted',
        placeholder: 'e.g. 2592000',
        example: 2592000,
      }),
      maskCreditCardNumbers: flag('Mask Credit Card Numbers', 'Whether digits of credit cards are hidden in messages'),
      useAnimalNames: flag('Animal Names', 'Whether users without a name are called after animals'),
      echoPostback: flag('Echo Postbacks', 'Whether pressing a button adds a message to the conversation'),
      ignoreAutoConversationStart: flag(
        'Ignore Automatic Start',
        'Whether a conversation begins with a message alone, not with what channels report on their own',
      ),
      multiConvoEnabled: flag(
        'Several Conversations per User',
        'Whether users may have more than one conversation. Once switched on, it stays on for good',
      ),
      appLocalizationEnabled: flag('Localization', "Whether texts of the service itself come in the user's language"),
      endSessionEnabled: flag(
        'End Session Button',
        'Whether users may end a conversation themselves; it takes Several Conversations per User',
      ),
      disableConversationReopen: flag(
        'Keep Ended Conversations Closed',
        'Whether a conversation that was ended stays closed; it takes Several Conversations per User',
      ),
    })
    .optional()
    .meta({ title: 'Settings', description: 'How the app treats conversations' });
