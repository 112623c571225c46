import type { Binding, Values } from '../../../../hosts/node-red/saved';
import type { FlowNode } from '../../../support/node-red';
import { list, type More, onCanvas, str } from '../flow';

export * from '../flow';

/** The node that a bot asks, with as many outputs as wires. */
export function step(wires: readonly (readonly string[])[], values: Values = {}): FlowNode {
  const plain = { account: 'account', path: '/clustaar/steps', publicUrl: '', outputs: wires.length };
  return onCanvas('step', 'dovecote-clustaar-step', [], { ...plain, values, wires });
}

export function answer(id: string, values: Values, to: readonly string[] = [], more: More = {}): FlowNode {
  const plain = { account: 'account', operation: 'conversation.reply', output: 'payload', batch: null, limit: 50, split: false };
  return onCanvas(id, 'dovecote-clustaar', to, { ...plain, concurrency: 1, values, ...more });
}

/** The one action of an answer: to say this. */
export const saying = (...texts: readonly string[]): Values => ({
  actions: { type: 'rows', value: [{ choice: 'send_text_action', values: { alternatives: list(...texts) } }] },
});

/** A route with one filter, or with none for everything. */
export function route(name: string, filter?: string, values: Values = {}): { readonly values: Values } {
  const filters: Values = filter === undefined ? {} : { filters: { type: 'rows', value: [{ choice: filter, values }] } };
  return { values: { name: str(name), ...filters } };
}

export const json = (value: unknown): Binding => ({ type: 'json', value: JSON.stringify(value) });
export const choice = (value: string): Binding => ({ type: 'choice', value });
