import type { Node, NodeMessageInFlow, NodeMessage } from 'node-red';
import { NodeError, type Conceal } from './node-error';

/** Long enough to say goodbye, short enough that no deploy waits: Node-RED itself waits 15 s and then gives up. */
const CLOSE_WITHIN_MS = 2_000;

export type Send = (msg: NodeMessage | (NodeMessage | NodeMessage[] | null)[]) => void;
/** `dropped`: the node stops before the message was dealt with, so it is neither complete nor failed. */
export type Outcome = 'done' | 'dropped';

/**
 * Handles messages. Whatever happens inside, `done` is called at most once and nothing escapes:
 * a rejection that nobody handles would end the whole Node-RED process.
 */
export function onInput(node: Node, handle: (msg: NodeMessageInFlow, send: Send) => Promise<Outcome>, conceal: Conceal): void {
  // Three parameters: Node-RED counts them to know who will call done.
  node.on('input', (msg, send, done) => {
    started(() => handle(msg, send))
      .then(
        (outcome) => {
          if (outcome === 'done') done();
        },
        (thrown: unknown) => {
          done(NodeError.of(thrown, conceal));
        },
      )
      .catch(reporting(node, conceal));
  });
}

/** Closes within two seconds whatever `work` does; `removed` tells a node that is gone from one that starts anew. */
export function onClose(node: Node, work: (removed: boolean) => Promise<void> | void, conceal: Conceal): void {
  // Two parameters, both used: with fewer Node-RED would not wait, or wait for a call that never comes.
  node.on('close', (removed: boolean, done: () => void) => {
    const deadline = setTimeout(done, CLOSE_WITHIN_MS);
    started(() => work(removed))
      .catch(reporting(node, conceal))
      .finally(() => {
        clearTimeout(deadline);
        done();
      });
  });
}

/** A callback for events and timers: what goes wrong in it is reported by the node. */
export function guarded<A extends readonly unknown[]>(
  node: Node,
  work: (...given: A) => Promise<void> | void,
  conceal: Conceal,
): (...given: A) => void {
  return (...given) => {
    started(() => work(...given)).catch(reporting(node, conceal));
  };
}

function reporting(node: Node, conceal: Conceal): (thrown: unknown) => void {
  return (thrown) => {
    node.error(NodeError.of(thrown, conceal));
  };
}

/** Runs at once; what is thrown before the first await becomes a rejection too. */
async function started<T>(work: () => Promise<T> | T): Promise<T> {
  return await work();
}
