import { matching, z } from '../../../language/fields';
import { ENCRYPTION_KEY, ENCRYPTION_KEY_SENTENCE, KEY, KEY_SENTENCE, OPAQUE, OPAQUE_SENTENCE } from '../patterns';

/** Forms give '' for what was left empty, and people paste blanks: both are taken away before the text is looked at. */
const SPACED = (pattern: RegExp) => new RegExp(`^\\s*(?:${pattern.source.slice(1, -1)})?\\s*$`);
const secretText = (pattern: RegExp, sentence: string) =>
  matching(z.string(), SPACED(pattern), sentence).meta({ kind: 'secret' }).optional();
const plainText = (pattern: RegExp, sentence: string) => matching(z.string(), SPACED(pattern), sentence).optional();

/** All optional: sending needs the token, receiving the secret and the device, teams a token of their own. */
export const credentialFields = {
  token: secretText(KEY, KEY_SENTENCE).meta({
    title: 'Application Token',
    description:
      'To send: the API Token/Key of an application of yours, made at pushover.net/apps/build. Empty where messages are only received',
    prominent: true,
  }),
  userKey: secretText(KEY, KEY_SENTENCE).meta({
    title: 'Default User Key',
    description: 'To send: who receives messages that name no recipient. Your own user key stands on the first page of pushover.net',
    prominent: true,
  }),
  secret: secretText(OPAQUE, OPAQUE_SENTENCE).meta({
    title: 'Session Secret',
    description: 'To receive: what logging in gave. Every log-in gives another one, and each belongs to one device',
    prominent: true,
  }),
  deviceId: plainText(OPAQUE, OPAQUE_SENTENCE).meta({
    title: 'Device ID',
    description:
      'To receive: what registering a device gave. It counts as a desktop device, which needs the Pushover for Desktop license within 30 days',
    prominent: true,
  }),
  teamToken: secretText(KEY, KEY_SENTENCE).meta({
    title: 'Team Token',
    description: 'For teams: the API token of the team, from its administration page. No application token works there',
  }),
  encryptionKey: secretText(ENCRYPTION_KEY, ENCRYPTION_KEY_SENTENCE).meta({
    title: 'Encryption Key',
    description: 'For end-to-end encryption: 64 hexadecimal digits that only you and the receiving devices know',
  }),
  baseUrl: z.string().optional().meta({
    title: 'API Address',
    description: 'Address of the HTTP API, where a gateway of your own stands before it. Empty means https://api.pushover.net',
    placeholder: 'e.g. https://api.pushover.net',
  }),
  socketUrl: z.string().optional().meta({
    title: 'WebSocket Address',
    description: 'Address of the socket that tells of new messages. Empty means wss://client.pushover.net/push',
    placeholder: 'e.g. wss://client.pushover.net/push',
  }),
};
