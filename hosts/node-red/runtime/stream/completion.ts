import type { NodeAPI, NodeMessage } from 'node-red';
import { ServiceError } from '../../../../client/errors';

const HOOKS = 'dovecote-completion';

/** Some nodes never say that they are done: an event that waits for them is given back to the service. */
const PATIENCE_MS = 60_000;

interface Tracked {
  /** Deliveries that were begun and not yet completed. */
  open: number;
  settle(error?: unknown): void;
}

/**
 * Tells when a flow has completed a message: when every node that the message reached, by wire, link or subflow, has called `done`.
 * A node that fails, fails the message. Nodes that were written before `done` existed count as done when their handler returns.
 *
 * Node-RED's hooks see every delivery; they cost all flows a little, so they are set only while a node needs them.
 */
export class CompletionTracker {
  readonly #tracked = new Map<string, Tracked>();
  /** Messages on their way, so that one counted when it was sent is not counted again when it arrives. */
  readonly #inTransit = new WeakSet<object>();
  #users = 0;

  constructor(
    private readonly RED: NodeAPI,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** Starts watching; the returned function stops. */
  use(): () => void {
    this.#users += 1;
    if (this.#users === 1) this.#watch();
    let used = true;
    return () => {
      if (!used) return;
      used = false;
      this.#users -= 1;
      if (this.#users === 0) this.RED.hooks.remove(`*.${HOOKS}`);
    };
  }

  /**
   * Sends a message with an id of its own and waits until the flow has completed it, or the signal fires.
   * Of `together` messages that are sent at once, each may have to wait for all the others.
   */
  completed(msg: NodeMessage, send: (msg: NodeMessage) => void, signal: AbortSignal, together = 1): Promise<void> {
    const id = this.RED.util.generateId();
    return new Promise<void>((resolve, reject) => {
      const settle = (error?: unknown): void => {
        clearTimeout(deadline);
        signal.removeEventListener('abort', stop);
        this.#tracked.delete(id);
        if (error === undefined) resolve();
        else reject(error instanceof ServiceError ? error : failed(error));
      };
      const stop = (): void => {
        settle(stopped());
      };
      signal.addEventListener('abort', stop, { once: true });
      const patienceMs = this.patienceMs * together;
      const deadline = setTimeout(settle, patienceMs, late(patienceMs));
      const tracked: Tracked = { open: 1, settle };
      this.#tracked.set(id, tracked);
      send({ ...msg, _msgid: id });
      // Sending counts as one delivery, so that a message without wires is complete as well.
      this.#close(id);
    });
  }

  #watch(): void {
    const { hooks } = this.RED;
    hooks.add(`postDeliver.${HOOKS}`, ({ msg }: { msg: NodeMessage }) => {
      if (this.#open(msg._msgid)) this.#inTransit.add(msg);
    });
    hooks.add(`onReceive.${HOOKS}`, ({ msg }: { msg: NodeMessage }) => {
      // Link nodes hand messages over without sending them.
      if (!this.#inTransit.delete(msg)) this.#open(msg._msgid);
    });
    hooks.add(`postReceive.${HOOKS}`, ({ msg, destination }: { msg: NodeMessage; destination: { node: unknown } }) => {
      if (neverDone(destination.node)) this.#close(msg._msgid);
    });
    hooks.add(`onComplete.${HOOKS}`, ({ msg, error }: { msg: NodeMessage; error?: unknown }) => {
      if (error) this.#tracked.get(msg._msgid ?? '')?.settle(error);
      else this.#close(msg._msgid);
    });
  }

  #open(id = ''): boolean {
    const tracked = this.#tracked.get(id);
    if (tracked) tracked.open += 1;
    return tracked !== undefined;
  }

  #close(id = ''): void {
    const tracked = this.#tracked.get(id);
    if (!tracked) return;
    tracked.open -= 1;
    if (tracked.open === 0) tracked.settle();
  }
}

/** Node-RED counts the handlers of a node that take `done`; without any the node never completes a message. */
function neverDone(node: unknown): boolean {
  return typeof node === 'object' && node !== null && Reflect.get(node, '_expectedDoneCount') === 0;
}

function late(ms: number): ServiceError {
  return new ServiceError({
    kind: 'timeout',
    message: `The flow did not complete the event within ${ms / 1000} s`,
    advice: 'A node in it never says that it is done: confirm events when they are received instead',
  });
}

/** Errors of Function nodes come from another context, and some nodes fail with a text. */
function failed(error: unknown): ServiceError {
  const message: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : error;
  return new ServiceError({ kind: 'protocol', message: `The flow failed: ${typeof message === 'string' ? message : 'no reason given'}` });
}

function stopped(): ServiceError {
  return new ServiceError({ kind: 'cancelled', message: 'The node was stopped before the flow completed the event' });
}
