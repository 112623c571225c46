import { z } from 'zod';
import type { SmoochSandbox } from '../../../../sandbox/smooch';
import type { NodeRed, NodeRedInstallation, NodeRedOptions } from '../../../support/node-red';
import { smoochAccount, startSmooch } from '../../../support/services';
import { type KnownWebhook, RegisteringStage } from '../registering/stage';
import { besideService } from '../stage';

const webhooks = z.array(
  z
    .object({ _id: z.string(), target: z.string(), triggers: z.array(z.string()), secret: z.string() })
    .transform(({ _id: id, ...webhook }) => ({ id, ...webhook })),
);

/** With an account that leads to the stand-in service. */
export class SmoochStage extends RegisteringStage {
  readonly accountType = 'dovecote-smooch-account';
  readonly provider = 'smooch';
  readonly triggers = { message: 'message:appUser', postback: 'postback', read: 'conversation:read' };

  constructor(
    red: NodeRed,
    readonly service: SmoochSandbox,
  ) {
    super(red);
  }

  protected get accountValues() {
    return smoochAccount(this.service);
  }

  get webhooks(): readonly KnownWebhook[] {
    return webhooks.parse(this.service.webhooks.all);
  }

  say(user: string, text: string): void {
    this.service.say(user, text);
  }

  press(user: string, payload: string): void {
    this.service.endUser(user).presses({ payload });
  }

  sayOnPhone(user: string, text: string): void {
    this.service.endUser(user, { through: 'android' }).says(text);
  }

  async answer(user: string, text: string): Promise<void> {
    await this.call('POST', `${this.#app}/appusers/${user}/messages`, { role: 'appMaker', type: 'text', text });
  }

  async addWebhook(target: string): Promise<void> {
    await this.call('POST', `${this.#app}/webhooks`, { target, triggers: ['message:appUser'] });
  }

  async removeWebhooks(): Promise<void> {
    for (const { id } of this.webhooks) await this.call('DELETE', `${this.#app}/webhooks/${id}`);
  }

  async changeTriggers({ id, target }: KnownWebhook, triggers: readonly string[]): Promise<void> {
    await this.call('PUT', `${this.#app}/webhooks/${id}`, { target, triggers });
  }

  lastDelivery(target: string) {
    const last = this.service.deliveries.findLast((delivery) => delivery.target === target && delivery.status === 200);
    return (
      last && {
        body: JSON.stringify(last.payload),
        again: async () => {
          await this.service.redeliver(last);
        },
      }
    );
  }

  holders(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  get #app(): string {
    return `/v1.1/apps/${this.service.app.id}`;
  }
}

export async function openStage(install: NodeRedInstallation, options: NodeRedOptions = {}): Promise<SmoochStage> {
  const smooch = await startSmooch();
  return await besideService(smooch, { ...options, install }, (red) => new SmoochStage(red, smooch));
}
