import { operation } from '../declare';
import { docsAt } from '../docs';
import { integrationId } from '../fields/ids';
import { menuBody, menuFields } from '../fields/menus';
import { succeeded } from '../../../../language/results';

const getMenu = operation({
  resource: 'menu',
  name: 'get',
  title: 'Get',
  action: 'Get menu',
  summary: 'Get the menu of the app',
  docs: docsAt('get-app-menu'),
  endpoint: 'GET /v1.1/apps/{appId}/menu',
  parameters: {},
});

const updateMenu = operation({
  resource: 'menu',
  name: 'update',
  title: 'Update',
  action: 'Update menu',
  summary: 'Set the menu of the app, in place of the one there is',
  docs: docsAt('update-app-menu'),
  endpoint: 'PUT /v1.1/apps/{appId}/menu',
  parameters: menuFields,
  body: menuBody,
});

const deleteMenu = operation({
  resource: 'menu',
  name: 'delete',
  title: 'Delete',
  action: 'Delete menu',
  summary: 'Remove the menu of the app',
  docs: docsAt('delete-app-menu'),
  endpoint: 'DELETE /v1.1/apps/{appId}/menu',
  parameters: {},
  result: succeeded,
});

const getIntegrationMenu = operation({
  resource: 'integrationMenu',
  name: 'get',
  title: 'Get',
  action: 'Get integration menu',
  summary: 'Get the menu of one channel',
  docs: docsAt('get-integration-menu'),
  endpoint: 'GET /v1.1/apps/{appId}/integrations/{integrationId}/menu',
  parameters: { integrationId: integrationId() },
});

const createIntegrationMenu = operation({
  resource: 'integrationMenu',
  name: 'create',
  title: 'Create',
  action: 'Create integration menu',
  summary: 'Give one channel a menu of its own, in place of the one of the app',
  docs: docsAt('create-integration-menu'),
  endpoint: 'POST /v1.1/apps/{appId}/integrations/{integrationId}/menu',
  parameters: { integrationId: integrationId(), ...menuFields },
  body: menuBody,
});

const updateIntegrationMenu = operation({
  resource: 'integrationMenu',
  name: 'update',
  title: 'Update',
  action: 'Update integration menu',
  summary: 'Set the menu of one channel, in place of the one it has',
  docs: docsAt('update-integration-menu'),
  endpoint: 'PUT /v1.1/apps/{appId}/integrations/{integrationId}/menu',
  parameters: { integrationId: integrationId(), ...menuFields },
  body: menuBody,
});

const deleteIntegrationMenu = operation({
  resource: 'integrationMenu',
  name: 'delete',
  title: 'Delete',
  action: 'Delete integration menu',
  summary: 'Remove the menu of one channel; the one of the app holds again',
  docs: docsAt('delete-integration-menu'),
  endpoint: 'DELETE /v1.1/apps/{appId}/integrations/{integrationId}/menu',
  parameters: { integrationId: integrationId() },
  result: succeeded,
});

export const menuOperations = [
  getMenu,
  updateMenu,
  deleteMenu,
  getIntegrationMenu,
  createIntegrationMenu,
  updateIntegrationMenu,
  deleteIntegrationMenu,
] as const;
