import { choice } from '../../../language/fields';
import type { JsonValue } from '../../../language/metadata';
import { chunksOf } from '../chunks';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { collection, objectId } from '../fields/ids';
import { objectReferences, objectReferencesBody } from '../fields/object-references';
import { objectIn } from '../fields/objects';
import { recipientReferences, recipients, recipientsBody, referencesBody, rowsOf } from '../fields/recipients';
import { subscriptionProperties } from '../fields/subscriptions';
import { limits, tier } from '../limits';
import { pagedBy } from '../paging';
import { referencesQuery } from '../query';
import type { Reference } from '../recipients';
import { includePreferences, includeQuery } from './recipient-lists';

const which = { collection: collection(), objectId: objectId() };

const addSubscriptions = operation({
  resource: 'object',
  name: 'addSubscriptions',
  title: 'Add Subscriptions',
  action: 'Add subscriptions to object',
  summary: 'Subscribe users and objects to an object: whoever triggers a workflow for it notifies them. Any number of recipients',
  docs: docsAt('objects/add_subscriptions'),
  endpoint: 'POST /v1/objects/{collection}/{objectId}/subscriptions',
  rate: tier[3],
  parameters: { ...which, recipients: recipients(), properties: subscriptionProperties() },
  // Adding a subscription that is there already only updates it.
  repeatable: true,
  divided: {
    parts: (p) => chunksOf(recipientsBody(p.recipients), limits.subscriptionRecipients).map((part) => ({ ...p, recipients: rowsOf(part) })),
    join: joined,
  },
  body: (p) => ({ recipients: recipientsBody(p.recipients), properties: objectIn(p.properties) }),
});

const deleteSubscriptions = operation({
  resource: 'object',
  name: 'deleteSubscriptions',
  title: 'Delete Subscriptions',
  action: 'Delete subscriptions to object',
  summary: 'Unsubscribe users and objects from an object. Any number of recipients',
  docs: docsAt('objects/delete_subscriptions'),
  endpoint: 'DELETE /v1/objects/{collection}/{objectId}/subscriptions',
  rate: tier[3],
  parameters: { ...which, recipients: recipientReferences() },
  divided: {
    parts: (p) =>
      chunksOf(referencesBody(p.recipients), limits.subscriptionRecipients).map((part) => ({ ...p, recipients: [listOf(part)] })),
    join: joined,
  },
  body: (p) => ({ recipients: referencesBody(p.recipients) }),
});

const getSubscriptions = operation({
  resource: 'object',
  name: 'getSubscriptions',
  title: 'Get Subscriptions',
  action: 'Get subscriptions of object',
  summary: 'List who subscribes to an object, or what the object itself subscribes to',
  docs: docsAt('objects/list_subscriptions'),
  endpoint: 'GET /v1/objects/{collection}/{objectId}/subscriptions',
  rate: tier[4],
  parameters: {
    ...which,
    mode: choice({ object: 'Who Subscribes to It', recipient: 'What It Subscribes To' })
      .default('object')
      .meta({ title: 'List', description: 'Which side of the subscriptions the object is on', prominent: true }),
    recipients: recipientReferences()
      .optional()
      .meta({
        description: 'Only subscriptions of these users or objects',
        showWhen: { mode: ['object'] },
      }),
    objects: objectReferences().meta({ description: 'Only subscriptions to these objects', showWhen: { mode: ['recipient'] } }),
    includePreferences: includePreferences('recipient'),
  },
  paged: pagedBy('entries'),
  query: (p) => ({
    mode: p.mode,
    ...includeQuery(p.includePreferences),
    ...(p.mode === 'object'
      ? referencesQuery('recipients', p.recipients && referencesBody(p.recipients))
      : referencesQuery('objects', objectReferencesBody(p.objects))),
  }),
});

export const objectSubscriptionOperations = [addSubscriptions, deleteSubscriptions, getSubscriptions] as const;

function joined(results: readonly JsonValue[]): JsonValue {
  return results.flat();
}

function listOf(part: readonly Reference[]) {
  return { type: 'list' as const, recipients: [...part] };
}
