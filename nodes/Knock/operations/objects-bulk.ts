import type { Values } from '../../../language/operation';
import { bulk } from '../bulk';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { waitUntilDone } from '../fields/bulk';
import { channelDataRows } from '../fields/channel-data';
import { collection, objectId } from '../fields/ids';
import { objectIn } from '../fields/objects';
import { preferenceSets } from '../fields/preferences';
import { bulkObjectProperties } from '../fields/properties';
import { recipientReferences, recipients, recipientsBody, referencesBody } from '../fields/recipients';
import { subscriptionProperties } from '../fields/subscriptions';
import { limits, tier } from '../limits';
import { describedBody } from './objects';

const SET = 'POST /v1/objects/{collection}/bulk/set';
const DELETE = 'POST /v1/objects/{collection}/bulk/delete';
const ADD = 'POST /v1/objects/{collection}/bulk/subscriptions/add';
const UNSUBSCRIBE = 'POST /v1/objects/{collection}/bulk/subscriptions/delete';

const which = { collection: collection(), objectId: objectId() };
const wait = { waitUntilDone: waitUntilDone() };
const setParameters = { ...which, ...bulkObjectProperties, channelData: channelDataRows(), preferences: preferenceSets(), ...wait };
const addParameters = {
  ...which,
  recipients: recipients(limits.subscriptionRecipients),
  properties: subscriptionProperties(),
  ...wait,
};
const unsubscribeParameters = { ...which, recipients: recipientReferences(limits.subscriptionRecipients), ...wait };

interface Entry {
  readonly collection: string;
  readonly objectId: string;
  readonly waitUntilDone: boolean;
}

/** One call is about one collection. */
const shared = {
  max: limits.bulkEntries,
  groupBy: (p: Entry) => JSON.stringify([p.collection, p.waitUntilDone]),
  ...bulk((p: Entry) => p.objectId),
};

const setManyObjects = operation({
  resource: 'object',
  name: 'setMany',
  title: 'Set Many',
  action: 'Set many objects',
  summary: 'Create or update one object per input; up to 1,000 objects of a collection share one request',
  docs: docsAt('objects/bulk/set'),
  endpoint: SET,
  rate: tier[1],
  repeatable: true,
  parameters: setParameters,
  body: (p) => ({ objects: [entryOf(p)] }),
  batched: { ...shared, endpoint: SET, body: (group) => ({ objects: group.map(entryOf) }) },
});

const deleteManyObjects = operation({
  resource: 'object',
  name: 'deleteMany',
  title: 'Delete Many',
  action: 'Delete many objects',
  summary: 'Delete one object per input; up to 1,000 objects of a collection share one request',
  docs: docsAt('objects/bulk/delete'),
  endpoint: DELETE,
  rate: tier[1],
  repeatable: true,
  parameters: { ...which, ...wait },
  body: (p) => ({ object_ids: [p.objectId] }),
  batched: { ...shared, endpoint: DELETE, body: (group) => ({ object_ids: group.map((p) => p.objectId) }) },
});

const addSubscriptionsMany = operation({
  resource: 'object',
  name: 'addSubscriptionsMany',
  title: 'Add Subscriptions to Many',
  action: 'Add subscriptions to many objects',
  summary: 'Subscribe up to 100 recipients to one object per input; up to 1,000 objects of a collection share one request',
  docs: docsAt('objects/bulk/add_subscriptions'),
  endpoint: ADD,
  rate: tier[1],
  repeatable: true,
  parameters: addParameters,
  body: (p) => ({ subscriptions: [additionOf(p)] }),
  batched: { ...shared, endpoint: ADD, body: (group) => ({ subscriptions: group.map(additionOf) }) },
});

const deleteSubscriptionsMany = operation({
  resource: 'object',
  name: 'deleteSubscriptionsMany',
  title: 'Delete Subscriptions to Many',
  action: 'Delete subscriptions to many objects',
  summary: 'Unsubscribe up to 100 recipients from one object per input; up to 1,000 objects of a collection share one request',
  docs: docsAt('objects/bulk/delete_subscriptions'),
  endpoint: UNSUBSCRIBE,
  rate: tier[1],
  repeatable: true,
  parameters: unsubscribeParameters,
  body: (p) => ({ subscriptions: [removalOf(p)] }),
  batched: { ...shared, endpoint: UNSUBSCRIBE, body: (group) => ({ subscriptions: group.map(removalOf) }) },
});

export const objectBulkOperations = [setManyObjects, deleteManyObjects, addSubscriptionsMany, deleteSubscriptionsMany] as const;

function entryOf(p: Values<typeof setParameters>) {
  return { ...describedBody(p), id: p.objectId };
}

function additionOf(p: Values<typeof addParameters>) {
  return { id: p.objectId, recipients: recipientsBody(p.recipients), properties: objectIn(p.properties) };
}

function removalOf(p: Values<typeof unsubscribeParameters>) {
  return { id: p.objectId, recipients: referencesBody(p.recipients) };
}
