import type { App } from '../state/app';
import type { Conversation } from '../state/conversation';
import type { Integration, Webhook } from '../state/integration';
import type { Surroundings } from '../surroundings';
import { timestamp } from '../surroundings';
import type { Deliveries } from './deliveries';
import type { AppEvent, SentEvent } from './event';
import { viewsFor } from './views';

interface Batch {
  readonly appId: string;
  readonly webhook: Webhook;
  readonly events: SentEvent[];
}

/** Gathers what happens during one request, so that each webhook hears of it in one call. */
export class Outbox {
  readonly #around: Surroundings;
  readonly #deliveries: Deliveries;
  #batches = new Map<Webhook, Batch>();

  constructor(around: Surroundings, deliveries: Deliveries) {
    this.#around = around;
    this.#deliveries = deliveries;
  }

  /** Decided and written at once: later the conversation may be in other hands. */
  publish(app: App, { type, conversation, payload }: AppEvent): void {
    const [id, createdAt] = [this.#around.ids.next(), timestamp(this.#around)];
    for (const integration of app.integrations.all) {
      if (!hears(integration, app, conversation)) continue;
      for (const webhook of integration.webhooks.filter(({ triggers }) => triggers.includes(type))) {
        const batch = this.#batches.get(webhook) ?? { appId: app.id, webhook, events: [] };
        // A copy, as the state goes on changing.
        batch.events.push({ id, type, createdAt, payload: structuredClone(payload(viewsFor(webhook))) });
        this.#batches.set(webhook, batch);
      }
    }
  }

  flush(): void {
    const batches = this.#batches;
    this.#batches = new Map();
    for (const { appId, webhook, events } of batches.values()) this.#deliveries.send(appId, webhook, events);
  }
}

/** Without a switchboard everyone hears everything; with one, who stands by hears it only if they want to. */
function hears({ id }: Integration, { switchboard }: App, conversation: Conversation | undefined): boolean {
  if (conversation === undefined || switchboard?.enabled !== true) return true;
  const own = switchboard.integrations.filter(({ integrationId }) => integrationId === id);
  if (own.length === 0) return true;
  return own.some((which) => which.deliverStandbyEvents || which === conversation.active || which === conversation.pending);
}
