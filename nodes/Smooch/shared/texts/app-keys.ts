/** What both generations say of the calls on keys of an app. */
export const appKeyTexts = {
  getMany: {
    resource: 'appKey',
    name: 'getMany',
    title: 'Get Many',
    action: 'Get many app keys',
    summary: 'List the keys of an app, with their secrets; needs account scope',
  },
  create: {
    resource: 'appKey',
    name: 'create',
    title: 'Create',
    action: 'Create app key',
    summary: 'Create a key for an app, with a secret; an app has 10 keys at most. Needs account scope',
  },
  get: {
    resource: 'appKey',
    name: 'get',
    title: 'Get',
    action: 'Get app key',
    summary: 'Get one key of an app, with its secret; needs account scope',
  },
  delete: {
    resource: 'appKey',
    name: 'delete',
    title: 'Delete',
    action: 'Delete app key',
    summary: 'Delete a key of an app: everything signed with it stops working, tokens of users included. Needs account scope',
  },
} as const;
