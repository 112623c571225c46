import { generateKeyPairSync } from 'node:crypto';
import type { ProviderId } from '../../../api';
import type { Operations } from '../../../operation-types';

/** A credential of each provider, good for everything that needs no network. */
export const credentials: { readonly [P in ProviderId]: Operations[P]['credential'] } = {
  clustaar: {
    privateKey: 'private-key',
    username: 'clustaar',
    password: 'password',
    botId: 'b'.repeat(24),
    botToken: 'bot-token',
    privateApiKey: 'private-api-key',
    socketUrl: 'wss://sockets.example.com/socket',
  },
  knock: {
    secretKey: 'sk_test_1',
    publicKey: 'pk_test_1',
    signingKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    webhookSecret: 'webhook-secret',
  },
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
    encryptionKey: Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('hex'),
  },
  smooch: { appId: '5f00aa00aa00aa00aa00aa01', keyId: 'app_1', secret: 'key-secret', webhookSecret: 'webhook-secret' },
  sunshine: { appId: '5f00aa00aa00aa00aa00aa01', keyId: 'app_1', secret: 'key-secret', webhookSecret: 'webhook-secret' },
};
