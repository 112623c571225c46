import type { OpenTo } from '../shared/credential/open-to';

/** As the service's reference says of each call. */
export const openTo: OpenTo = {
  'app.getMany': ['account'],
  'app.create': ['account'],
  'app.get': ['account', 'app'],
  'app.update': ['account', 'app'],
  'app.delete': ['account'],
  appKey: ['account'],
  switchboard: ['account', 'app'],
  switchboardIntegration: ['account', 'app'],
  integration: ['account', 'app'],
  integrationKey: ['account', 'app'],
  webhook: ['app', 'integration'],
};
