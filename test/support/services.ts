import { type PusherSandbox, startPusherSandbox } from '../../sandbox/pusher';
import type { Accounts } from './example-flows';

/** The stand-ins of all services, as the examples need them. */
export interface Services {
  readonly pusher: PusherSandbox;
}

export async function startServices(): Promise<Services> {
  // The hold spares a browser that reloads; examples have no time for it.
  return { pusher: await startPusherSandbox({ timings: { webhookHoldMs: 50 } }) };
}

export async function closeServices({ pusher }: Services): Promise<void> {
  await pusher.close();
}

/** What a person would type into the dialogs of the accounts, by the types of their nodes. */
export function accountsAt({ pusher }: Services): Accounts {
  return { 'dovecote-pusher-account': pusherAccount(pusher) };
}

export function pusherAccount({ app, host, port }: PusherSandbox) {
  return {
    settings: { appId: app.id, key: app.key, host, port: String(port), useTls: 'false' },
    credentials: { secret: app.secret, encryptionMasterKey: Buffer.alloc(32, 'dovecote').toString('base64') },
  };
}
