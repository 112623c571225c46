import { z } from 'zod';
import type { SunshineSandbox } from '../../../../sandbox/sunshine';
import type { NodeRed, NodeRedInstallation, NodeRedOptions } from '../../../support/node-red';
import { startSunshine, sunshineAccount } from '../../../support/services';
import { type KnownWebhook, RegisteringStage } from '../registering/stage';
import { besideService } from '../stage';

const webhook = z.object({ id: z.string(), target: z.string(), triggers: z.array(z.string()), secret: z.string() });
const integrations = z.object({ integrations: z.array(z.object({ id: z.string(), displayName: z.string().optional() })) });

/** With an account that leads to the stand-in service. */
export class SunshineStage extends RegisteringStage {
  readonly accountType = 'dovecote-sunshine-account';
  readonly provider = 'sunshine';
  readonly triggers = { message: 'conversation:message', postback: 'conversation:postback', read: 'conversation:read' };

  constructor(
    red: NodeRed,
    readonly service: SunshineSandbox,
  ) {
    super(red);
  }

  protected get accountValues() {
    return sunshineAccount(this.service);
  }

  get webhooks(): readonly KnownWebhook[] {
    return z.array(webhook).parse(this.service.webhooks.all);
  }

  say(user: string, text: string): void {
    this.service.say(user, text);
  }

  press(user: string, payload: string): void {
    this.service.postback(user, payload);
  }

  sayOnPhone(user: string, text: string): void {
    this.service.say(user, text, { through: 'android' });
  }

  async answer(user: string, text: string): Promise<void> {
    const { conversationId } = this.service.start(user);
    const content = { type: 'text', text };
    await this.call('POST', `${this.#app}/conversations/${conversationId}/messages`, { author: { type: 'business' }, content });
  }

  async addWebhook(target: string): Promise<void> {
    const { id } = this.service.integration;
    await this.call('POST', `${this.#app}/integrations/${id}/webhooks`, { target, triggers: ['conversation:message'] });
  }

  async changeTriggers({ id, target }: KnownWebhook, triggers: readonly string[]): Promise<void> {
    for (const { id: integration } of await this.#custom()) {
      const path = `${this.#app}/integrations/${integration}/webhooks`;
      const list = z.object({ webhooks: z.array(webhook) }).parse(await this.call('GET', path));
      if (list.webhooks.some((each) => each.id === id)) await this.call('PATCH', `${path}/${id}`, { target, triggers });
    }
  }

  lastDelivery(target: string) {
    const last = this.service.deliveries.findLast((delivery) => delivery.url === target && delivery.status === 200);
    return (
      last && {
        body: last.body,
        again: async () => {
          const repeated = this.service.waitFor('delivery', { match: ({ url }) => url === target });
          this.service.redeliver(last);
          await repeated;
        },
      }
    );
  }

  async holders(): Promise<readonly string[]> {
    return (await this.#custom()).flatMap(({ displayName }) => (displayName === 'Dovecote' ? [displayName] : []));
  }

  async #custom() {
    return integrations.parse(await this.call('GET', `${this.#app}/integrations?filter[types]=custom`)).integrations;
  }

  get #app(): string {
    return `/v2/apps/${this.service.app.id}`;
  }
}

export async function openStage(install: NodeRedInstallation, options: NodeRedOptions = {}): Promise<SunshineStage> {
  const sunshine = await startSunshine();
  return await besideService(sunshine, { ...options, install }, (red) => new SunshineStage(red, sunshine));
}
