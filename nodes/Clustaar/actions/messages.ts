import { z } from '../../../language/fields';
import { buttonForm, wireButtonAction } from './buttons';
import { text, textOrNothing, webUrl } from './leaves';
import { form, plain, wire } from './spelling';

export const sendText = plain(
  'send_text_action',
  { title: 'Send Text', description: 'Say something; of several alternatives one is chosen by chance' },
  {
    alternatives: z
      .array(
        text(1000).meta({
          title: 'Alternative',
          recommended: 500,
          kind: 'longText',
          placeholder: 'e.g. Hello, how can I help?',
          example: 'Hello, how can I help?',
        }),
      )
      .min(1)
      .max(10)
      .meta({
        title: 'Alternatives',
        description: 'What is said. Of several, one is chosen by chance; to say several things, add several actions',
        example: ['Hello, how can I help?'],
      }),
  },
);

export const sendImage = plain(
  'send_image_action',
  { title: 'Send Image', description: 'Show an image' },
  {
    imageURL: webUrl(500).meta({
      title: 'Image URL',
      description: 'Address of the image',
      placeholder: 'e.g. https://cdn.example.org/a.png',
      example: 'https://cdn.example.org/a.png',
    }),
    alt: textOrNothing(500)
      .optional()
      .meta({ title: 'Alternative Text', description: 'What the image shows, for people who cannot see it', placeholder: 'e.g. A map' }),
  },
  ['alt'],
);

const question = text(1000).meta({
  title: 'Message',
  description: 'What is said above the buttons',
  recommended: 500,
  placeholder: 'e.g. Which one?',
  example: 'Which one?',
});

const quickReplyTitle = text(60).meta({
  title: 'Title',
  description: 'What stands on the button',
  recommended: 20,
  placeholder: 'e.g. Red',
  example: 'Red',
});

const quickReplies = <T extends z.ZodType>(button: T) =>
  z.array(button).min(1).max(11).meta({ title: 'Buttons', description: 'What the person can choose from', sortable: true });

export const sendQuickReplies = {
  type: 'send_quick_replies_action',
  form: form(
    'send_quick_replies_action',
    { title: 'Send Quick Replies', description: 'Ask something, with buttons that answer it' },
    { message: question, buttons: quickReplies(buttonForm('quick_reply', quickReplyTitle)) },
  ),
  wire: wire('send_quick_replies_action', {
    message: question,
    // Here alone the type of a nested object may be left out.
    buttons: quickReplies(z.looseObject({ type: z.literal('quick_reply').optional(), title: quickReplyTitle, action: wireButtonAction })),
  }),
} as const;

const duration = z
  .number()
  .min(0.5)
  .max(7)
  .meta({ title: 'Duration (Seconds)', description: 'How long the bot seems to type before it goes on' });

export const wait = {
  type: 'wait_action',
  form: form('wait_action', { title: 'Wait', description: 'Pause for some seconds' }, { duration: duration.default(2) }),
  wire: wire('wait_action', { duration }),
} as const;

export const pauseBot = plain(
  'pause_bot_action',
  { title: 'Pause Bot', description: 'Stop answering this person, for 48 hours where the bot does not say otherwise' },
  {},
);
