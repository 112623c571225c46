import { choice, secret, z } from '../../../../language/fields';
import { multipart } from '../../../../language/operation';
import { messageText } from '../../shared/fields/content';
import { operation } from '../declare';
import { userId } from '../fields/ids';
import { sourceFile, sourcePart, textParts } from '../../shared/fields/source-file';
import { docs } from '../legacy-docs';
import { limits } from '../limits';

/** V1 begins with the user, and lets the business talk to itself. */
const role = () =>
  choice({ appUser: 'User', appMaker: 'Business', whisper: 'Business, Hidden From the User' })
    .default('appUser')
    .meta({ title: 'From', description: 'Who the message is from' });

const actionId = () =>
  z.string().min(1).meta({
    title: 'Action ID',
    description: 'The _id of the button, as the message has it',
    placeholder: 'e.g. 5f00ad00ad00ad00ad00ad01',
    example: '5f00ad00ad00ad00ad00ad01',
  });

const getConversation = operation({
  resource: 'legacy',
  name: 'getConversation',
  title: 'Get Conversation',
  action: 'Get conversation in V1',
  summary: 'Get the conversation of a user with its messages',
  docs,
  endpoint: 'GET /v1/apps/{appId}/appusers/{userId}/conversation',
  parameters: { userId: userId() },
});

const sendMessage = operation({
  resource: 'legacy',
  name: 'sendMessage',
  title: 'Send Message',
  action: 'Send message in V1',
  summary: 'Send a text in the name of a user or of the business',
  docs,
  endpoint: 'POST /v1/apps/{appId}/appusers/{userId}/conversation/messages',
  parameters: { userId: userId(), text: messageText(), role: role() },
  body: (p) => ({ text: p.text, role: p.role }),
});

const sendImage = operation({
  resource: 'legacy',
  name: 'sendImage',
  title: 'Send Image',
  action: 'Send image in V1',
  summary: 'Send an image in the name of a user or of the business, at most 10 MB',
  docs,
  endpoint: 'POST /v1/apps/{appId}/appusers/{userId}/conversation/images',
  // A stream has run out after the first time.
  repeatable: 'never',
  parameters: { userId: userId(), file: sourceFile(limits.legacyUploadBytes).meta({ description: 'The image to send' }), role: role() },
  body: (p) => multipart([...textParts({ role: p.role }), sourcePart(p.file, limits.legacyUploadBytes)]),
});

const sendPostback = operation({
  resource: 'legacy',
  name: 'sendPostback',
  title: 'Send Postback',
  action: 'Send postback of user',
  summary: 'Press a postback button in the name of a user',
  docs,
  endpoint: 'POST /v1/apps/{appId}/appusers/{userId}/conversation/postback',
  parameters: { userId: userId(), actionId: actionId() },
  body: (p) => ({ actionId: p.actionId }),
});

const getStripeAccount = operation({
  resource: 'legacy',
  name: 'getStripeAccount',
  title: 'Get Stripe Account',
  action: 'Get Stripe account',
  summary: 'Get the Stripe account through which the app takes payments',
  docs,
  endpoint: 'GET /v1/apps/{appId}/stripe/account',
  parameters: {},
});

const setStripeCustomer = operation({
  resource: 'legacy',
  name: 'setStripeCustomer',
  title: 'Set Stripe Customer',
  action: 'Set Stripe customer of user',
  summary: 'Keep the card of a user, by a token of Stripe',
  docs,
  endpoint: 'POST /v1/apps/{appId}/appusers/{userId}/stripe/customer',
  parameters: { userId: userId(), token: cardToken() },
  body: (p) => ({ token: p.token }),
});

const createStripeTransaction = operation({
  resource: 'legacy',
  name: 'createStripeTransaction',
  title: 'Create Stripe Transaction',
  action: 'Create Stripe transaction of user',
  summary: 'Pay what a buy button asks for, in the name of a user',
  docs,
  endpoint: 'POST /v1/apps/{appId}/appusers/{userId}/stripe/transaction',
  parameters: {
    userId: userId(),
    actionId: actionId(),
    token: cardToken()
      .optional()
      .meta({ description: 'Token of a card that Stripe gave; left empty, the card the user has kept', prominent: true }),
  },
  // Paying twice is worse than not knowing.
  repeatable: 'never',
  body: (p) => ({ actionId: p.actionId, token: p.token }),
});

const qrCode = <const N extends string>(name: N, channel: 'viber' | 'wechat', title: string) =>
  operation({
    resource: 'legacy',
    name,
    title: `Get ${title} QR Code`,
    action: `Get ${title} QR code for user`,
    summary: `Get a picture that a user scans with ${title} to go on there`,
    docs,
    endpoint: `GET /v1/apps/{appId}/appusers/{userId}/integrations/${channel}/qrcode`,
    parameters: { userId: userId() },
  });

export const legacyConversationOperations = [
  getConversation,
  sendMessage,
  sendImage,
  sendPostback,
  getStripeAccount,
  setStripeCustomer,
  createStripeTransaction,
  qrCode('getViberQrCode', 'viber', 'Viber'),
  qrCode('getWeChatQrCode', 'wechat', 'WeChat'),
] as const;

function cardToken() {
  return secret().meta({ title: 'Card Token', description: 'Token of a card that Stripe gave' });
}
