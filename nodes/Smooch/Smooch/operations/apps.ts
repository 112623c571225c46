import type { Values } from '../../../../language/operation';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { metadata } from '../../shared/fields/objects';
import { appTexts } from '../../shared/texts/apps';
import { appName, appSettings, settingsBody } from '../fields/apps';
import { appId, namedAppId, serviceAccountId } from '../fields/ids';
import { pagedBy } from '../paging';
import { succeeded } from '../../../../language/results';

const described = { ...appSettings, metadata: metadata() };

const getManyApps = operation({
  ...appTexts.getMany,
  docs: docsAt('list-apps'),
  endpoint: 'GET /v1.1/apps',
  parameters: {
    serviceAccountId: serviceAccountId().optional().meta({ description: 'Only apps that this service account may use', prominent: true }),
  },
  query: (p) => ({ serviceAccountId: p.serviceAccountId }),
  paged: pagedBy('apps'),
});

const createApp = operation({
  ...appTexts.create,
  docs: docsAt('create-app'),
  endpoint: 'POST /v1.1/apps',
  parameters: { name: appName(), ...described },
  body: appBody,
});

const getApp = operation({
  resource: 'app',
  name: 'get',
  title: 'Get',
  action: 'Get app',
  summary: 'Get one app with its settings',
  docs: docsAt('get-app'),
  endpoint: 'GET /v1.1/apps/{appId}',
  parameters: { appId: appId() },
});

const updateApp = operation({
  ...appTexts.update,
  docs: docsAt('update-app'),
  endpoint: 'PUT /v1.1/apps/{appId}',
  parameters: { appId: appId(), name: appName().optional().meta({ prominent: true }), ...described },
  body: appBody,
});

const deleteApp = operation({
  ...appTexts.delete,
  docs: docsAt('delete-app'),
  endpoint: 'DELETE /v1.1/apps/{appId}',
  parameters: { appId: namedAppId() },
  result: succeeded,
});

const getSdkIds = operation({
  resource: 'app',
  name: 'getSdkIds',
  title: 'Get SDK IDs',
  action: 'Get SDK IDs of app',
  summary: 'Get the integration IDs with which the messengers for Android, iOS and the web start',
  docs: docsAt('get-sdk-ids'),
  endpoint: 'GET /v1.1/apps/{appId}/sdks',
  parameters: { appId: appId() },
});

export const appOperations = [getManyApps, createApp, getApp, updateApp, deleteApp, getSdkIds] as const;

function appBody(p: Values<typeof described> & { readonly name?: string | undefined }) {
  return { name: p.name, settings: settingsBody(p), metadata: p.metadata };
}
