import { invalid } from '../../../client/errors';
import type { ConnectionOptions } from '../../../client/transport';
import type { Values } from '../../../language/operation';
import type { credentialFields } from './fields';
import { addressesOf, type Addresses } from './hosts';
import { masterKeyOf, rawMasterKeyOf } from './master-keys';
import { parsePusherUrl } from './pusher-url';

export interface Token {
  readonly key: string;
  readonly secret: string;
}

/** A credential made ready for use. */
export interface PusherSettings extends Addresses, ConnectionOptions {
  /** '' where only sockets are used. */
  readonly appId: string;
  readonly key: string;
  /** '' where somebody else signs: see {@link secretOf}. */
  readonly secret: string;
  /** The key to encrypt with, then the ones that still open events. Empty: no end-to-end encryption. */
  readonly masterKeys: readonly Uint8Array[];
  /** Whose webhooks are accepted; the app's own token first. */
  readonly tokens: readonly Token[];
  /** Bytes of an event's data at most. */
  readonly maxDataBytes: number;
}

const DEFAULT_DATA_KIB = 10;

/** Throws `invalid` for what can never work; the message never repeats a value. */
export function settingsOf(fields: Values<typeof credentialFields>): PusherSettings {
  const url = given(fields.url);
  const fromUrl = url === undefined ? undefined : parsePusherUrl(url);
  const cluster = given(fields.cluster);
  const host = given(fields.host);
  // Explicit settings win over those of the one string.
  const urlPlace = cluster === undefined && host === undefined ? fromUrl : undefined;
  const key = given(fields.key) ?? fromUrl?.key;
  if (key === undefined) throw invalid('Key', "'Key' is missing", 'Copy it from the App Keys page of your app at Pusher.');
  if (!/^[!-~]+$/.test(key)) throw invalid('Key', "'Key' holds characters that no key has", 'Copy it again from the App Keys page.');
  const secret = given(fields.secret) ?? fromUrl?.secret ?? '';
  return {
    appId: appIdOf(given(fields.appId) ?? fromUrl?.appId ?? ''),
    key,
    secret,
    ...addressesOf({
      cluster,
      host: host ?? urlPlace?.host,
      port: fields.port ?? urlPlace?.port,
      useTls: urlPlace?.useTls ?? fields.useTls,
      pathPrefix: given(fields.pathPrefix),
      socketHost: given(fields.socketHost),
      socketPort: fields.socketPort,
    }),
    masterKeys: masterKeysOf(fields),
    tokens: [...(secret === '' ? [] : [{ key, secret }]), ...(fields.webhookTokens ?? [])],
    maxDataBytes: Math.floor((fields.maxDataKilobytes ?? DEFAULT_DATA_KIB) * 1024),
    ca: certificateOf(given(fields.certificateAuthority)),
    proxy: given(fields.proxy),
    timeoutMs: fields.timeoutSeconds === undefined ? undefined : Math.max(1, Math.round(fields.timeoutSeconds * 1000)),
  };
}

/** The secret, or an error that says where it belongs: some credentials hold the key alone. */
export function secretOf(settings: PusherSettings): string {
  if (settings.secret !== '') return settings.secret;
  throw invalid('Secret', "'Secret' is missing in the credential", 'Copy it from the App Keys page of your app at Pusher.');
}

/** As {@link secretOf}, for what goes to the HTTP API. */
export function appIdFor(settings: PusherSettings): string {
  if (settings.appId !== '') return settings.appId;
  throw invalid('App ID', "'App ID' is missing in the credential", 'Copy it from the App Keys page of your app at Pusher.');
}

/** Base of the HTTP API; refuses a credential that holds no app to speak of. */
export function apiBase(settings: PusherSettings): string {
  appIdFor(settings);
  return settings.httpBase;
}

function masterKeysOf(fields: Values<typeof credentialFields>): readonly Uint8Array[] {
  const encoded = given(fields.encryptionMasterKey);
  const raw = given(fields.rawMasterKey);
  if (encoded !== undefined && raw !== undefined) {
    throw invalid(
      'Encryption Master Key',
      'The encryption master key is given in both forms',
      'Keep the base64 form and empty the raw one.',
    );
  }
  const current = [
    ...(encoded === undefined ? [] : [masterKeyOf(encoded, 'Encryption Master Key')]),
    ...(raw === undefined ? [] : [rawMasterKeyOf(raw, 'Encryption Master Key, Raw (Deprecated)')]),
  ];
  const previous = (fields.previousMasterKeys ?? []).flatMap((text) => given(text) ?? []);
  if (previous.length > 0 && current.length === 0) {
    throw invalid(
      'Encryption Master Key',
      'There are previous master keys but no current one',
      'Put the newest key into Encryption Master Key.',
    );
  }
  return [...current, ...previous.map((text) => masterKeyOf(text, 'Previous Master Keys'))];
}

/** Self-hosted servers use words; Pusher itself only digits. */
function appIdOf(text: string): string {
  if (/^[A-Za-z0-9._~-]*$/.test(text)) return text;
  throw invalid('App ID', "'App ID' holds characters that no app id has", 'Copy it from the App Keys page of your app at Pusher.');
}

function certificateOf(pem: string | undefined): string | undefined {
  if (pem === undefined || pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
  throw invalid(
    'Certificate Authority',
    "'Certificate Authority' is not a PEM certificate",
    'Paste the whole text with its BEGIN CERTIFICATE and END CERTIFICATE lines.',
  );
}

/** Forms give '' for what was left empty, and people paste blanks. */
function given(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}
