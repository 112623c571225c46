import { operation } from '../declare';
import { docsAt } from '../docs';
import { userId } from '../fields/ids';
import { tier } from '../limits';

const getPreferenceCenter = operation({
  resource: 'user',
  name: 'getPreferenceCenter',
  title: 'Get Preference Center',
  action: 'Get preference center of user',
  summary: 'Get what the hosted page shows on which the user sets preferences: branding, texts and rows',
  docs: docsAt('users/preference_center/get_config'),
  endpoint: 'GET /v1/users/{userId}/preference_center/config',
  rate: tier[4],
  parameters: { userId: userId() },
});

const createPreferenceCenterLink = operation({
  resource: 'user',
  name: 'createPreferenceCenterLink',
  title: 'Create Preference Center Link',
  action: 'Create preference center link for user',
  summary: 'Make a signed address of the hosted page on which the user sets preferences, without logging in',
  docs: docsAt('users/preference_center/generate_signed_url'),
  endpoint: 'POST /v1/users/{userId}/preference_center/signed_url',
  rate: tier[3],
  // A second link does not void the first.
  repeatable: true,
  parameters: { userId: userId() },
});

export const preferenceCenterOperations = [getPreferenceCenter, createPreferenceCenterLink] as const;
