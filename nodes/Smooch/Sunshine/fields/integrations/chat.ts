import { secret } from '../../../../../language/fields';
import { appleAccount, telegram, twitterKeys, viber } from '../../../shared/fields/channels/accounts';
import { address, hidden, text } from '../../../shared/fields/channels/inputs';

/** Apple asks for 64 bytes as base64. */
const APPLE_SECRET = 88;

export const appleChanges = {
  authenticationMessageSecret: secret()
    .min(APPLE_SECRET)
    .optional()
    .meta({
      title: 'Authentication Message Secret',
      description: `Secret for messages that ask users to sign in, at least ${APPLE_SECRET} characters`,
      example: 'a'.repeat(APPLE_SECRET),
    }),
};

export const apple = { ...appleAccount, ...appleChanges };

export const line = {
  channelId: text('Channel ID', 'ID of the channel at LINE; it and its secret may follow later', '1286564967').optional(),
  channelSecret: hidden('Channel Secret', 'Secret of the channel at LINE').optional(),
  channelAccessToken: hidden('Channel Access Token', 'Access token of the channel at LINE').optional(),
  serviceCode: text('Service Code', 'Service code that LINE gave the business', 'SC001').optional(),
  switcherSecret: hidden('Switcher Secret', 'Switcher secret that LINE gave the business').optional(),
  qrCodeUrl: address(
    'QR Code URL',
    'Address of the QR code in the LINE developers console',
    'https://qr-official.line.me/M/1O4fb8.png',
  ).optional(),
};

export { telegram, viber, twitterKeys as twitter };
