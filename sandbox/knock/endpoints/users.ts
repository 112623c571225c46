import type { JsonRecord } from '../../json';
import { paginate } from '../http/pagination';
import { optionalChoices, text } from '../http/inputs';
import { invalid, notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { at, found, noContent, ok } from '../http/routes';
import type { Environment } from '../state/environment';
import { preferenceSetView } from '../state/preference-sets';
import type { Recipient } from '../state/recipients';
import { recipientView } from '../state/recipients';
import { knownSubject } from './subject';

export const userRoutes: readonly Route[] = [
  { method: 'GET', path: '/users', tier: 4, handle: listUsers },
  {
    method: 'GET',
    path: '/users/{user}',
    tier: 4,
    grant: 'user/read',
    handle: (request, environment) => ok(recipientView(knownSubject(request, environment))),
  },
  { method: 'PUT', path: '/users/{user}', tier: 3, grant: 'user/write', handle: identify },
  { method: 'DELETE', path: '/users/{user}', tier: 2, handle: deleteUser },
  { method: 'POST', path: '/users/{user}/merge', tier: 2, handle: merge },
];

function listUsers({ query }: ApiRequest, { recipients }: Environment) {
  const { entries, page_info } = paginate(recipients.users, query);
  return ok({ entries: entries.map(withPreferences(includesPreferences(query))), page_info });
}

/** Whether `include[]` asks for preferences, the only thing it may ask for. */
export const includesPreferences = (query: ApiRequest['query']): boolean =>
  optionalChoices(query, 'include', ['preferences'])?.includes('preferences') ?? false;

export const withPreferences =
  (included: boolean) =>
  (recipient: Recipient): JsonRecord => ({
    ...recipientView(recipient),
    ...(included
      ? { preferences: Object.fromEntries([...recipient.preferences].map(([id, set]) => [id, preferenceSetView(id, set)])) }
      : {}),
  });

function identify(request: ApiRequest, { recipients }: Environment) {
  return ok(recipientView(recipients.identify(at(request, 'user'), request.body)));
}

function deleteUser(request: ApiRequest, { recipients }: Environment) {
  if (!recipients.delete(at(request, 'user'))) throw notFound('user');
  return noContent;
}

/** The primary user's own properties win over those it takes over. */
function merge(request: ApiRequest, environment: Environment) {
  const { recipients, messages } = environment;
  const [primary, fromId] = [at(request, 'user'), text(request.body, 'from_user_id')];
  if (primary === fromId) throw invalid('from_user_id', 'is the user itself');
  const into = knownSubject(request, environment);
  const from = found(recipients.get(fromId), () => invalid('from_user_id', 'is not known', 'not_found'));
  for (const [channel, data] of from.channelData) if (!into.channelData.has(channel)) into.channelData.set(channel, data);
  for (const [set, value] of from.preferences) if (!into.preferences.has(set)) into.preferences.set(set, value);
  messages.readdress(fromId, primary);
  const merged = recipients.identify(primary, { ...from.properties, ...into.properties });
  recipients.delete(fromId);
  return ok(recipientView(merged));
}
