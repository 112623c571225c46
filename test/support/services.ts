import { generateKeyPairSync } from 'node:crypto';
import { type ClustaarSandbox, startClustaarSandbox } from '../../sandbox/clustaar';
import { type KnockSandbox, startKnockSandbox } from '../../sandbox/knock';
import { type PusherSandbox, startPusherSandbox } from '../../sandbox/pusher';
import { demoAccount, type PushoverSandbox, startPushoverSandbox } from '../../sandbox/pushover';
import { type SmoochSandbox, startSmoochSandbox } from '../../sandbox/smooch';
import { startSunshineSandbox, type SunshineSandbox } from '../../sandbox/sunshine';
import type { Accounts } from './example-flows';

/** The stand-ins of all services, as the examples need them. */
export interface Services {
  readonly pusher: PusherSandbox;
  readonly knock: KnockSandbox;
  readonly pushover: PushoverSandbox;
  readonly clustaar: ClustaarSandbox;
  readonly smooch: SmoochSandbox;
  readonly sunshine: SunshineSandbox;
}

export async function startServices(): Promise<Services> {
  const started = [startPusher(), startKnock(), startPushover(), startClustaarSandbox(), startSmooch(), startSunshine()] as const;
  const [pusher, knock, pushover, clustaar, smooch, sunshine] = await Promise.all(started);
  return { pusher, knock, pushover, clustaar, smooch, sunshine };
}

export async function closeServices(services: Services): Promise<void> {
  const { pusher, knock, pushover, clustaar, smooch, sunshine } = services;
  await Promise.all([pusher, knock, pushover, clustaar, smooch, sunshine].map((service) => service.close()));
}

/** The hold spares a browser that reloads; examples and tests have no time for it. */
export function startPusher(): Promise<PusherSandbox> {
  return startPusherSandbox({ timings: { webhookHoldMs: 50 } });
}

export function startKnock(): Promise<KnockSandbox> {
  return startKnockSandbox({ signingKey });
}

/** Somebody who receives nothing yet, and logs in with a second factor. */
export const newcomer = { email: 'zoe@example.com', password: ['battery', 'staple'].join(' '), twoFactorCode: '824615' };

export function startPushover(): Promise<PushoverSandbox> {
  return startPushoverSandbox({ accounts: [demoAccount(), newcomer] });
}

/** A delivery that failed is repeated after a second: examples and tests have no time for more. */
export function startSmooch(): Promise<SmoochSandbox> {
  return startSmoochSandbox({ timings: { webhookRetryMs: 1_000 } });
}

export function startSunshine(): Promise<SunshineSandbox> {
  return startSunshineSandbox({ timings: { webhookRetryMs: 1_000 } });
}

/** What a person would type into the dialogs of the accounts, by the types of their nodes. */
export function accountsAt({ pusher, knock, pushover, clustaar, smooch, sunshine }: Services): Accounts {
  return {
    'dovecote-pusher-account': pusherAccount(pusher),
    'dovecote-knock-account': knockAccount(knock),
    'dovecote-pushover-account': pushoverAccount(pushover),
    ...clustaarAccounts(clustaar),
    'dovecote-smooch-account': smoochAccount(smooch),
    'dovecote-sunshine-account': sunshineAccount(sunshine),
  };
}

/** The address of a Node-RED, as typed into the webhook nodes that register themselves. */
export function reachableAt(nodeUrl: string): Accounts {
  const { origin: publicUrl } = new URL(nodeUrl);
  return { 'dovecote-smooch-events': { publicUrl }, 'dovecote-sunshine-events': { publicUrl } };
}

export function pusherAccount({ app, host, port }: PusherSandbox) {
  return {
    settings: { appId: app.id, key: app.key, host, port: String(port), useTls: 'false' },
    credentials: { secret: app.secret, encryptionMasterKey: Buffer.alloc(32, 'dovecote').toString('base64') },
  };
}

/** One for each process: making it takes a moment, and whoever signs and verifies needs the same. */
const signingKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

export function knockAccount({ url, publicKey, secretKey, webhookSecret }: KnockSandbox) {
  return { settings: { baseUrl: url, publicKey }, credentials: { secretKey, webhookSecret, signingKey } };
}

export function pushoverAccount({ url, socketUrl, app, account, device, team }: PushoverSandbox) {
  return {
    settings: { baseUrl: url, socketUrl, deviceId: device.id },
    credentials: {
      token: app.token,
      userKey: account.userKey,
      secret: device.secret ?? '',
      teamToken: team.token,
      encryptionKey: 'a1b2c3d4'.repeat(8),
    },
  };
}

/** The person whose chat the example listens to, by the ID of one's own system. */
export const CHATTING = 'shop-77';

/** What the examples of Clustaar need typed in. */
export function clustaarAccounts(clustaar: ClustaarSandbox): Accounts {
  const { id } = clustaar.visitor({ userID: CHATTING });
  const values = { interlocutorId: { type: 'str', value: id }, socketToken: { type: 'str', value: clustaar.socketToken(id) } };
  return { 'dovecote-clustaar-account': clustaarAccount(clustaar), 'dovecote-clustaar-chat': { values } };
}

export function clustaarAccount({ url, socketUrl, botId, botToken, privateApiKey, privateKey, username, password }: ClustaarSandbox) {
  return { settings: { baseUrl: url, socketUrl, botId, username }, credentials: { botToken, privateApiKey, privateKey, password } };
}

export function smoochAccount({ url, app }: SmoochSandbox) {
  return { settings: { appId: app.id, keyId: app.keyId, baseUrl: url }, credentials: { secret: app.secret } };
}

export function sunshineAccount({ url, app }: SunshineSandbox) {
  return { settings: { appId: app.id, keyId: app.keyId, baseUrl: url }, credentials: { secret: app.secret } };
}
