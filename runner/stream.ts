import { invalid } from '../client/errors';
import { z } from '../language/fields';
import type { JsonValue } from '../language/metadata';
import type { Store, StreamHandle, StreamHandlers } from '../language/stream';
import { checked } from '../language/validate';
import type { Parameters } from '../language/operation';
import type { Connection } from './connection';

/** A stream with a credential, not yet opened. */
export interface ConnectedStream {
  readonly acknowledged: boolean;
  /** Opens the subscription; throws a ServiceError of kind `invalid` for settings the declaration refuses. */
  open(parameters: Parameters, handlers: StreamHandlers, store?: Store): StreamHandle;
}

export function streamOf<C>(connection: Connection<C>, name: string): ConnectedStream {
  const stream = connection.provider.streams.find((candidate) => candidate.name === name);
  if (!stream) throw invalid('Stream', `${connection.provider.title} has no stream '${name}'`);
  const schema = z.strictObject(stream.parameters);
  return {
    acknowledged: stream.acknowledged === true,
    open: (parameters, handlers, store = memoryStore()) =>
      stream.open({
        parameters: checked(schema, parameters),
        credential: connection.credential,
        connection: connection.network,
        handlers,
        store,
        ...connection.call({}),
      }),
  };
}

/** For scripts: forgets when the process ends. */
function memoryStore(): Store {
  const values = new Map<string, JsonValue>();
  return { read: (key) => values.get(key), write: (key, value) => void values.set(key, value) };
}
