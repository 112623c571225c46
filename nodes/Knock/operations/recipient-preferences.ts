import type { Values } from '../../../language/operation';
import { docsAt } from '../docs';
import { preferenceSetId, tenant } from '../fields/ids';
import { preferenceFields, strategy } from '../fields/preferences';
import { needPreferences, preferencesBody } from '../fields/preferences-body';
import { tier } from '../limits';
import { succeeded } from '../../../language/results';
import type { RecipientKind } from './recipient-kind';

export const ofOneSet = () => ({ setId: preferenceSetId() });
/** The service lets a tenant's set be asked for users alone. */
export const ofOneSetOrTenant = () => ({
  ...ofOneSet(),
  tenant: tenant().meta({ description: "ID of the tenant whose defaults the user's own preferences are laid over" }),
});
export const withPreferences = () => ({
  ...ofOneSet(),
  strategy: strategy().default('replace').meta({ prominent: true }),
  ...preferenceFields,
});

export const getManyPreferences = (whose: RecipientKind) => ({
  name: 'getManyPreferences' as const,
  title: 'Get Many Preferences',
  action: `Get many preference sets of ${whose}`,
  summary: `List all preference sets of the ${whose}: the default one and those of tenants`,
  docs: docsAt(`${whose}s/list_preferences`),
  rate: tier[4],
});

export const getPreferences = (whose: RecipientKind) => ({
  name: 'getPreferences' as const,
  title: 'Get Preferences',
  action: `Get preferences of ${whose}`,
  summary: `Get one preference set of the ${whose}: what is on and off by channel type, workflow and category`,
  docs: docsAt(`${whose}s/get_preferences`),
  rate: tier[4],
});

export const setPreferences = (whose: RecipientKind) => ({
  name: 'setPreferences' as const,
  title: 'Set Preferences',
  action: `Set preferences of ${whose}`,
  summary: `Say what the ${whose} is notified of, and through which channels`,
  docs: docsAt(`${whose}s/set_preferences`),
  rate: tier[3],
  check: needPreferences,
  body: (p: Values<ReturnType<typeof withPreferences>>) => ({
    ...preferencesBody(p),
    // Replacing is what the service does unless it is told otherwise.
    __persistence_strategy__: p.strategy === 'merge' ? 'merge' : undefined,
  }),
});

export const unsetPreferences = (whose: RecipientKind) => ({
  name: 'unsetPreferences' as const,
  title: 'Unset Preferences',
  action: `Unset preferences of ${whose}`,
  summary: `Remove one preference set of the ${whose}, so that the defaults hold again`,
  docs: docsAt(`${whose}s/unset_preferences`),
  rate: tier[3],
  result: succeeded,
});
