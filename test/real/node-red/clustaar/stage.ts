import { type ClustaarSandbox, type ClustaarTurn, startClustaarSandbox } from '../../../../sandbox/clustaar';
import type { NodeRed, NodeRedInstallation, NodeRedOptions } from '../../../support/node-red';
import { clustaarAccount } from '../../../support/services';
import { besideService, Stage } from '../stage';

/** With an account that leads to the stand-in service. */
export class ClustaarStage extends Stage {
  readonly accountType = 'dovecote-clustaar-account';

  constructor(
    red: NodeRed,
    readonly clustaar: ClustaarSandbox,
  ) {
    super(red);
  }

  protected get accountValues() {
    return clustaarAccount(this.clustaar);
  }

  /** Where the step's node of {@link step} is called. */
  get webhook(): string {
    return `${this.red.nodeUrl}clustaar/steps`;
  }

  /** Somebody new says this on a step that asks the webhook, and says `The bot alone` without it. */
  async said(text: string): Promise<ClustaarTurn> {
    const { bot } = this.clustaar;
    const actions = [{ type: 'send_text_action', alternatives: ['The bot alone'] }];
    bot.step('5f0c1d2e3a4b5c6d7e8f9002', { webhook: this.webhook, actions });
    return await this.clustaar.visitor().says(text);
  }

  protected async closeService(): Promise<void> {
    await this.clustaar.close();
  }
}

export async function openStage(install: NodeRedInstallation, options: NodeRedOptions = {}): Promise<ClustaarStage> {
  const clustaar = await startClustaarSandbox();
  return await besideService(clustaar, { ...options, install }, (red) => new ClustaarStage(red, clustaar));
}
