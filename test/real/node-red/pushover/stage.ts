import {
  type PushoverRequestRecord,
  pushoverCalls,
  type PushoverSandbox,
  type PushoverSandboxOptions,
  startPushoverSandbox,
} from '../../../../sandbox/pushover';
import type { NodeRed, NodeRedInstallation, NodeRedOptions } from '../../../support/node-red';
import { pushoverAccount } from '../../../support/services';
import { besideService, Stage } from '../stage';

/** Longer than any pause after something failed for the first time. */
export const deadlineMs = 30_000;

/** With an account that leads to the stand-in service. */
export class PushoverStage extends Stage {
  readonly accountType = 'dovecote-pushover-account';

  constructor(
    red: NodeRed,
    readonly pushover: PushoverSandbox,
  ) {
    super(red);
  }

  protected get accountValues() {
    return pushoverAccount(this.pushover);
  }

  /** User keys are in what the service answers, and in what flows are for. */
  override get secrets(): readonly string[] {
    return super.secrets.filter((secret) => secret !== this.pushover.account.userKey);
  }

  get device(): string {
    return this.pushover.device.id;
  }

  /** Resolves when a device logs in after now. */
  loggedIn(device = this.device): Promise<unknown> {
    return this.pushover.waitFor('login', { match: (login) => login.device === device && login.accepted, deadlineMs });
  }

  /** The next request of one kind that is answered as it should be. */
  answered(call: keyof typeof pushoverCalls): Promise<PushoverRequestRecord> {
    return this.pushover.waitFor('request', {
      match: ({ method, path, status }) => status === 200 && pushoverCalls[call].test(`${method} ${path}`),
      deadlineMs,
    });
  }

  /** The texts of what waits for a device. */
  waiting(device = this.device): unknown[] {
    return this.pushover.queue(device).map(({ message }) => message);
  }

  protected async closeService(): Promise<void> {
    await this.pushover.close();
  }
}

export async function openStage(
  install: NodeRedInstallation,
  options: NodeRedOptions = {},
  service: PushoverSandboxOptions = {},
): Promise<PushoverStage> {
  const pushover = await startPushoverSandbox(service);
  return await besideService(pushover, { ...options, install }, (red) => new PushoverStage(red, pushover));
}
