import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { at, noContent, ok } from '../http/routes';
import type { Environment } from '../state/environment';
import { mergePreferences, nextPreferences, preferenceSetView } from '../state/preference-sets';
import { OBJECT, subjectOf, USER } from './subject';

export const preferenceRoutes: readonly Route[] = [USER, OBJECT].flatMap((base): readonly Route[] => {
  const path = `${base}/preferences/{set}`;
  const [read, write] = base === USER ? [{ grant: 'preferences/read' }, { grant: 'preferences/write' }] : [{}, {}];
  return [
    { method: 'GET', path: `${base}/preferences`, tier: 4, ...read, handle: listSets },
    { method: 'GET', path, tier: 4, ...read, handle: getSet },
    { method: 'PUT', path, tier: 3, ...write, handle: setSet },
    { method: 'DELETE', path, tier: 3, handle: unsetSet },
    ...(['channel_types', 'workflows', 'categories'] as const).flatMap((member) => deprecated(path, member)),
  ];
});

function listSets(request: ApiRequest, { recipients }: Environment) {
  const sets = recipients.get(subjectOf(request))?.preferences ?? new Map<string, JsonRecord>();
  return ok([...sets].map(([id, set]) => preferenceSetView(id, set)));
}

/** A set that was never set is empty, not missing. */
function getSet(request: ApiRequest, { recipients }: Environment) {
  const id = at(request, 'set');
  return ok(preferenceSetView(id, recipients.get(subjectOf(request))?.preferences.get(id) ?? {}));
}

function setSet(request: ApiRequest, environment: Environment) {
  return change(request, environment, (before) => nextPreferences(before, request.body, 'replace'));
}

function change(request: ApiRequest, { recipients }: Environment, next: (before: JsonRecord) => JsonRecord) {
  const id = at(request, 'set');
  const sets = recipients.ensure(subjectOf(request)).preferences;
  const set = next(sets.get(id) ?? {});
  sets.set(id, set);
  return ok(preferenceSetView(id, set));
}

function unsetSet(request: ApiRequest, { recipients }: Environment) {
  recipients.get(subjectOf(request))?.preferences.delete(at(request, 'set'));
  return noContent;
}

/** The calls of old that set one member, or one entry of it. */
function deprecated(path: string, member: 'channel_types' | 'workflows' | 'categories'): readonly Route[] {
  return [
    {
      method: 'PUT',
      path: `${path}/${member}`,
      tier: 3,
      handle: (request, environment) => change(request, environment, (before) => ({ ...before, [member]: request.body })),
    },
    {
      method: 'PUT',
      path: `${path}/${member}/{key}`,
      tier: 3,
      handle: (request, environment) =>
        change(request, environment, (before) => mergePreferences(before, { [member]: { [at(request, 'key')]: settingOf(request.body) } })),
    },
  ];
}

const settingOf = (body: JsonRecord): unknown => (isRecord(body) && 'subscribed' in body ? body.subscribed : body);
