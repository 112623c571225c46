import { createHash } from 'node:crypto';
import { invalid } from '../../../client/errors';
import { formOf, type Shape } from '../../../language/form';
import type { Provider } from '../../../language/provider';
import type { Webhook } from '../../../language/webhook';
import type { Connection } from '../../../runner/connection';
import type { ConfiguredWebhook } from '../../../runner/webhook';
import type { WebhookNodeContext } from '../contexts';
import { triggerParameters } from '../values/parameters';
import { connectionFor } from './connect';

/** A webhook-in, ready for requests. */
export interface Instance<C> {
  readonly connection: Connection<C>;
  readonly declared: Webhook<Shape, C>;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly configured: ConfiguredWebhook;
}

/**
 * The webhook-ins of one provider. Kept between requests, because deliveries that were seen are remembered there;
 * made anew when the node's settings or credential change. At most `max` nodes, the least recently called make room.
 */
export class Instances<C> {
  readonly #kept = new Map<string, { readonly settings: string; readonly instance: Instance<C> }>();

  constructor(
    private readonly provider: Provider<C>,
    private readonly max = 500,
  ) {}

  async get(context: WebhookNodeContext, name: string): Promise<Instance<C>> {
    const declared = this.declared(name);
    const parameters = await triggerParameters(context, formOf(declared.parameters));
    const saved = await context.getCredentials(this.provider.credential.name);
    const place = [context.getWorkflow().id, context.getNode().id, isTest(context) ? 'test' : 'live', name].join(' ');
    const settings = fingerprint([saved, parameters]);
    const known = this.#kept.get(place);
    const instance = known?.settings === settings ? known.instance : await this.#made(context.helpers, saved, declared, parameters);
    this.#keep(place, settings, instance);
    return instance;
  }

  declared(name: string): Webhook<Shape, C> {
    const declared = this.provider.webhooks.find((webhook) => webhook.name === name);
    if (!declared) throw invalid('Webhook', `${this.provider.title} has no webhook '${name}'`);
    return declared;
  }

  async #made(
    helpers: object,
    saved: object,
    declared: Webhook<Shape, C>,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<Instance<C>> {
    const connection = await connectionFor(helpers, this.provider, { ...saved });
    return { connection, declared, parameters, configured: connection.webhook(declared.name).configured(parameters) };
  }

  #keep(place: string, settings: string, instance: Instance<C>): void {
    this.#kept.delete(place);
    this.#kept.set(place, { settings, instance });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.max && oldest !== undefined) this.#kept.delete(oldest);
  }
}

/** Whether the editor listens for a test event. Activation and requests come in modes of their own, but mean the same address. */
export function isTest(context: Pick<WebhookNodeContext, 'getMode'>): boolean {
  return context.getMode() === 'manual';
}

/** Tells settings apart without keeping their secrets. */
function fingerprint(settings: unknown): string {
  return createHash('sha256').update(JSON.stringify(settings)).digest('base64');
}
