import type { TypedValue, Values } from '../../../../hosts/node-red/saved';
import { demoChannels } from '../../../../sandbox/knock';
import type { FlowNode } from '../../../support/node-red';
import { type More, msg, onCanvas, str } from '../flow';

export * from '../flow';

export function action(id: string, operation: string, values: Values, to: readonly string[], more: More = {}): FlowNode {
  const plain = { account: 'account', output: 'payload', batch: null, limit: 50, split: false, concurrency: 1 };
  return onCanvas(id, 'dovecote-knock', to, { ...plain, operation, values, ...more });
}

export const choice = (value: string): TypedValue => ({ type: 'choice', value });
export const yes: TypedValue = { type: 'bool', value: 'true' };

/** Notifies everybody in `msg.payload.recipients`. */
export function trigger(id: string, to: readonly string[], more: Values = {}): FlowNode {
  const values = { key: str('new-comment'), recipients: msg('payload.recipients'), ...more };
  return action(id, 'workflow.trigger', values, to);
}

/** Identifies everybody in `msg.payload`, and waits until that is done. */
export function identifyMany(id: string, to: readonly string[]): FlowNode {
  return action(id, 'user.identifyMany', { waitUntilDone: yes }, to, { batch: msg('payload') });
}

export function feed(id: string, user: string, to: readonly string[], values: Values = {}): FlowNode {
  const feedOf = { userId: str(user), channelId: str(demoChannels.feed.id), ...values };
  return onCanvas(id, 'dovecote-knock-feed', to, { account: 'account', values: feedOf });
}

export function events(to: readonly string[], values: Values = {}, more: More = {}): FlowNode {
  const plain = { account: 'account', path: '/knock/events', publicUrl: '', outputs: 1 };
  return onCanvas('hook', 'dovecote-knock-events', to, { ...plain, values, ...more });
}
