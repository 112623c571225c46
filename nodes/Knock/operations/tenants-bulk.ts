import type { Values } from '../../../language/operation';
import { bulk } from '../bulk';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { waitUntilDone } from '../fields/bulk';
import { tenantId } from '../fields/ids';
import { tenantSettings, tenantSettingsBody } from '../fields/tenant-settings';
import { limits, tier } from '../limits';

const SET = 'POST /v1/tenants/bulk/set';
const DELETE = 'POST /v1/tenants/bulk/delete';

const setParameters = { tenantId: tenantId(), ...tenantSettings, waitUntilDone: waitUntilDone() };

interface Entry {
  readonly tenantId: string;
  readonly waitUntilDone: boolean;
}

const shared = {
  groupBy: (p: Entry) => String(p.waitUntilDone),
  ...bulk((p: Entry) => p.tenantId),
};

const setManyTenants = operation({
  resource: 'tenant',
  name: 'setMany',
  title: 'Set Many',
  action: 'Set many tenants',
  summary: 'Create or update one tenant per input, up to 1,000 of them in one request',
  docs: docsAt('tenants/bulk/set'),
  endpoint: SET,
  rate: tier[1],
  repeatable: true,
  parameters: setParameters,
  body: (p) => ({ tenants: [entryOf(p)] }),
  batched: { ...shared, max: limits.bulkEntries, endpoint: SET, body: (group) => ({ tenants: group.map(entryOf) }) },
});

const deleteManyTenants = operation({
  resource: 'tenant',
  name: 'deleteMany',
  title: 'Delete Many',
  action: 'Delete many tenants',
  summary: `Delete one tenant per input, up to ${limits.tenantsInQuery} of them in one request`,
  docs: docsAt('tenants/bulk/delete'),
  endpoint: DELETE,
  rate: tier[1],
  repeatable: true,
  parameters: { tenantId: tenantId(), waitUntilDone: waitUntilDone() },
  query: (p) => ({ tenant_ids: [p.tenantId] }),
  batched: {
    ...shared,
    max: limits.tenantsInQuery,
    endpoint: DELETE,
    query: (group) => ({ tenant_ids: group.map((p) => p.tenantId) }),
    body: () => undefined,
  },
});

export const tenantBulkOperations = [setManyTenants, deleteManyTenants] as const;

function entryOf(p: Values<typeof setParameters>) {
  return { ...tenantSettingsBody(p), id: p.tenantId };
}
