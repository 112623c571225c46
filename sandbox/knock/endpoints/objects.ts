import { paginate } from '../http/pagination';
import type { ApiRequest } from '../http/request';
import { notFound } from '../http/refusal';
import type { Route } from '../http/routes';
import { at, noContent, ok } from '../http/routes';
import type { Environment } from '../state/environment';
import { recipientView } from '../state/recipients';
import { knownSubject, subjectOf } from './subject';
import { includesPreferences, withPreferences } from './users';

export const objectRoutes: readonly Route[] = [
  { method: 'GET', path: '/objects/{collection}', tier: 4, handle: listObjects },
  {
    method: 'GET',
    path: '/objects/{collection}/{id}',
    tier: 4,
    handle: (request, environment) => ok(recipientView(knownSubject(request, environment))),
  },
  { method: 'PUT', path: '/objects/{collection}/{id}', tier: 3, handle: setObject },
  { method: 'DELETE', path: '/objects/{collection}/{id}', tier: 3, handle: deleteObject },
];

function listObjects(request: ApiRequest, { recipients }: Environment) {
  const { entries, page_info } = paginate(recipients.inCollection(at(request, 'collection')), request.query);
  return ok({ entries: entries.map(withPreferences(includesPreferences(request.query))), page_info });
}

function setObject(request: ApiRequest, { recipients }: Environment) {
  return ok(recipientView(recipients.identify(subjectOf(request), request.body)));
}

function deleteObject(request: ApiRequest, { recipients }: Environment) {
  if (!recipients.delete(subjectOf(request))) throw notFound('object');
  return noContent;
}
