import type { JsonObject } from '../../language/metadata';
import { isYes, numberOrNull, textOrNull } from './values';

/** What became of an emergency message. Times are Unix seconds, null while it has not happened. */
export interface Receipt extends JsonObject {
  receipt: string;
  acknowledged: boolean;
  acknowledgedAt: number | null;
  /** User key. */
  acknowledgedBy: string | null;
  acknowledgedByDevice: string | null;
  lastDeliveredAt: number | null;
  expired: boolean;
  expiresAt: number | null;
  calledBack: boolean;
  calledBackAt: number | null;
}

/** The normal form of a receipt, from an answer or from the fields of a callback. */
export function receiptOf(receipt: string, sent: JsonObject): Receipt {
  return {
    receipt,
    acknowledged: isYes(sent.acknowledged),
    acknowledgedAt: timeOrNull(sent, 'acknowledged_at'),
    acknowledgedBy: textOrNull(sent.acknowledged_by),
    acknowledgedByDevice: textOrNull(sent.acknowledged_by_device),
    lastDeliveredAt: timeOrNull(sent, 'last_delivered_at'),
    expired: isYes(sent.expired),
    expiresAt: timeOrNull(sent, 'expires_at'),
    calledBack: isYes(sent.called_back),
    calledBackAt: timeOrNull(sent, 'called_back_at'),
  };
}

/** Pushover writes 0 for a time that has not come. */
function timeOrNull(sent: JsonObject, name: string): number | null {
  const seconds = numberOrNull(sent[name]);
  return seconds === 0 ? null : seconds;
}
