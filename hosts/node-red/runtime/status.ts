import type { NodeStatus } from 'node-red';
import { toServiceError } from '../../../client/errors';
import type { Conceal } from './node-error';

const LONGEST_TEXT = 40;

/**
 * What is shown under the nodes. Keys of Node-RED's own catalog are translated by the editor;
 * texts that come from a service or a person stay as they are.
 */
export const statuses = {
  clear: {},
  /** One or several requests under way. */
  busy: (count: number): NodeStatus => ({
    fill: 'blue',
    shape: 'dot',
    text: count > 1 ? String(count) : 'node-red:httpin.status.requesting',
  }),
  connecting: { fill: 'yellow', shape: 'ring', text: 'node-red:common.status.connecting' },
  connected: { fill: 'green', shape: 'dot', text: 'node-red:common.status.connected' },
  disconnected: { fill: 'red', shape: 'ring', text: 'node-red:common.status.disconnected' },
  /** Some of many failed. */
  partly: (failed: number, all: number): NodeStatus => ({ fill: 'yellow', shape: 'ring', text: `${failed} / ${all}` }),
  listening: (text: string): NodeStatus => ({ fill: 'green', shape: 'dot', text }),
  /** Serves requests, but the service was not told where. */
  unannounced: (text: string): NodeStatus => ({ fill: 'yellow', shape: 'ring', text }),
  failed: (thrown: unknown, conceal: Conceal): NodeStatus => ({
    fill: 'red',
    shape: 'ring',
    text: short(conceal(toServiceError(thrown).message)),
  }),
} as const satisfies Readonly<Record<string, NodeStatus | ((...given: never[]) => NodeStatus)>>;

function short(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}
