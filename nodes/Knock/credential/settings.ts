import { invalid } from '../../../client/errors';
import type { Values } from '../../../language/operation';
import { baseUrlOf } from './base-url';
import type { credentialFields } from './fields';

/** A credential made ready for use. */
export interface KnockSettings {
  readonly secretKey: string;
  readonly publicKey: string | undefined;
  /** PEM or base64 of it, as it was pasted. */
  readonly signingKey: string | undefined;
  readonly webhookSecret: string | undefined;
  /** Without a slash and without `/v1` at the end. */
  readonly baseUrl: string;
  readonly branch: string | undefined;
}

const WHERE = 'Copy it again from the dashboard, under Developers, API Keys.';

/** Throws `invalid` for what can never work; the message never repeats a value. */
export function settingsOf(fields: Values<typeof credentialFields>): KnockSettings {
  return {
    secretKey: secretKeyOf(fields.secretKey.trim()),
    publicKey: publicKeyOf(given(fields.publicKey)),
    signingKey: given(fields.signingKey),
    webhookSecret: given(fields.webhookSecret),
    baseUrl: baseUrlOf(given(fields.baseUrl)),
    branch: branchOf(given(fields.branch)),
  };
}

function secretKeyOf(key: string): string {
  if (key === '') throw invalid('Secret Key', "'Secret Key' is empty", WHERE);
  if (key.startsWith('pk_')) {
    throw invalid(
      'Secret Key',
      "'Secret Key' holds a public key: it begins with pk_",
      'Put it into Public Key, and the one that begins with sk_ here.',
    );
  }
  if (key.startsWith('knock_st_')) {
    throw invalid(
      'Secret Key',
      "'Secret Key' holds a service token: it begins with knock_st_",
      'Service tokens belong to the Management API. Take the key that begins with sk_, under Developers, API Keys.',
    );
  }
  return headerText('Secret Key', key, WHERE);
}

function publicKeyOf(key: string | undefined): string | undefined {
  if (key?.startsWith('sk_')) {
    throw invalid(
      'Public Key',
      "'Public Key' holds a secret key: it begins with sk_",
      'Put it into Secret Key. The public one begins with pk_ and may be seen by anybody.',
    );
  }
  return key === undefined ? undefined : headerText('Public Key', key, WHERE);
}

function branchOf(slug: string | undefined): string | undefined {
  return slug === undefined ? undefined : headerText('Branch', slug, 'Write the slug of the branch, such as my-feature.');
}

/** Goes into a header or an address: printable ASCII without blanks. */
function headerText(field: string, text: string, advice: string): string {
  if (/^[!-~]+$/.test(text)) return text;
  throw invalid(field, `'${field}' holds blanks or other characters that cannot be part of it`, advice);
}

/** Forms give '' for what was left empty, and people paste blanks. */
function given(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}
