import type { PusherSandbox } from '../../../../sandbox/pusher';
import type { NodeRed, NodeRedInstallation, NodeRedOptions } from '../../../support/node-red';
import { pusherAccount, startPusher } from '../../../support/services';
import { besideService, Stage } from '../stage';

/** With an account that leads to the stand-in service. */
export class PusherStage extends Stage {
  readonly accountType = 'dovecote-pusher-account';

  constructor(
    red: NodeRed,
    readonly pusher: PusherSandbox,
  ) {
    super(red);
  }

  protected get accountValues() {
    return pusherAccount(this.pusher);
  }

  /** Resolves when a subscription to the channel is made after now. */
  joining(channel: string): Promise<unknown> {
    return this.pusher.waitFor('subscription', { match: (subscription) => subscription.channel === channel, deadlineMs: 30_000 });
  }

  protected async closeService(): Promise<void> {
    await this.pusher.close();
  }
}

export async function openStage(install: NodeRedInstallation, options: NodeRedOptions = {}): Promise<PusherStage> {
  const pusher = await startPusher();
  const env = { ...options.env, PUSHER_HOST: pusher.host, PUSHER_PORT: String(pusher.port), PUSHER_SECRET: pusher.app.secret };
  return await besideService(pusher, { ...options, install, env }, (red) => new PusherStage(red, pusher));
}
