import { invalid } from '../client/errors';
import { z } from '../language/fields';
import type { JsonObject, JsonValue } from '../language/metadata';
import type { Store, StreamHandle, StreamHandlers } from '../language/stream';
import { checked } from '../language/validate';
import type { Parameters } from '../language/operation';
import type { Connection } from './connection';

/** A stream with a credential, not yet opened. */
export interface ConnectedStream {
  readonly acknowledged: boolean;
  /** Events handed over together at most. */
  readonly batch: number;
  /** Opens the subscription; throws a ServiceError of kind `invalid` for settings the declaration refuses. */
  open(parameters: Parameters, handlers: StreamHandlers, store?: Store): StreamHandle;
}

export function streamOf<C>(connection: Connection<C>, name: string): ConnectedStream {
  const stream = connection.provider.streams.find((candidate) => candidate.name === name);
  if (!stream) throw invalid('Stream', `${connection.provider.title} has no stream '${name}'`);
  const schema = z.strictObject(stream.parameters);
  return {
    acknowledged: stream.acknowledged === true,
    batch: stream.batch ?? 1,
    open: (parameters, handlers, store = memoryStore()) =>
      stream.open({
        parameters: checked(schema, parameters),
        credential: connection.credential,
        connection: connection.network,
        handlers: { ...handlers, onEvents: together(handlers) },
        store,
        ...connection.call({}),
      }),
  };
}

/** Hosts that take no batches get the events one by one, in order. */
function together(handlers: StreamHandlers): (events: readonly JsonObject[]) => Promise<void> {
  return async (events) => {
    if (handlers.onEvents) await handlers.onEvents(events);
    else for (const event of events) await handlers.onEvent(event);
  };
}

/** For scripts: forgets when the process ends. */
function memoryStore(): Store {
  const values = new Map<string, JsonValue>();
  return { read: (key) => values.get(key), write: (key, value) => void values.set(key, value) };
}
