import { secret } from '../../../../../language/fields';
import { appleAccount, lineAccount, lineExtras, telegram, twitterKeys, viber } from '../../../shared/fields/channels/accounts';

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
  channelId: lineAccount.channelId.optional().meta({ description: 'ID of the channel at LINE; it and its secret may follow later' }),
  channelSecret: lineAccount.channelSecret.optional(),
  channelAccessToken: lineAccount.channelAccessToken.optional(),
  ...lineExtras,
};

export { telegram, viber, twitterKeys as twitter };
