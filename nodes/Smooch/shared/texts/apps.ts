/** What both generations say of the calls on apps. */
export const appTexts = {
  getMany: {
    resource: 'app',
    name: 'getMany',
    title: 'Get Many',
    action: 'Get many apps',
    summary: 'List the apps of the account; needs account scope',
  },
  create: {
    resource: 'app',
    name: 'create',
    title: 'Create',
    action: 'Create app',
    summary: 'Create an app in the account; needs account scope',
  },
  update: {
    resource: 'app',
    name: 'update',
    title: 'Update',
    action: 'Update app',
    summary: 'Change name, settings or metadata of an app; what is left empty stays as it is',
  },
  delete: {
    resource: 'app',
    name: 'delete',
    title: 'Delete',
    action: 'Delete app',
    summary: 'Delete an app with all its users, conversations and integrations. It cannot be undone; needs account scope',
  },
} as const;
