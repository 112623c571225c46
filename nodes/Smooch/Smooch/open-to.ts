import type { OpenTo } from '../shared/credential/open-to';

/** As the service's reference says of each call. */
export const openTo: OpenTo = {
  'app.getMany': ['account'],
  'app.create': ['account'],
  'app.delete': ['account'],
  'app.getSdkIds': ['account'],
  appKey: ['account'],
  serviceAccount: ['account'],
  serviceAccountKey: ['account'],
  whatsAppDeployment: ['account'],
};
