import type { SavedStream, Values } from '../../../../hosts/node-red/saved';
import type { FlowNode } from '../../../support/node-red';
import { type More, onCanvas } from '../flow';

export * from '../flow';

export function action(id: string, operation: string, values: Values, to: readonly string[], more: More = {}): FlowNode {
  const plain = { account: 'account', output: 'payload', batch: null, limit: 50, split: false, concurrency: 1 };
  return onCanvas(id, 'dovecote-pushover', to, { ...plain, operation, values, ...more });
}

/** A trigger that listens to the account's device. */
export function listen(id: string, acknowledge: SavedStream['acknowledge'], to: readonly string[], more: More = {}): FlowNode {
  return onCanvas(id, 'dovecote-pushover-message', to, { account: 'account', values: {}, acknowledge, ...more });
}

export function handled(id: string, to: readonly string[] = []): FlowNode {
  return onCanvas(id, 'dovecote-pushover-acknowledge', to);
}

export function receipt(to: readonly string[], values: Values): FlowNode {
  const plain = { account: 'account', path: '/pushover/receipt', publicUrl: '', outputs: 1 };
  return onCanvas('receipt', 'dovecote-pushover-receipt', to, { ...plain, values });
}

export function subscription(to: readonly string[], values: Values): FlowNode {
  const plain = { account: 'account', path: '/pushover/subscription', publicUrl: '', outputs: 1 };
  return onCanvas('subscription', 'dovecote-pushover-subscription', to, { ...plain, values });
}
