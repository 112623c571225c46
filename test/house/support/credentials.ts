import type { ProviderId } from '../../../api';
import type { Operations } from '../../../operation-types';

/** A credential of each provider, good for everything that needs no network. */
export const credentials: { readonly [P in ProviderId]: Operations[P]['credential'] } = {
  pusher: {
    appId: '1',
    key: 'app-key',
    secret: 'app-secret',
    cluster: 'eu',
    encryptionMasterKey: Buffer.alloc(32, 7).toString('base64'),
  },
  pushover: {
    token: 'a'.repeat(30),
    userKey: 'u'.repeat(30),
    secret: 's'.repeat(60),
    deviceId: 'd'.repeat(30),
    teamToken: 't'.repeat(30),
    encryptionKey: '0f'.repeat(32),
  },
};
