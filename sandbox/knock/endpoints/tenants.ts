import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import { paginate } from '../http/pagination';
import { optionalFlag, optionalRecord, optionalText, records, texts } from '../http/inputs';
import { notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { at, found, noContent, ok } from '../http/routes';
import { limits } from '../limits';
import { omit } from '../omit';
import type { Environment } from '../state/environment';
import { nextPreferences, preferenceSetView } from '../state/preference-sets';
import type { Recipient } from '../state/recipients';
import { tenantReference, tenantView } from '../state/recipients';
import { TENANTS } from '../state/reference';

export const tenantRoutes: readonly Route[] = [
  { method: 'GET', path: '/tenants', tier: 4, handle: listTenants },
  { method: 'GET', path: '/tenants/{tenant}', tier: 4, handle: getTenant },
  { method: 'PUT', path: '/tenants/{tenant}', tier: 3, handle: setTenant },
  { method: 'DELETE', path: '/tenants/{tenant}', tier: 2, handle: deleteTenant },
  { method: 'POST', path: '/tenants/bulk/set', tier: 1, handle: bulkSet },
  { method: 'POST', path: '/tenants/bulk/delete', tier: 1, handle: bulkDelete },
];

const idOf = ({ reference }: Recipient): string => (typeof reference === 'string' ? reference : reference.id);

function listTenants({ query }: ApiRequest, { recipients }: Environment) {
  const [id, name] = [optionalText(query, 'tenant_id'), optionalText(query, 'name')];
  const wanted = recipients
    .inCollection(TENANTS)
    .filter((tenant) => (id === undefined || idOf(tenant) === id) && (name === undefined || tenant.properties.name === name));
  const { entries, page_info } = paginate(wanted, query);
  return ok({ entries: entries.map((tenant) => tenantView(tenant, idOf(tenant))), page_info });
}

function getTenant(request: ApiRequest, { recipients }: Environment) {
  const id = at(request, 'tenant');
  const tenant = found(recipients.get(tenantReference(id)), () => notFound('tenant'));
  return answer(request, tenant, id);
}

function setTenant(request: ApiRequest, environment: Environment) {
  const id = at(request, 'tenant');
  return answer(request, put(environment, id, request.body), id);
}

/** With `resolve_full_preference_settings` the preference set comes with every member. */
function answer({ query }: ApiRequest, tenant: Recipient, id: string) {
  const view = tenantView(tenant, id);
  const settings = isRecord(view.settings) ? view.settings : {};
  const set = isRecord(settings.preference_set) ? settings.preference_set : {};
  if (optionalFlag(query, 'resolve_full_preference_settings') !== true) return ok(view);
  return ok({ ...view, settings: { ...settings, preference_set: preferenceSetView('default', set) } });
}

/** Merges, `settings` member by member as well; the preference set by its own strategy, and null removes it. */
function put({ recipients }: Environment, id: string, given: JsonRecord): Recipient {
  const reference = tenantReference(id);
  const before = recipients.get(reference)?.properties.settings;
  const settings = optionalRecord(given, 'settings');
  if (settings === undefined) return recipients.identify(reference, given);
  const merged = { ...(isRecord(before) ? before : {}), ...settings };
  const old = isRecord(before) && isRecord(before.preference_set) ? before.preference_set : {};
  const set = isRecord(settings.preference_set) ? { preference_set: nextPreferences(old, settings.preference_set, 'merge') } : {};
  const kept = settings.preference_set === null ? omit(merged, 'preference_set') : { ...merged, ...set };
  return recipients.identify(reference, { ...given, settings: kept });
}

function deleteTenant(request: ApiRequest, { recipients }: Environment) {
  if (!recipients.delete(tenantReference(at(request, 'tenant')))) throw notFound('tenant');
  return noContent;
}

function bulkSet({ body }: ApiRequest, environment: Environment) {
  const given = Array.isArray(body.tenants)
    ? body.tenants.map((tenant: unknown) => (typeof tenant === 'string' ? { id: tenant } : tenant))
    : body.tenants;
  const rows = records({ tenants: given }, 'tenants', limits.bulkEntries).map((tenant) => {
    const [id] = texts({ id: [tenant.id] }, 'id', 1);
    return { id: id ?? '', run: () => void put(environment, id ?? '', omit(tenant, 'id')) };
  });
  return ok(environment.bulk.start('tenants.set', rows));
}

/** The ids are in the query, and there is no body. */
function bulkDelete({ query }: ApiRequest, { bulk, recipients }: Environment) {
  const rows = texts(query, 'tenant_ids', limits.bulkEntries).map((id) => ({ id, run: () => void recipients.delete(tenantReference(id)) }));
  return ok(bulk.start('tenants.delete', rows));
}
