import { z } from '../../../language/fields';
import type { Values } from '../../../language/operation';
import { chunksOf } from '../chunks';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { audienceKey, userId } from '../fields/ids';
import { memberBody, members, memberTenant } from '../fields/members';
import { recipientsBody, referencesBody, rowsOf } from '../fields/recipients';
import { limits, tier } from '../limits';
import { pagedBy } from '../paging';
import { succeeded } from '../../../language/results';
import { identified, identifiedBody } from './users';

const ADD = 'POST /v1/audiences/{key}/members';
const REMOVE = 'DELETE /v1/audiences/{key}/members';

const createAudience = () =>
  z
    .boolean()
    .optional()
    .meta({ title: 'Create Audience', description: 'Whether to create the audience where there is none with this key' });

const addParameters = { key: audienceKey(), userId: userId(), tenant: memberTenant(), createAudience: createAudience(), ...identified };
const removeParameters = { key: audienceKey(), userId: userId(), tenant: memberTenant() };
const listParameters = { key: audienceKey(), members: members(), tenant: memberTenant() };

export const addMember = operation({
  resource: 'audience',
  name: 'addMember',
  title: 'Add Member',
  action: 'Add member to audience',
  summary: 'Add one user per input, up to 1,000 of them in one request; users are created or updated with what is told of them',
  docs: docsAt('audiences/add_members'),
  endpoint: ADD,
  parameters: addParameters,
  rate: tier[3],
  repeatable: true,
  query: (p) => ({ create_audience: p.createAudience }),
  body: (p) => ({ members: [newMember(p)] }),
  result: succeeded,
  batched: {
    max: limits.audienceMembers,
    endpoint: ADD,
    groupBy: (p) => JSON.stringify([p.key, p.createAudience ?? null]),
    body: (group) => ({ members: group.map(newMember) }),
    split: (_, group) => group.map(succeeded),
  },
});

export const addMembers = operation({
  resource: 'audience',
  name: 'addMembers',
  title: 'Add List of Members',
  action: 'Add list of members to audience',
  summary: 'Add all users of a list to an audience',
  docs: docsAt('audiences/add_members'),
  endpoint: ADD,
  parameters: { ...listParameters, createAudience: createAudience() },
  rate: tier[3],
  repeatable: true,
  query: (p) => ({ create_audience: p.createAudience }),
  body: (p) => ({ members: recipientsBody(p.members).map((user) => memberBody(user, p.tenant)) }),
  result: succeeded,
  divided: { parts: partsOf, join: succeeded },
});

export const getMembers = operation({
  resource: 'audience',
  name: 'getMembers',
  title: 'Get Members',
  action: 'Get members of audience',
  summary: 'List the users in an audience',
  docs: docsAt('audiences/list_members'),
  endpoint: 'GET /v1/audiences/{key}/members',
  parameters: { key: audienceKey() },
  rate: tier[4],
  paged: pagedBy('entries'),
});

export const removeMember = operation({
  resource: 'audience',
  name: 'removeMember',
  title: 'Remove Member',
  action: 'Remove member from audience',
  summary: 'Remove one user per input, up to 1,000 of them in one request; the users themselves stay',
  docs: docsAt('audiences/remove_members'),
  endpoint: REMOVE,
  parameters: removeParameters,
  rate: tier[3],
  body: (p) => ({ members: [memberBody(p.userId, p.tenant)] }),
  result: succeeded,
  batched: {
    max: limits.audienceMembers,
    endpoint: REMOVE,
    groupBy: (p) => p.key,
    body: (group) => ({ members: group.map((p) => memberBody(p.userId, p.tenant)) }),
    split: (_, group) => group.map(succeeded),
  },
});

export const removeMembers = operation({
  resource: 'audience',
  name: 'removeMembers',
  title: 'Remove List of Members',
  action: 'Remove list of members from audience',
  summary: 'Remove all users of a list from an audience; the users themselves stay',
  docs: docsAt('audiences/remove_members'),
  endpoint: REMOVE,
  parameters: listParameters,
  rate: tier[3],
  body: (p) => ({ members: referencesBody(p.members).map((user) => memberBody(user, p.tenant)) }),
  result: succeeded,
  divided: { parts: partsOf, join: succeeded },
});

export const audienceOperations = [addMember, addMembers, getMembers, removeMember, removeMembers] as const;

function newMember(p: Values<typeof addParameters>) {
  return memberBody({ ...identifiedBody(p), id: p.userId }, p.tenant);
}

/** The same input again and again, each time with as many members as one request takes. */
function partsOf<P extends Values<typeof listParameters>>(p: P): P[] {
  const chunks = chunksOf(recipientsBody(p.members), limits.audienceMembers);
  return chunks.length === 1 ? [p] : chunks.map((chunk) => ({ ...p, members: rowsOf(chunk) }));
}
