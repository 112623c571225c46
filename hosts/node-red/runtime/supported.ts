import type { NodeAPI } from 'node-red';
import { isOlder, refuseOldNode, TooOld } from '../../../client/too-old';

/** The same as `node-red.version` in package.json, by which Node-RED itself refuses the package before it loads a file of it. */
export const OLDEST_NODE_RED = '4.1.0';

/** Throws {@link TooOld} where Node-RED or its Node.js is too old: Node-RED then logs one line for the node and goes on without it. */
export function refuseOldHost(RED: { version(): unknown }, node = process.versions.node): void {
  refuseOldNode(node);
  // A text for nodes, whatever the types say: the promise is for programs that embed Node-RED.
  const present = RED.version();
  if (typeof present === 'string' && isOlder(present, OLDEST_NODE_RED)) {
    throw new TooOld(`Dovecote needs Node-RED ${OLDEST_NODE_RED} or newer; this is ${present}. Update Node-RED, then start it again`);
  }
}

/** A registration that looks at the host first. */
export function onSupportedHosts<A extends readonly unknown[]>(register: (RED: NodeAPI, ...given: A) => void): typeof register {
  return (RED, ...given) => {
    refuseOldHost(RED);
    register(RED, ...given);
  };
}
