import { z } from '../../../language/fields';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { tenantId } from '../fields/ids';
import { tenantSettings, tenantSettingsBody } from '../fields/tenant-settings';
import { tier } from '../limits';
import { pagedBy } from '../paging';
import { succeeded } from '../../../language/results';

const resolved = () =>
  z.boolean().optional().meta({
    title: 'Resolve Default Preferences',
    description: 'Whether to return the default preferences with those of the environment laid under them',
  });

const setTenant = operation({
  resource: 'tenant',
  name: 'set',
  title: 'Set',
  action: 'Set tenant',
  summary: 'Create a tenant or update one: what is given is laid over what the service knows',
  docs: docsAt('tenants/set'),
  endpoint: 'PUT /v1/tenants/{tenantId}',
  rate: tier[3],
  parameters: { tenantId: tenantId(), ...tenantSettings, resolvePreferences: resolved() },
  query: (p) => ({ resolve_full_preference_settings: p.resolvePreferences }),
  body: tenantSettingsBody,
});

const getTenant = operation({
  resource: 'tenant',
  name: 'get',
  title: 'Get',
  action: 'Get tenant',
  summary: 'Get a tenant with its branding, its default preferences and its custom properties',
  docs: docsAt('tenants/get'),
  endpoint: 'GET /v1/tenants/{tenantId}',
  rate: tier[4],
  parameters: { tenantId: tenantId(), resolvePreferences: resolved() },
  query: (p) => ({ resolve_full_preference_settings: p.resolvePreferences }),
});

const getManyTenants = operation({
  resource: 'tenant',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many tenants',
  summary: 'List the tenants of the environment',
  docs: docsAt('tenants/list'),
  endpoint: 'GET /v1/tenants',
  rate: tier[4],
  parameters: {
    name: z.string().min(1).optional().meta({
      title: 'Name',
      description: 'Only tenants of this name',
      placeholder: 'e.g. Acme',
      example: 'Acme',
      prominent: true,
    }),
    tenantId: tenantId().optional().meta({ description: 'Only the tenant with this ID' }),
  },
  paged: pagedBy('entries'),
  query: (p) => ({ name: p.name, tenant_id: p.tenantId }),
});

const deleteTenant = operation({
  resource: 'tenant',
  name: 'delete',
  title: 'Delete',
  action: 'Delete tenant',
  summary: 'Delete a tenant with its branding, preferences and channel data',
  docs: docsAt('tenants/delete'),
  endpoint: 'DELETE /v1/tenants/{tenantId}',
  rate: tier[2],
  parameters: { tenantId: tenantId() },
  result: succeeded,
});

export const tenantOperations = [setTenant, getTenant, getManyTenants, deleteTenant] as const;
