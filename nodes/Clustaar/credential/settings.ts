import { invalid } from '../../../client/errors';
import type { Values } from '../../../language/operation';
import { apiAddress, socketAddress } from './addresses';
import type { credentialFields } from './fields';

/** A credential made ready for use. What was left empty is absent; needs.ts says which field an operation misses. */
export interface ClustaarSettings {
  /** Signs the requests of the bot. Exactly as typed: blanks belong to it. */
  readonly privateKey?: string | undefined;
  /** Never without {@link password}, nor the other way round. */
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly botId?: string | undefined;
  readonly botToken?: string | undefined;
  readonly privateApiKey?: string | undefined;
  /** `https://api.clustaar.io`, without a slash at the end. */
  readonly baseUrl: string;
  /** `wss://…/socket` */
  readonly socketUrl?: string | undefined;
}

/** Throws `invalid` for what can never work; the message never repeats a value. */
export function settingsOf(fields: Values<typeof credentialFields>): ClustaarSettings {
  return {
    privateKey: filled(fields.privateKey),
    ...webhookUser(filled(fields.username), filled(fields.password)),
    botId: given(fields.botId),
    botToken: headerText('Bot Token', given(fields.botToken)),
    privateApiKey: headerText('Private API Key', given(fields.privateApiKey)),
    baseUrl: apiAddress(given(fields.baseUrl)),
    socketUrl: socketAddress(given(fields.socketUrl)),
  };
}

/** Half of the pair would silently mean no authentication at all. */
function webhookUser(username: string | undefined, password: string | undefined): Pick<ClustaarSettings, 'username' | 'password'> {
  if ((username === undefined) !== (password === undefined)) {
    const [empty, full] = username === undefined ? ['User Name', 'Password'] : ['Password', 'User Name'];
    throw invalid(
      empty,
      `'${full}' is filled in and '${empty}' is not`,
      'Fill in both as in the webhook settings of the bot, or leave both empty.',
    );
  }
  if (username?.includes(':') === true) {
    throw invalid('User Name', "'User Name' holds a colon, which no user name may", 'Choose another one here and in the bot.');
  }
  return { username, password };
}

/** Goes into a header: printable ASCII without blanks. */
function headerText(field: string, text: string | undefined): string | undefined {
  if (text === undefined || /^[!-~]+$/.test(text)) return text;
  throw invalid(
    field,
    `'${field}' holds blanks or other characters that cannot be part of it`,
    'Copy it again from the settings of the bot.',
  );
}

/** Forms give '' for what was left empty. */
function filled(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

/** As {@link filled}, without the blanks people paste along. */
function given(text: string | undefined): string | undefined {
  return filled(text?.trim());
}
