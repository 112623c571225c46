import { listAt } from '../../../../language/reading';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { switchboardId, switchboardIntegrationId } from '../fields/ids';
import { clearedBody } from '../fields/cleared';
import { newPlace, placeBody, placeChanges } from '../fields/switchboard-places';
import { succeeded } from '../../../../language/results';

const getManySwitchboardIntegrations = operation({
  resource: 'switchboardIntegration',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many switchboard integrations',
  summary: 'List the places of a switchboard, of which there are 10 at most',
  docs: docsAt('tag/Switchboard-Integrations/operation/ListSwitchboardIntegrations'),
  endpoint: 'GET /v2/apps/{appId}/switchboards/{switchboardId}/switchboardIntegrations',
  parameters: { switchboardId: switchboardId() },
  result: (answer) => listAt(answer, 'switchboardIntegrations'),
});

const createSwitchboardIntegration = operation({
  resource: 'switchboardIntegration',
  name: 'create',
  title: 'Create',
  action: 'Create switchboard integration',
  summary: 'Give an integration a place in the switchboard, so that it can get control of conversations',
  docs: docsAt('tag/Switchboard-Integrations/operation/CreateSwitchboardIntegration'),
  endpoint: 'POST /v2/apps/{appId}/switchboards/{switchboardId}/switchboardIntegrations',
  parameters: { switchboardId: switchboardId(), ...newPlace },
  body: placeBody,
});

const updateSwitchboardIntegration = operation({
  resource: 'switchboardIntegration',
  name: 'update',
  title: 'Update',
  action: 'Update switchboard integration',
  summary: 'Change a place of a switchboard; what is left empty stays as it is',
  docs: docsAt('tag/Switchboard-Integrations/operation/UpdateSwitchboardIntegration'),
  endpoint: 'PATCH /v2/apps/{appId}/switchboards/{switchboardId}/switchboardIntegrations/{switchboardIntegrationId}',
  repeatable: true,
  parameters: { switchboardId: switchboardId(), switchboardIntegrationId: switchboardIntegrationId(), ...placeChanges },
  body: ({ clear, ...p }) => ({ ...placeBody(p), ...clearedBody(clear) }),
});

const deleteSwitchboardIntegration = operation({
  resource: 'switchboardIntegration',
  name: 'delete',
  title: 'Delete',
  action: 'Delete switchboard integration',
  summary: 'Take a place out of a switchboard; refused while it is the default or the next of another',
  docs: docsAt('tag/Switchboard-Integrations/operation/DeleteSwitchboardIntegration'),
  endpoint: 'DELETE /v2/apps/{appId}/switchboards/{switchboardId}/switchboardIntegrations/{switchboardIntegrationId}',
  parameters: { switchboardId: switchboardId(), switchboardIntegrationId: switchboardIntegrationId() },
  result: succeeded,
});

export const switchboardIntegrationOperations = [
  getManySwitchboardIntegrations,
  createSwitchboardIntegration,
  updateSwitchboardIntegration,
  deleteSwitchboardIntegration,
] as const;
