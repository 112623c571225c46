import type { Writable } from '../../../../../language/operation';
import { webhookBody } from '../webhooks';
import type { NewIntegration } from './create';
import type { IntegrationChanges } from './update';

/** A new integration on the wire; most fields have the names the service gives them. */
export function newIntegrationBody(given: NewIntegration): Readonly<Record<string, Writable>> {
  switch (given.type) {
    case 'custom':
      return { type: given.type, webhooks: [webhookBody(given)] };
    case 'twitter':
      // No other tier is accepted.
      return { ...given, tier: 'enterprise' };
    case 'messenger':
      return { ...given, pageId: given.pageId && pageNumber(given.pageId) };
    default:
      return given;
  }
}

/** Changes of a channel on the wire: the type only says which fields there are. */
export function integrationChangesBody(given: IntegrationChanges | undefined): Readonly<Record<string, Writable>> {
  return { ...given, type: undefined };
}

/** Documented as a number, which its digits may be too many for. */
function pageNumber(digits: string): number | string {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : digits;
}
