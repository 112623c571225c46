import type { TypedValue } from '../../../hosts/node-red/saved';
import type { FlowNode } from '../../support/node-red';

export type More = Readonly<Record<string, unknown>>;

export const tab: FlowNode = { id: 'tab', type: 'tab', label: 'Flow' };

/** A node on the canvas; `to` are the ids its first output is wired to. */
export function onCanvas(id: string, type: string, to: readonly string[], more: More = {}): FlowNode {
  return { id, type, z: 'tab', name: '', wires: [to], ...more };
}

export function code(id: string, func: string, to: readonly string[], more: More = {}): FlowNode {
  return onCanvas(id, 'function', to, { func, outputs: 1, noerr: 0, initialize: '', finalize: '', libs: [], ...more });
}

/** Shows whole messages. */
export function debug(id: string): FlowNode {
  return onCanvas(id, 'debug', [], { active: true, tosidebar: true, complete: 'true', targetType: 'full' });
}

export function inject(id: string, to: readonly string[]): FlowNode {
  return onCanvas(id, 'inject', to, { props: [{ p: 'payload', v: '{}', vt: 'json' }], repeat: '', once: false });
}

export function catching(id: string, to: readonly string[]): FlowNode {
  return onCanvas(id, 'catch', to, { scope: null, uncaught: false });
}

export const str = (value: string): TypedValue => ({ type: 'str', value });
export const num = (value: number): TypedValue => ({ type: 'num', value: String(value) });
export const msg = (value: string): TypedValue => ({ type: 'msg', value });
export const list = (...values: readonly string[]) => ({ type: 'list', value: values.map(str) }) as const;
/** The whole text of a setting, which Node-RED replaces by the variable; the braces are Node-RED's, not a template's. */
export const variable = (name: string): string => `$\{${name}}`;
