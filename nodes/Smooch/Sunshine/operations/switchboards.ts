import { z } from '../../../../language/fields';
import { listAt } from '../../../../language/reading';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { switchboardId, switchboardIntegrationId } from '../fields/ids';
import { succeeded } from '../../../../language/results';

const getManySwitchboards = operation({
  resource: 'switchboard',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many switchboards',
  summary: 'List the switchboards of the app, of which there is one at most',
  docs: docsAt('tag/Switchboards/operation/ListSwitchboards'),
  endpoint: 'GET /v2/apps/{appId}/switchboards',
  parameters: {},
  result: (answer) => listAt(answer, 'switchboards'),
});

const createSwitchboard = operation({
  resource: 'switchboard',
  name: 'create',
  title: 'Create',
  action: 'Create switchboard',
  summary: 'Create the switchboard of the app, which has one at most',
  docs: docsAt('tag/Switchboards/operation/CreateSwitchboard'),
  endpoint: 'POST /v2/apps/{appId}/switchboards',
  parameters: {},
});

const updateSwitchboard = operation({
  resource: 'switchboard',
  name: 'update',
  title: 'Update',
  action: 'Update switchboard',
  summary: 'Switch a switchboard on or off, or choose who gets new conversations',
  docs: docsAt('tag/Switchboards/operation/UpdateSwitchboard'),
  endpoint: 'PATCH /v2/apps/{appId}/switchboards/{switchboardId}',
  repeatable: true,
  parameters: {
    switchboardId: switchboardId(),
    enabled: z.boolean().optional().meta({
      title: 'Enabled',
      description: 'Whether the switchboard decides who gets events; while it is off, all of its integrations get them',
    }),
    defaultSwitchboardIntegrationId: switchboardIntegrationId().optional().meta({
      title: 'Default Switchboard Integration ID',
      description: 'ID of the place in the switchboard that gets control of new conversations',
      prominent: true,
    }),
  },
  body: (p) => ({ enabled: p.enabled, defaultSwitchboardIntegrationId: p.defaultSwitchboardIntegrationId }),
});

const deleteSwitchboard = operation({
  resource: 'switchboard',
  name: 'delete',
  title: 'Delete',
  action: 'Delete switchboard',
  summary: 'Delete a switchboard with all of its places; every integration gets all events from then on',
  docs: docsAt('tag/Switchboards/operation/DeleteSwitchboard'),
  endpoint: 'DELETE /v2/apps/{appId}/switchboards/{switchboardId}',
  parameters: { switchboardId: switchboardId() },
  result: succeeded,
});

export const switchboardOperations = [getManySwitchboards, createSwitchboard, updateSwitchboard, deleteSwitchboard] as const;
