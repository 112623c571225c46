import { choice, file, matching, maxCodePoints, z } from '../../../language/fields';
import { limits } from '../limits';
import { WEB_ADDRESS } from '../patterns';
import { deviceName, recipients, sound } from './recipients';

const onlyEmergency = { priority: ['2'] };

/** Everything `POST /1/messages.json` takes, named as Pushover names it where a form does not need other words. */
export const sendParameters = {
  users: recipients(),
  message: maxCodePoints(limits.message)
    .min(1)
    .refine((text) => text.trim() !== '', { error: 'holds nothing but blanks' })
    .meta({
      title: 'Message',
      description: `Text of the message, at most ${limits.message.toLocaleString('en-US')} characters; an emoji counts once`,
      kind: 'longText',
      placeholder: 'e.g. Flow is back to normal',
      example: 'Flow is back to normal',
    }),
  title: maxCodePoints(limits.title)
    .optional()
    .meta({
      title: 'Title',
      description: `At most ${limits.title} characters. Empty means the name of the application`,
      placeholder: 'e.g. Pump 3',
      example: 'Pump 3',
      prominent: true,
    }),
  priority: z
    .enum(['-2', '-1', '0', '1', '2'])
    .default('0')
    .meta({
      title: 'Priority',
      description:
        'Lowest shows no alert, low makes no sound, high sounds even in quiet hours, and emergency repeats until somebody acknowledges it',
      choices: [
        ['-2', 'Lowest'],
        ['-1', 'Low'],
        ['0', 'Normal'],
        ['1', 'High'],
        ['2', 'Emergency'],
      ],
      prominent: true,
    }),
  retry: z
    .number()
    .int()
    .min(limits.retryMinimum)
    .max(limits.expireMaximum)
    .default(60)
    .meta({
      title: 'Repeat Every (Seconds)',
      description: `How often an emergency sounds again, at least ${limits.retryMinimum} seconds apart and 50 times at most`,
      showWhen: onlyEmergency,
      prominent: true,
    }),
  expire: z
    .number()
    .int()
    .min(1)
    .max(limits.expireMaximum)
    .default(3600)
    .meta({
      title: 'Repeat for (Seconds)',
      description: `When an emergency stops by itself, after ${limits.expireMaximum.toLocaleString('en-US')} seconds at the latest`,
      showWhen: onlyEmergency,
      prominent: true,
    }),
  callback: matching(z.string(), WEB_ADDRESS, 'must begin with http:// or https://').optional().meta({
    title: 'Callback URL',
    description: 'Address that is called when somebody acknowledges the emergency: that of a receipt trigger, its URL token included',
    placeholder: 'e.g. https://example.com/webhook/receipt?token=…',
    example: 'https://example.com/webhook/receipt',
    showWhen: onlyEmergency,
  }),
  tags: z
    .array(matching(z.string().min(1), /^[^,]*$/, 'may hold no comma').meta({ title: 'Tag', placeholder: 'e.g. pump-3' }))
    .default([])
    .meta({
      title: 'Tags',
      description: "Words by which 'Cancel by Tag' finds the emergency again",
      example: ['pump-3'],
      showWhen: onlyEmergency,
    }),
  format: choice({ plain: 'Plain Text', html: 'HTML', monospace: 'Monospace' }).default('plain').meta({
    title: 'Format',
    description: 'HTML knows b, i, u, font with a color, and a with an address; monospace sets all characters in one width',
  }),
  devices: z
    .array(deviceName().meta({ title: 'Device', placeholder: 'e.g. phone' }))
    .default([])
    .meta({
      title: 'Devices',
      description:
        'Only these devices of the user; a name that no device has goes to all of them. Several recipients get it on all of theirs',
      example: ['phone'],
    }),
  sound: sound(),
  ttl: z
    .number()
    .int()
    .min(1)
    .optional()
    .meta({
      title: 'Vanish After (Seconds)',
      description: 'When the message is deleted from the devices. An emergency stays',
      example: 3600,
      showWhen: { priority: ['-2', '-1', '0', '1'] },
    }),
  timestamp: z.string().meta({ kind: 'dateTime' }).optional().meta({
    title: 'Time',
    description: 'Time to show in place of the one when Pushover received the message',
    example: '2026-03-01T12:00:00Z',
  }),
  url: maxCodePoints(limits.url)
    .optional()
    .meta({
      title: 'URL',
      description: `Link below the message, at most ${limits.url} characters; may open an app`,
      placeholder: 'e.g. https://plant.example.com/pumps/3',
      example: 'https://plant.example.com/pumps/3',
      prominent: true,
    }),
  urlTitle: maxCodePoints(limits.urlTitle)
    .optional()
    .meta({
      title: 'URL Title',
      description: `Words to show for the link, at most ${limits.urlTitle} characters`,
      placeholder: 'e.g. Open pump 3',
      example: 'Open pump 3',
    }),
  attachment: file(limits.attachmentBytes)
    .optional()
    .meta({
      title: 'Attachment',
      description: `One image, at most ${limits.attachmentBytes.toLocaleString('en-US')} bytes`,
    }),
  attachmentBase64: z.string().meta({ kind: 'longText' }).optional().meta({
    title: 'Attachment as Base64',
    description: 'The image as base64 or as a data URL, in place of a file',
    placeholder: 'e.g. data:image/png;base64,iVBORw0KGgo…',
    example: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=',
  }),
  attachmentType: matching(z.string(), /^image\/[\w.+-]+$/, 'must begin with image/')
    .optional()
    .meta({
      title: 'Attachment Type',
      description: 'What kind of image the base64 is; a data URL says it itself',
      placeholder: 'e.g. image/png',
      example: 'image/png',
    }),
  encrypt: z.boolean().default(false).meta({
    title: 'Encrypt',
    description:
      'Whether message, title, URL and URL title are end-to-end encrypted with the encryption key of the credential, which the devices must have, too',
  }),
  retryOnNetworkError: z.boolean().default(false).meta({
    title: 'Retry on Network Error',
    description:
      'Whether to send again, up to twice and not sooner than after 5 seconds, where Pushover had trouble or gave no answer. The message may then arrive twice',
  }),
};
