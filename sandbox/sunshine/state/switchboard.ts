import type { JsonRecord } from '../../json';
import { defined } from '../records';

export interface SwitchboardIntegration {
  readonly id: string;
  name: string;
  /** Empty when it names a type that no integration of the app has. */
  integrationId: string;
  integrationType: string;
  deliverStandbyEvents: boolean;
  nextSwitchboardIntegrationId: string | null;
  messageHistoryCount: number | null;
}

/** Decides which integration talks in a conversation. */
export interface Switchboard {
  readonly id: string;
  enabled: boolean;
  defaultSwitchboardIntegrationId: string | undefined;
  integrations: SwitchboardIntegration[];
}

export const switchboardView = ({ id, enabled, defaultSwitchboardIntegrationId }: Switchboard): JsonRecord =>
  defined({ id, enabled, defaultSwitchboardIntegrationId });

export const switchboardIntegrationView = (which: SwitchboardIntegration): JsonRecord => ({ ...which });

/** The one that new conversations begin with, while the switchboard is in use. */
export function defaultOf(switchboard: Switchboard | undefined): SwitchboardIntegration | undefined {
  if (switchboard?.enabled !== true) return undefined;
  return switchboard.integrations.find(({ id }) => id === switchboard.defaultSwitchboardIntegrationId);
}
