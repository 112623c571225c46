import { failuresOf, type KnownCode, knownIn } from '../../../language/known-failure';

const KEY = 'Check key ID, key secret, scope and region in the credential: keys of one region are not known in the other.';

/** The codes the service documents, of both generations. */
export const knownCodes: Readonly<Record<string, KnownCode>> = {
  bad_request: { kind: 'invalid', advice: 'Compare the fields of the node with their descriptions.' },
  unauthorized: { kind: 'auth', field: 'Key ID', advice: KEY },
  invalid_auth: { kind: 'auth', field: 'Key ID', advice: KEY },
  payment_required: { kind: 'permission', advice: 'The plan of the account does not include this: ask who pays for it.' },
  forbidden: {
    kind: 'permission',
    advice: 'The key is known but may not do this: use a key of the scope this call needs, or let the integration have control first.',
  },
  not_found: { kind: 'notFound', advice: 'Check the ID, and that the credential is of the right app and region.' },
  app_not_found: {
    kind: 'notFound',
    field: 'App ID',
    advice: 'Check the app ID and the region in the credential: an app of one region is not known in the other.',
  },
  user_not_found: {
    kind: 'notFound',
    field: 'User ID',
    advice: 'There is no such user in this app: create the user first, or check the ID. With several brands, fill in Brand ID as well.',
  },
  conversation_not_found: {
    kind: 'notFound',
    field: 'Conversation ID',
    advice: 'There is no such conversation in this app: create one, or take the ID from Conversation › Get Many.',
  },
  integration_not_found: { kind: 'notFound', field: 'Integration ID', advice: 'Take the ID from Integration › Get Many.' },
  client_not_found: { kind: 'notFound', field: 'Client ID', advice: 'Take the ID from Client › Get Many of the same user.' },
  device_not_found: { kind: 'notFound', field: 'Device ID', advice: 'Take the ID from Device › Get Many of the same user.' },
  switchboard_not_found: { kind: 'notFound', field: 'Switchboard ID', advice: 'Take the ID from Switchboard › Get Many.' },
  switchboard_integration_not_found: {
    kind: 'notFound',
    field: 'Switchboard Integration ID',
    advice: 'Take the ID from Switchboard Integration › Get Many of the same switchboard.',
  },
  too_many_switchboard_integrations: {
    kind: 'invalid',
    advice: 'A switchboard holds ten integrations at most: delete one that is not needed.',
  },
  conflict: {
    kind: 'conflict',
    field: 'External ID',
    advice: 'Somebody with this ID exists, or something else changes the same at this moment: get it first, then try again.',
  },
  locked: {
    kind: 'conflict',
    field: 'Conversation ID',
    advice: 'The conversation has reached 30,000 messages: delete all of its messages, or go on in another conversation.',
  },
};

/** For the documentation. */
export const failures = failuresOf(knownCodes);

/** What is known of a code. */
export const knownCode = (code: string | undefined) => knownIn(knownCodes, code);
