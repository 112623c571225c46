import type { NodeMessage, NodeAPI } from 'node-red';
import type { Send } from '../guard';

/** Gives the incoming message on with the result in it: everything else it carries stays. */
export function sendResult(RED: NodeAPI, send: Send, msg: NodeMessage, output: string, result: unknown): void {
  RED.util.setMessageProperty(msg, output, result ?? null, true);
  send(msg);
}

/**
 * One message per item, as they come, numbered for Join nodes. The last one is known only when the list ends,
 * so each waits for its successor, and the last carries the count. An empty list gives no message.
 */
export async function sendItems(RED: NodeAPI, send: Send, msg: NodeMessage, output: string, items: AsyncIterable<unknown>): Promise<void> {
  const id = RED.util.generateId();
  let index = 0;
  let held: { item: unknown } | undefined;
  const release = (parts: object): void => {
    const part = RED.util.cloneMessage({ ...msg, parts: { id, type: 'array', len: 1, index, ...parts } });
    RED.util.setMessageProperty(part, output, held?.item, true);
    send(part);
    index += 1;
  };
  for await (const item of items) {
    if (held) release({});
    held = { item };
  }
  if (held) release({ count: index + 1 });
}
