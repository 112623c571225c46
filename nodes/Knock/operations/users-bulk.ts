import { bulk } from '../bulk';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { waitUntilDone } from '../fields/bulk';
import { preferenceSetId, userId } from '../fields/ids';
import { preferenceFields } from '../fields/preferences';
import { needPreferences, preferencesBody } from '../fields/preferences-body';
import type { Values } from '../../../language/operation';
import { limits, tier } from '../limits';
import { identified, identifiedBody } from './users';

const IDENTIFY = 'POST /v1/users/bulk/identify';
const DELETE = 'POST /v1/users/bulk/delete';
const SET_PREFERENCES = 'POST /v1/users/bulk/preferences';

const identifyParameters = { userId: userId(), ...identified, waitUntilDone: waitUntilDone() };
const deleteParameters = { userId: userId(), waitUntilDone: waitUntilDone() };
const preferenceParameters = { userId: userId(), setId: preferenceSetId(), ...preferenceFields, waitUntilDone: waitUntilDone() };

const outcomes = bulk((p: { readonly userId: string; readonly waitUntilDone: boolean }) => p.userId);
const shared = { max: limits.bulkEntries, ...outcomes };

const identifyManyUsers = operation({
  resource: 'user',
  name: 'identifyMany',
  title: 'Identify Many',
  action: 'Identify many users',
  summary: 'Create or update one user per input, up to 1,000 of them in one request. The service works them off one after the other',
  docs: docsAt('users/bulk/identify'),
  endpoint: IDENTIFY,
  rate: tier[1],
  repeatable: true,
  parameters: identifyParameters,
  body: (p) => ({ users: [entryOf(p)] }),
  batched: {
    ...shared,
    endpoint: IDENTIFY,
    groupBy: (p) => String(p.waitUntilDone),
    body: (group) => ({ users: group.map(entryOf) }),
  },
});

const deleteManyUsers = operation({
  resource: 'user',
  name: 'deleteMany',
  title: 'Delete Many',
  action: 'Delete many users',
  summary: 'Delete one user per input, up to 1,000 of them in one request',
  docs: docsAt('users/bulk/delete'),
  endpoint: DELETE,
  rate: tier[1],
  repeatable: true,
  parameters: deleteParameters,
  body: (p) => ({ user_ids: [p.userId] }),
  batched: {
    ...shared,
    endpoint: DELETE,
    groupBy: (p) => String(p.waitUntilDone),
    body: (group) => ({ user_ids: group.map((p) => p.userId) }),
  },
});

const setPreferencesOfMany = operation({
  resource: 'user',
  name: 'setPreferencesMany',
  title: 'Set Preferences of Many',
  action: 'Set preferences of many users',
  summary: 'Replace a preference set of one user per input; up to 1,000 users with the same preferences share one request',
  docs: docsAt('users/bulk/set_preferences'),
  endpoint: SET_PREFERENCES,
  rate: tier[1],
  repeatable: true,
  parameters: preferenceParameters,
  check: needPreferences,
  body: (p) => ({ user_ids: [p.userId], preferences: setOf(p) }),
  batched: {
    ...shared,
    endpoint: SET_PREFERENCES,
    groupBy: (p) => JSON.stringify([p.waitUntilDone, setOf(p)]),
    body: (group) => ({ user_ids: group.map((p) => p.userId), preferences: group[0] && setOf(group[0]) }),
  },
});

export const userBulkOperations = [identifyManyUsers, deleteManyUsers, setPreferencesOfMany] as const;

function entryOf(p: Values<typeof identifyParameters>) {
  return { ...identifiedBody(p), id: p.userId };
}

function setOf(p: Values<typeof preferenceParameters>) {
  return { ...preferencesBody(p), id: p.setId };
}
