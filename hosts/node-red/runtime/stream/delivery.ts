import type { Node, NodeAPI, NodeMessage } from 'node-red';
import { ServiceError } from '../../../../client/errors';
import type { JsonObject } from '../../../../language/json';
import type { SavedStream } from '../../saved';
import { topicOf } from '../topic';
import { CompletionTracker } from './completion';
import { confirmed } from './pending';

/** How events get into the flow, and when they count as taken. */
export interface Delivery {
  deliver(event: JsonObject): Promise<void>;
  stop(): void;
}

/** One for each runtime: all nodes share its hooks. */
const trackers = new WeakMap<object, CompletionTracker>();

/** `acknowledge` is undefined for streams whose service keeps nothing back. */
export function deliveryTo(RED: NodeAPI, node: Node, acknowledge: SavedStream['acknowledge'] | undefined): Delivery {
  const stopping = new AbortController();
  const tracker = acknowledge === 'completed' ? trackerOf(RED) : undefined;
  const leave = tracker?.use();
  return {
    deliver: async (event) => {
      // A clone: the stream may keep the event, and flows change their messages.
      const msg: NodeMessage = RED.util.cloneMessage({ payload: event, topic: topicOf(event) });
      if (tracker) {
        const send = (sent: NodeMessage): void => {
          node.send(sent);
        };
        await tracker.completed(msg, send, stopping.signal);
      } else if (acknowledge === 'explicit') {
        const id = RED.util.generateId();
        const confirmation = confirmed(id, stopping.signal);
        node.send({ ...msg, dovecote: { acknowledge: id } });
        await confirmation;
      } else {
        node.send(msg);
        if (acknowledge === 'never') throw new ServiceError({ kind: 'cancelled', message: 'This node never confirms events' });
      }
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
