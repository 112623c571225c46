import type { JsonRecord } from '../../json';
import { badRequest, found } from '../http/refusal';
import { randomText } from '../ids';
import { limits } from '../limits';
import { flagAt, omit, pick, recordsAt, textAt, textsAt } from '../records';
import type { App } from './app';
import type { Integration, Webhook } from './integration';

/** How an integration comes to be besides the API's way. */
export interface Provenance {
  readonly id?: string;
  readonly adminCenter?: boolean;
}

/** The integrations of one app, and their webhooks. */
export class Integrations {
  readonly #app: App;
  readonly #integrations = new Map<string, Integration>();

  constructor(app: App) {
    this.#app = app;
  }

  get all(): readonly Integration[] {
    return [...this.#integrations.values()];
  }

  get webhooks(): readonly Webhook[] {
    return this.all.flatMap(({ webhooks }) => webhooks);
  }

  get(id: string): Integration | undefined {
    return this.#integrations.get(id);
  }

  /** The integration, or 404. */
  known(id: string): Integration {
    return found(this.get(id), 'integration');
  }

  create(type: string, body: JsonRecord, { id = this.#app.around.ids.next(), adminCenter = false }: Provenance = {}): Integration {
    const webhooks = recordsAt(body, 'webhooks');
    this.#checkRoom(webhooks.length);
    this.#checkResponder(body);
    const integration: Integration = {
      id,
      type,
      status: 'active',
      attributes: omit(body, ['webhooks', 'type']),
      webhooks: webhooks.map((webhook) => this.#webhook(webhook)),
      adminCenter,
    };
    this.#integrations.set(id, integration);
    return integration;
  }

  update(integration: Integration, body: JsonRecord): void {
    this.#checkResponder(body);
    integration.attributes = { ...integration.attributes, ...body };
  }

  /** Takes its keys, its webhooks and its place in the switchboard with it. */
  delete(integration: Integration): void {
    const { id, keys, switchboard } = this.#app;
    keys.deleteAll(keys.of(id, integration.id));
    if (switchboard !== undefined) {
      switchboard.integrations = switchboard.integrations.filter(({ integrationId }) => integrationId !== integration.id);
    }
    this.#integrations.delete(integration.id);
  }

  addWebhook(integration: Integration, body: JsonRecord): Webhook {
    this.#checkRoom(1);
    const webhook = this.#webhook(body);
    integration.webhooks.push(webhook);
    return webhook;
  }

  /** Each member that was sent replaces the old one. */
  updateWebhook(webhook: Webhook, body: JsonRecord): void {
    Object.assign(webhook, pick(body, ['target', 'triggers', 'includeFullUser', 'includeFullSource']));
  }

  #webhook(body: JsonRecord): Webhook {
    return {
      id: this.#app.around.ids.next(),
      secret: randomText(),
      target: textAt(body, 'target') ?? '',
      triggers: textsAt(body, 'triggers'),
      includeFullUser: flagAt(body, 'includeFullUser') ?? false,
      includeFullSource: flagAt(body, 'includeFullSource') ?? false,
    };
  }

  #checkRoom(more: number): void {
    if (this.webhooks.length + more > limits.webhooksPerApp) {
      throw badRequest(`App has reached the max number of webhooks (${limits.webhooksPerApp})`);
    }
  }

  #checkResponder({ defaultResponderId }: JsonRecord): void {
    if (defaultResponderId === undefined || defaultResponderId === null) return;
    const known = this.#app.switchboard?.integrations.some(({ id }) => id === defaultResponderId) ?? false;
    if (!known) throw badRequest('defaultResponderId should be the id of a switchboard integration');
  }
}
