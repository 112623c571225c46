import type { JsonRecord } from '../../json';
import { record, records, text, texts } from '../http/inputs';
import { readRecipients, readReferences } from '../http/references';
import { notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { at, found, ok } from '../http/routes';
import { limits } from '../limits';
import type { BulkRow } from '../state/bulk-operations';
import type { Environment } from '../state/environment';
import { checkPreferences } from '../state/preference-sets';
import { identifyInline } from './workflows';

export const bulkRoutes: readonly Route[] = [
  { method: 'GET', path: '/bulk_operations/{operation}', tier: 4, handle: getOperation },
  { method: 'POST', path: '/users/bulk/identify', tier: 1, handle: start('users.identify', identifyUsers) },
  { method: 'POST', path: '/users/bulk/delete', tier: 1, handle: start('users.delete', deleteUsers) },
  { method: 'POST', path: '/users/bulk/preferences', tier: 1, handle: start('users.set_preferences', setPreferences) },
  { method: 'POST', path: '/objects/{collection}/bulk/set', tier: 1, handle: start('objects.set', setObjects) },
  { method: 'POST', path: '/objects/{collection}/bulk/delete', tier: 1, handle: start('objects.delete', deleteObjects) },
  { method: 'POST', path: '/objects/{collection}/bulk/subscriptions/add', tier: 1, handle: start('subscriptions.add', addSubscriptions) },
  {
    method: 'POST',
    path: '/objects/{collection}/bulk/subscriptions/delete',
    tier: 1,
    handle: start('subscriptions.delete', deleteSubscriptions),
  },
];

type Rows = (request: ApiRequest, environment: Environment) => readonly BulkRow[];

function start(name: string, rows: Rows): Route['handle'] {
  return (request, environment) => ok(environment.bulk.start(name, rows(request, environment)));
}

function getOperation(request: ApiRequest, { bulk }: Environment) {
  return ok(found(bulk.poll(at(request, 'operation')), () => notFound('bulk operation')));
}

function identifyUsers({ body }: ApiRequest, { recipients }: Environment): readonly BulkRow[] {
  return records(body, 'users', limits.bulkEntries).map((user) => {
    const id = text(user, 'id');
    return { id, run: () => void recipients.identify(id, user) };
  });
}

function deleteUsers({ body }: ApiRequest, { recipients }: Environment): readonly BulkRow[] {
  return texts(body, 'user_ids', limits.bulkEntries).map((id) => ({ id, run: () => void recipients.delete(id) }));
}

/** Always replaces, whatever persistence strategy is asked for. */
function setPreferences({ body }: ApiRequest, { recipients }: Environment): readonly BulkRow[] {
  const given = record(body, 'preferences');
  const set = typeof given.id === 'string' ? given.id : 'default';
  const preferences = checkPreferences(given);
  return texts(body, 'user_ids', limits.bulkEntries).map((id) => ({
    id,
    run: () => void recipients.ensure(id).preferences.set(set, preferences),
  }));
}

function setObjects(request: ApiRequest, { recipients }: Environment): readonly BulkRow[] {
  const collection = at(request, 'collection');
  return records(request.body, 'objects', limits.bulkEntries).map((object) => {
    const id = text(object, 'id');
    return { id, collection, run: () => void recipients.identify({ id, collection }, object) };
  });
}

function deleteObjects(request: ApiRequest, { recipients }: Environment): readonly BulkRow[] {
  const collection = at(request, 'collection');
  return texts(request.body, 'object_ids', limits.bulkEntries).map((id) => ({
    id,
    collection,
    run: () => void recipients.delete({ id, collection }),
  }));
}

const subscriptionEntries = (body: JsonRecord): readonly JsonRecord[] => records(body, 'subscriptions', limits.bulkEntries);

function addSubscriptions(request: ApiRequest, environment: Environment): readonly BulkRow[] {
  const collection = at(request, 'collection');
  return subscriptionEntries(request.body).map((entry) => {
    const id = text(entry, 'id');
    const named = readRecipients(entry, limits.batchEntries);
    const properties = entry.properties === undefined || entry.properties === null ? {} : record(entry, 'properties');
    const run = (): void => {
      for (const recipient of named) environment.subscriptions.add({ id, collection }, identifyInline(recipient, environment), properties);
    };
    return { id, collection, run };
  });
}

function deleteSubscriptions(request: ApiRequest, { subscriptions }: Environment): readonly BulkRow[] {
  const collection = at(request, 'collection');
  return subscriptionEntries(request.body).map((entry) => {
    const id = text(entry, 'id');
    const references = readReferences(entry, 'recipients', limits.batchEntries);
    const run = (): void => {
      for (const reference of references) subscriptions.delete({ id, collection }, reference);
    };
    return { id, collection, run };
  });
}
