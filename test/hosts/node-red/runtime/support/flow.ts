import type { FlowNode } from '../../../../support/node-red';
import type { TypedValue, Values } from '../../../../../hosts/node-red/saved';
import { TOKENS } from './perch-server';

export const tab: FlowNode = { id: 'tab', type: 'tab', label: 'Flow' };

/** The account every flow here uses. */
export function account(address: string, more: Readonly<Record<string, unknown>> = {}): FlowNode {
  return {
    id: 'account',
    type: 'dovecote-perch-account',
    name: '',
    settings: { address },
    credentials: { token: TOKENS.good },
    ...more,
  };
}

/** A node on the canvas; `to` are the ids its first output is wired to. */
export function onCanvas(id: string, type: string, to: readonly string[], more: Readonly<Record<string, unknown>> = {}): FlowNode {
  return { id, type, z: 'tab', name: '', wires: [to], ...more };
}

export function action(
  id: string,
  operation: string,
  values: Values,
  to: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): FlowNode {
  return onCanvas(id, 'dovecote-perch', to, {
    account: 'account',
    operation,
    values,
    output: 'payload',
    limit: 0,
    split: false,
    concurrency: 1,
    ...more,
  });
}

export function debug(id: string): FlowNode {
  return onCanvas(id, 'debug', [], { active: true, tosidebar: true, complete: 'true', targetType: 'full' });
}

export function inject(id: string, to: readonly string[], payload: unknown = {}): FlowNode {
  return onCanvas(id, 'inject', to, { props: [{ p: 'payload', v: JSON.stringify(payload), vt: 'json' }], repeat: '', once: false });
}

export function catching(id: string, to: readonly string[]): FlowNode {
  return onCanvas(id, 'catch', to, { scope: null, uncaught: false });
}

export const str = (value: string): TypedValue => ({ type: 'str', value });
export const msg = (value: string): TypedValue => ({ type: 'msg', value });
