import { z } from '../../../language/fields';

/** Secrets may be left empty: an empty one counts as not given. */
const optionalSecret = () => z.string().meta({ kind: 'secret' }).optional();
const optionalText = () => z.string().optional();

/** All optional: steps need what the webhook settings of the bot hold, the API needs tokens. */
export const credentialFields = {
  privateKey: optionalSecret().meta({
    title: 'Private Key',
    description: 'To answer steps: the private key in the webhook settings of the bot, with which Clustaar signs its requests',
    prominent: true,
  }),
  username: optionalText().meta({
    title: 'User Name',
    description: 'To answer steps: the user name in the webhook settings of the bot, where one is set there',
    placeholder: 'e.g. clustaar',
    prominent: true,
  }),
  password: optionalSecret().meta({
    title: 'Password',
    description: 'To answer steps: the password that belongs to the user name',
    prominent: true,
  }),
  botId: optionalText().meta({
    title: 'Bot ID',
    description: 'To create interlocutors, get conversations and listen to chats: the ID of the bot, 24 letters and digits in its address',
    placeholder: 'e.g. 5f0c1d2e3a4b5c6d7e8f9000',
    prominent: true,
  }),
  botToken: optionalSecret().meta({
    title: 'Bot Token',
    description: 'To create interlocutors and talk to the bot: the access token on the settings page of the bot',
    prominent: true,
  }),
  privateApiKey: optionalSecret().meta({
    title: 'Private API Key',
    description: 'To get and update interlocutors and to get conversations: the private key on the API tab of the bot settings',
    prominent: true,
  }),
  baseUrl: optionalText().meta({
    title: 'API Address',
    description: 'Address of the API where it is another than https://api.clustaar.io',
    placeholder: 'e.g. https://api.clustaar.io',
  }),
  socketUrl: optionalText().meta({
    title: 'Chat Socket Address',
    description:
      'To listen to chats (experimental): address of the socket of the web chat, which ends with /socket. Clustaar does not document it; presumably it is wss://sockets.clustaar.io/socket',
    placeholder: 'e.g. wss://sockets.clustaar.io/socket',
  }),
};
