import { z } from '../../../../language/fields';
import type { Values } from '../../../../language/operation';
import { metadata } from '../../shared/fields/objects';
import { appTexts } from '../../shared/texts/apps';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { appSettings } from '../fields/app-settings';
import { appId } from '../fields/ids';
import { displayName } from '../fields/names';
import { pagedBy } from '../paging';
import { succeeded } from '../../../../language/results';

const appName = () => displayName('Name of the app', 'Support');
const details = { settings: appSettings(), metadata: metadata() };
const changes = { displayName: appName().optional().meta({ prominent: true }), ...details };

const getManyApps = operation({
  ...appTexts.getMany,
  docs: docsAt('tag/Apps/operation/ListApps'),
  endpoint: 'GET /v2/apps',
  parameters: {
    serviceAccountId: z.string().min(1).optional().meta({
      title: 'Service Account ID',
      description: 'Only apps that this service account may work with',
      placeholder: 'e.g. 5f00ac00ac00ac00ac00ac01',
      example: '5f00ac00ac00ac00ac00ac01',
    }),
  },
  paged: pagedBy('apps'),
  query: (p) => ({ 'filter[serviceAccountId]': p.serviceAccountId }),
});

const createApp = operation({
  ...appTexts.create,
  docs: docsAt('tag/Apps/operation/CreateApp'),
  endpoint: 'POST /v2/apps',
  parameters: { displayName: appName(), ...details },
  body: appBody,
});

const getApp = operation({
  resource: 'app',
  name: 'get',
  title: 'Get',
  action: 'Get app',
  summary: 'Get an app with its settings and its Zendesk subdomain',
  docs: docsAt('tag/Apps/operation/GetApp'),
  endpoint: 'GET /v2/apps/{appId}',
  parameters: { appId: appId() },
});

const updateApp = operation({
  ...appTexts.update,
  docs: docsAt('tag/Apps/operation/UpdateApp'),
  endpoint: 'PATCH /v2/apps/{appId}',
  repeatable: true,
  parameters: { appId: appId(), ...changes },
  body: appBody,
});

const deleteApp = operation({
  ...appTexts.delete,
  docs: docsAt('tag/Apps/operation/DeleteApp'),
  endpoint: 'DELETE /v2/apps/{appId}',
  // What cannot be brought back is named, never taken from the credential.
  parameters: { appId: appId().unwrap().meta({ description: 'The app that is deleted' }) },
  result: succeeded,
});

export const appOperations = [getManyApps, createApp, getApp, updateApp, deleteApp] as const;

function appBody(p: Values<typeof changes>) {
  return { displayName: p.displayName, settings: p.settings, metadata: p.metadata };
}
