import { invalid } from '../../../../client/errors';
import type { Values } from '../../../../language/operation';
import { baseUrlOf } from './base-url';
import type { accountFields, Scope } from './fields';
import { checkedScope } from './key-scope';

/** An API key as the service shows it. */
export interface ApiKey {
  readonly id: string;
  readonly secret: string;
}

/** A credential made ready for use. What was left empty is absent; needs.ts says which field a call misses. */
export interface AccountSettings {
  readonly authentication: 'key' | 'basic' | 'token';
  /** Both halves or none. */
  readonly key: ApiKey | undefined;
  readonly accessToken: string | undefined;
  readonly scope: Scope;
  readonly appId: string | undefined;
  /** Without a slash and without the version at the end. */
  readonly baseUrl: string;
  /** Of webhooks that were created by hand: each may be the right one. */
  readonly webhookSecrets: readonly string[];
}

type Given = Values<ReturnType<typeof accountFields>>;

/** Throws `invalid` for what can never work; the message never repeats a value. A credential may be for webhooks alone. */
export function settingsOf(fields: Given): AccountSettings {
  const { authentication } = fields;
  const key = authentication === 'token' ? undefined : keyOf(given(fields.keyId), given(fields.secret));
  const accessToken = authentication === 'token' ? given(fields.accessToken) : undefined;
  return {
    authentication,
    key,
    accessToken: accessToken === undefined ? undefined : headerText('Access Token', accessToken),
    scope: authentication === 'key' ? checkedScope(fields.scope, key?.id) : 'app',
    appId: given(fields.appId),
    baseUrl: baseUrlOf(fields.region, given(fields.subdomain), given(fields.baseUrl)),
    webhookSecrets: (fields.webhookSecret ?? '').split(/\s+/).filter((secret) => secret !== ''),
  };
}

function keyOf(id: string | undefined, secret: string | undefined): ApiKey | undefined {
  if (id !== undefined && secret !== undefined) {
    if (!id.includes(':')) return { id: headerText('Key ID', id), secret };
    throw invalid('Key ID', "'Key ID' holds a colon, which no key ID does", 'Copy the key ID alone, without the secret.');
  }
  if (id === undefined && secret === undefined) return undefined;
  const [empty, full] = id === undefined ? ['Key ID', 'Key Secret'] : ['Key Secret', 'Key ID'];
  throw invalid(empty, `'${full}' is filled in and '${empty}' is not`, 'Fill in both: they belong to one API key.');
}

/** Goes into a header: printable ASCII without blanks. */
function headerText(field: string, text: string): string {
  if (/^[!-~]+$/.test(text)) return text;
  throw invalid(field, `'${field}' holds blanks or other characters that cannot be part of it`, 'Copy it again from the service.');
}

/** Forms give '' for what was left empty, and people paste blanks. */
export function given(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}
