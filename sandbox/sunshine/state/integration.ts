import type { JsonRecord } from '../../json';
import { integrationTypes } from '../rules/integrations';
import { defined, omit } from '../records';
import { defaultOf } from './switchboard';
import type { Switchboard } from './switchboard';

export interface Webhook {
  readonly id: string;
  readonly secret: string;
  target: string;
  triggers: readonly string[];
  includeFullUser: boolean;
  includeFullSource: boolean;
}

export interface Integration {
  readonly id: string;
  readonly type: string;
  readonly status: 'active' | 'inactive' | 'error';
  /** All that was given, secrets included. */
  attributes: JsonRecord;
  /** Only custom integrations and those of partners have some. */
  webhooks: Webhook[];
  /** An SDK that was set up in the Admin Center: it cannot be deleted by the API. */
  readonly adminCenter: boolean;
}

export const webhookView = ({ id, target, triggers, secret, includeFullUser, includeFullSource }: Webhook): JsonRecord => ({
  id,
  version: 'v2',
  target,
  triggers,
  secret,
  includeFullUser,
  includeFullSource,
});

/** The answer about an integration: never with what is only written. `withWebhooks` for the answer to its creation. */
export function integrationView(integration: Integration, switchboard: Switchboard | undefined, withWebhooks = false): JsonRecord {
  const { id, type, status, attributes, webhooks } = integration;
  const { secret = [], defaults = {} } = integrationTypes[type] ?? {};
  const own = {
    id,
    type,
    status,
    displayName: null,
    ...defaults,
    ...omit(attributes, [...secret, 'webhooks', 'type', 'defaultResponderId']),
  };
  if (!(type in integrationTypes)) return own;
  if (type === 'custom') return withWebhooks ? { ...own, webhooks: webhooks.map(webhookView) } : own;
  return { showAIDisclaimer: true, ...own, defaultResponder: responder(attributes.defaultResponderId, switchboard) };
}

/** Who answers on this channel: its own choice, or the switchboard's default. */
function responder(chosen: unknown, switchboard: Switchboard | undefined): JsonRecord | null {
  const own = switchboard?.integrations.find(({ id }) => id === chosen);
  const who = own ?? defaultOf(switchboard);
  if (who === undefined) return null;
  const { name, integrationId, integrationType, deliverStandbyEvents, nextSwitchboardIntegrationId, messageHistoryCount } = who;
  return defined({
    name,
    integrationId,
    integrationType,
    deliverStandbyEvents,
    nextSwitchboardIntegrationId,
    messageHistoryCount: messageHistoryCount ?? undefined,
    inherited: own === undefined,
  });
}
