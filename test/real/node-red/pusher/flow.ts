import type { Values } from '../../../../hosts/node-red/saved';
import type { FlowNode } from '../../../support/node-red';
import { list, type More, msg, onCanvas, str } from '../flow';

export * from '../flow';

export function action(id: string, operation: string, values: Values, to: readonly string[], more: More = {}): FlowNode {
  const plain = { account: 'account', output: 'payload', batch: null, limit: 50, split: false, concurrency: 1 };
  return onCanvas(id, 'dovecote-pusher', to, { ...plain, operation, values, ...more });
}

/** Publishes `msg.payload` as event `e`. */
export function publish(id: string, to: readonly string[], more: More = {}): FlowNode {
  const values = { channels: list('orders'), event: str('e'), data: msg('payload') };
  return action(id, 'event.trigger', values, to, more);
}

export function stream(id: string, channels: readonly string[], to: readonly string[], more: More = {}): FlowNode {
  return onCanvas(id, 'dovecote-pusher-channel', to, { account: 'account', values: { channels: list(...channels) }, ...more });
}

export function events(to: readonly string[], more: More = {}): FlowNode {
  const plain = { account: 'account', path: '/pusher/events', publicUrl: '', outputs: 1, values: {} };
  return onCanvas('hook', 'dovecote-pusher-events', to, { ...plain, ...more });
}

export function authorization(to: readonly string[], values: Values = {}, more: More = {}): FlowNode {
  const plain = { account: 'account', path: '/pusher/auth', publicUrl: '', outputs: 1 };
  return onCanvas('asked', 'dovecote-pusher-admission', to, { ...plain, values, ...more });
}
