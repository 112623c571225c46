import type { JsonRecord } from '../../json';
import { optionalChoice, optionalRecord } from '../http/inputs';
import { paginate } from '../http/pagination';
import { queryReferences, readRecipients, readReferences } from '../http/references';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { ok } from '../http/routes';
import { limits } from '../limits';
import type { Environment } from '../state/environment';
import type { Reference } from '../state/reference';
import { sameEntity } from '../state/reference';
import type { Subscription } from '../state/subscriptions';
import { recipientOrReference } from './messages';
import { OBJECT, subjectOf, USER } from './subject';
import { includesPreferences, withPreferences } from './users';
import { identifyInline } from './workflows';

export const subscriptionRoutes: readonly Route[] = [
  { method: 'GET', path: `${USER}/subscriptions`, tier: 4, handle: listOwn },
  { method: 'GET', path: `${OBJECT}/subscriptions`, tier: 4, handle: listOfObject },
  { method: 'POST', path: `${OBJECT}/subscriptions`, tier: 3, handle: add },
  { method: 'DELETE', path: `${OBJECT}/subscriptions`, tier: 3, handle: remove },
];

function listOwn(request: ApiRequest, environment: Environment) {
  const objects = queryReferences(request.query, 'objects');
  const own = environment.subscriptions.of(subjectOf(request)).filter(({ object }) => isAmong(object, objects));
  return listed(request, environment, own);
}

/** Who subscribes to the object, or with `mode=recipient` what the object itself subscribes to. */
function listOfObject(request: ApiRequest, environment: Environment) {
  const mode = optionalChoice(request.query, 'mode', ['object', 'recipient']) ?? 'object';
  if (mode === 'recipient') return listOwn(request, environment);
  const recipients = queryReferences(request.query, 'recipients');
  const found = environment.subscriptions.to(subjectOf(request)).filter(({ recipient }) => isAmong(recipient, recipients));
  return listed(request, environment, found);
}

const isAmong = (reference: Reference, wanted: readonly Reference[] | undefined): boolean =>
  wanted?.some((candidate) => sameEntity(candidate, reference)) ?? true;

function listed({ query }: ApiRequest, environment: Environment, subscriptions: readonly Subscription[]) {
  const { entries, page_info } = paginate(subscriptions, query);
  const included = includesPreferences(query);
  return ok({ entries: entries.map((subscription) => view(subscription, environment, included)), page_info });
}

function view(
  { object, recipient, properties, insertedAt, updatedAt }: Subscription,
  environment: Environment,
  included = false,
): JsonRecord {
  const known = environment.recipients.get(recipient);
  return {
    __typename: 'Subscription',
    object: recipientOrReference(object, environment),
    recipient: known === undefined ? recipientOrReference(recipient, environment) : withPreferences(included)(known),
    properties,
    inserted_at: insertedAt,
    updated_at: updatedAt,
  };
}

function add(request: ApiRequest, environment: Environment) {
  const object = subjectOf(request);
  environment.recipients.ensure(object);
  const properties = optionalRecord(request.body, 'properties') ?? {};
  const added = readRecipients(request.body, limits.batchEntries).map((recipient) =>
    environment.subscriptions.add(object, identifyInline(recipient, environment), properties),
  );
  return ok(added.map((subscription) => view(subscription, environment)));
}

/** Gives those that were deleted. */
function remove(request: ApiRequest, environment: Environment) {
  const deleted = readReferences(request.body, 'recipients', limits.batchEntries)
    .map((recipient) => environment.subscriptions.delete(subjectOf(request), recipient))
    .filter((subscription) => subscription !== undefined);
  return ok(deleted.map((subscription) => view(subscription, environment)));
}
