import type { Node, NodeAPI } from 'node-red';
import { ServiceError, toServiceError } from '../../../../client/errors';
import type { Field } from '../../../../language/field';
import type { JsonObject } from '../../../../language/json';
import type { StreamHandle, StreamHandlers, StreamStatus } from '../../../../language/stream-handlers';
import type { SavedStream } from '../../saved';
import type { Account } from '../account/account';
import { resolveValues } from '../bindings/resolve';
import { storeOf, type NodeStore } from '../file-store';
import { guarded, onClose } from '../guard';
import { NodeError } from '../node-error';
import { Retrying } from '../retrying';
import type { Service } from '../service';
import { statuses } from '../status';
import { deliveryTo, type Delivery } from './delivery';

export interface StreamParts {
  readonly RED: NodeAPI;
  readonly node: Node;
  readonly service: Service;
  /** Name of the declared stream. */
  readonly stream: string;
  readonly saved: SavedStream;
  readonly account: Account;
}

const shown: Readonly<Record<Exclude<StreamStatus, 'failed'>, (typeof statuses)['connected' | 'connecting' | 'disconnected']>> = {
  connecting: statuses.connecting,
  connected: statuses.connected,
  reconnecting: statuses.connecting,
  closed: statuses.disconnected,
};

/** One live subscription, from deploy to close. */
export class StreamNode {
  #handle: StreamHandle | undefined;
  #delivery: Delivery | undefined;
  /** Set when the node closes or the stream fails for good: late callbacks change nothing any more. */
  #over = false;
  /** What was said last about a stream that will not open: the same is not said again at each try. */
  #said = '';
  #nextTry: NodeJS.Timeout | undefined;
  readonly #retrying = new Retrying();

  constructor(private readonly parts: StreamParts) {}

  start(): void {
    const { RED, node, account } = this.parts;
    const leave = account.join(node);
    const store = storeOf(RED, node);
    this.#try(store);
    const close = async (removed: boolean): Promise<void> => {
      this.#over = true;
      clearTimeout(this.#nextTry);
      leave();
      this.#delivery?.stop();
      await this.#handle?.close();
      if (removed) store.remove();
      node.status(statuses.clear);
    };
    onClose(node, close, account.conceal);
  }

  /** Opens it, again and again where that may help: Node-RED often starts before the network does, with nobody there to deploy. */
  #try(store: NodeStore): void {
    const { node, account } = this.parts;
    this.#open(store).catch(
      guarded(
        node,
        (thrown: unknown) => {
          const error = toServiceError(thrown);
          const waitMs = this.#over ? undefined : this.#retrying.after(error);
          if (waitMs === undefined) this.#fail(thrown);
          else this.#tryLater(store, error, waitMs);
        },
        account.conceal,
      ),
    );
  }

  #tryLater(store: NodeStore, error: ServiceError, waitMs: number): void {
    const { node, account } = this.parts;
    this.#delivery?.stop();
    node.status(error.kind === 'permission' ? statuses.failed(error, account.conceal) : statuses.connecting);
    const { message } = NodeError.of(error, account.conceal);
    if (message !== this.#said) node.warn(message);
    this.#said = message;
    this.#nextTry = setTimeout(() => {
      this.#try(store);
    }, waitMs);
  }

  async #open(store: NodeStore): Promise<void> {
    const { RED, node, stream, saved, account } = this.parts;
    const parameters = await resolveValues({ RED, node, msg: {} }, this.#fields(), saved.values);
    // Resolving may have taken until after the node was closed.
    if (this.#over) return;
    const connected = account.link().stream(stream);
    const { acknowledged, batch } = connected;
    this.#delivery = deliveryTo(RED, node, { acknowledge: acknowledged ? saved.acknowledge : undefined, batch });
    this.#handle = connected.open(parameters, this.#handlers(this.#delivery, acknowledged), store);
    await this.#handle.opened;
  }

  #handlers(delivery: Delivery, acknowledged: boolean): StreamHandlers {
    const { node, saved, account } = this.parts;
    const deliverUnlessOver = (event: JsonObject): Promise<void> => (this.#over ? Promise.resolve() : delivery.deliver(event));
    return {
      // Who does not acknowledge does not look at the promise either, and an unseen rejection would end the process.
      ...(acknowledged
        ? {
            keep: saved.acknowledge === 'never',
            onEvent: (event) => delivery.deliver(event),
            onEvents: (events) => delivery.deliverAll(events),
          }
        : { onEvent: guarded(node, deliverUnlessOver, account.conceal) }),
      onStatus: guarded(
        node,
        (status: StreamStatus) => {
          // A failure is shown with its reason, once it is known whether it is final.
          if (!this.#over && status !== 'failed') node.status(shown[status]);
        },
        account.conceal,
      ),
      onWarning: (warning) => {
        if (!this.#over) node.warn(NodeError.of(warning, account.conceal).message);
      },
      onFatal: (error) => {
        this.#fail(error);
      },
    };
  }

  /** Red, and said once: a stream may both refuse to open and call itself lost. */
  #fail(thrown: unknown): void {
    const { node, account } = this.parts;
    if (this.#over) return;
    this.#over = true;
    this.#delivery?.stop();
    node.status(statuses.failed(thrown, account.conceal));
    node.error(NodeError.of(thrown, account.conceal));
  }

  #fields(): readonly Field[] {
    const { service, stream } = this.parts;
    const { streams, title } = service.manifest();
    const manifest = streams.find(({ name }) => name === stream);
    if (!manifest) throw new ServiceError({ kind: 'invalid', message: `${title} has no stream '${stream}'` });
    return manifest.fields;
  }
}
