import type { Node, NodeAPI, NodeMessage } from 'node-red';
import { mapConcurrent } from '../../../../client/concurrency';
import { ServiceError, toServiceError } from '../../../../client/errors';
import type { JsonObject } from '../../../../language/json';
import type { SavedStream } from '../../saved';
import { topicOf } from '../topic';
import { CompletionTracker } from './completion';
import { confirmed } from './pending';

/** How events get into the flow, and when they count as taken. */
export interface Delivery {
  deliver(event: JsonObject): Promise<void>;
  /** Each event as a message of its own, in order. Settles when all of them have; rejects with the first that was not taken. */
  deliverAll(events: readonly JsonObject[]): Promise<void>;
  stop(): void;
}

/** One for each runtime: all nodes share its hooks. */
const trackers = new WeakMap<object, CompletionTracker>();

/** How a stream's events are handed over. */
export interface DeliveryRules {
  /** Undefined for streams whose service keeps nothing back. */
  readonly acknowledge: SavedStream['acknowledge'] | undefined;
  /** Messages under way at once, at most. */
  readonly batch: number;
}

export function deliveryTo(RED: NodeAPI, node: Node, { acknowledge, batch }: DeliveryRules): Delivery {
  const stopping = new AbortController();
  const tracker = acknowledge === 'completed' ? trackerOf(RED) : undefined;
  const leave = tracker?.use();
  const deliver = async (event: JsonObject, together: number): Promise<void> => {
    if (stopping.signal.aborted) throw new ServiceError({ kind: 'cancelled', message: 'The node is stopping' });
    // A clone: the stream may keep the event, and flows change their messages.
    const msg: NodeMessage = RED.util.cloneMessage({ payload: event, topic: topicOf(event) });
    if (tracker) {
      const send = (sent: NodeMessage): void => {
        node.send(sent);
      };
      await tracker.completed(msg, send, stopping.signal, together);
    } else if (acknowledge === 'explicit') {
      const id = RED.util.generateId();
      const confirmation = confirmed(id, stopping.signal);
      node.send({ ...msg, dovecote: { acknowledge: id } });
      await confirmation;
    } else {
      node.send(msg);
    }
  };
  return {
    deliver: (event) => deliver(event, 1),
    deliverAll: async (events) => {
      const outcomes = await mapConcurrent(events, batch, (event) => deliver(event, events.length));
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed) throw toServiceError(failed.reason);
    },
    stop: () => {
      stopping.abort();
      leave?.();
    },
  };
}

function trackerOf(RED: NodeAPI): CompletionTracker {
  const known = trackers.get(RED.hooks);
  if (known) return known;
  const tracker = new CompletionTracker(RED);
  trackers.set(RED.hooks, tracker);
  return tracker;
}
