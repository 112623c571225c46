import { invalid } from '../../../client/errors';
import type { Values } from '../../../language/operation';
import type { credentialFields } from './fields';

/** A credential made ready for use. What was left empty is absent; needs.ts says which field an operation misses. */
export interface PushoverSettings {
  /** Application token. */
  readonly token?: string | undefined;
  /** Recipient of messages that name none. */
  readonly userKey?: string | undefined;
  /** Open Client session. */
  readonly secret?: string | undefined;
  readonly deviceId?: string | undefined;
  readonly teamToken?: string | undefined;
  /** 64 hexadecimal digits. */
  readonly encryptionKey?: string | undefined;
  /** `https://api.pushover.net`, without a slash at the end. */
  readonly baseUrl: string;
  /** `wss://client.pushover.net/push` */
  readonly socketUrl: string;
}

export function settingsOf(fields: Values<typeof credentialFields>): PushoverSettings {
  return {
    token: given(fields.token),
    userKey: given(fields.userKey),
    secret: given(fields.secret),
    deviceId: given(fields.deviceId),
    teamToken: given(fields.teamToken),
    encryptionKey: given(fields.encryptionKey),
    baseUrl: addressOf(fields.baseUrl, 'API Address', 'https://api.pushover.net', /^https?:\/\/[^/\s?#@]+(\/[^\s?#]*)?$/i),
    socketUrl: addressOf(fields.socketUrl, 'WebSocket Address', 'wss://client.pushover.net/push', /^wss?:\/\/[^/\s?#@]+(\/[^\s?#]*)?$/i),
  };
}

function given(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function addressOf(text: string | undefined, title: string, standard: string, form: RegExp): string {
  const address = (text?.trim() ?? '').replace(/\/+$/, '');
  if (address === '') return standard;
  if (form.test(address)) return address;
  throw invalid(title, `'${title}' is not an address`, `Leave it empty, or write it like ${standard}`);
}
