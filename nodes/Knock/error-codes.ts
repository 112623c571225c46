import { failuresOf, type KnownCode, knownIn } from '../../language/known-failure';

const KEYS = 'the dashboard, under Developers, API Keys';

/** Knock's documented codes (docs.knock.app/api-reference/overview/errors). */
export const knownCodes: Readonly<Record<string, KnownCode>> = {
  actor_missing: {
    kind: 'invalid',
    field: 'Actor',
    advice: 'Knock does not know the actor yet: identify the user first, or choose an actor who is created or updated in the same call.',
  },
  api_key_expired: { kind: 'auth', field: 'Secret Key', advice: `The key has expired: put a new one from ${KEYS} into the credential.` },
  api_key_missing: {
    kind: 'auth',
    field: 'Secret Key',
    advice: `Knock does not know this key: copy the secret key again from ${KEYS}. It may have been revoked.`,
  },
  authentication_required: { kind: 'auth', field: 'Secret Key', advice: `Copy the secret key again from ${KEYS}.` },
  authorization: {
    kind: 'permission',
    advice:
      'Something that is needed has no permission: mostly a channel without its token, such as a Slack workspace that is not connected. Connect it, or set the channel data of the object or tenant.',
  },
  channel_invalid: {
    kind: 'invalid',
    field: 'Channel ID',
    advice: 'The channel is not set up in this environment: configure it in the dashboard under Integrations, Channels.',
  },
  incorrect_token_type: {
    kind: 'permission',
    field: 'Secret Key',
    advice: 'This kind of key may not make this call: it needs the secret key, which begins with sk_.',
  },
  invalid_params: { kind: 'invalid', advice: 'Compare the fields of the node with their descriptions.' },
  invalid_user_token: {
    kind: 'auth',
    advice: 'The user token is wrong or too old: sign a new one with the signing key of this environment.',
  },
  missing_jwt_signing_key: {
    kind: 'permission',
    field: 'Signing Key',
    advice: `The environment has no signing key: create one in ${KEYS}, and put it into the credential.`,
  },
  missing_user_token: {
    kind: 'auth',
    advice: 'The environment is in enhanced security mode, where a public key needs a user token: use the secret key, or sign a token.',
  },
  workflow_inactive: { kind: 'invalid', field: 'Workflow Key', advice: 'The workflow is switched off: activate it in the dashboard.' },
  workflow_missing: {
    kind: 'notFound',
    field: 'Workflow Key',
    advice: 'There is no such workflow in this environment: check its key, and commit it and promote it to the environment of the key.',
  },
};

/** For the documentation. */
export const failures = failuresOf(knownCodes);

/** What is known of a code. */
export const knownCode = (code: string | undefined) => knownIn(knownCodes, code);
