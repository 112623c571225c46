import type { ConnectionOptions } from '../client/transport';
import type { Shape } from './form';
import type { JsonObject } from './json';
import type { Task, Values } from './operation';
import type { Store, StreamHandle, StreamHandlers } from './stream-handlers';

export type { Store, StreamHandle, StreamHandlers, StreamStatus } from './stream-handlers';

export interface StreamContext<S extends Shape, C, E> extends Pick<Task<C>, 'credential' | 'run' | 'wait'> {
  readonly parameters: Values<S>;
  readonly connection: ConnectionOptions;
  readonly handlers: StreamHandlers<E> & { onEvents(events: readonly E[]): Promise<void> };
  readonly store: Store;
}

/** A live subscription that emits events. */
export interface Stream<S extends Shape, C, E extends JsonObject = JsonObject> {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly docs: string;
  readonly parameters: S;
  /** Events as examples: for docs, output previews and tests. */
  readonly examples: readonly NoInfer<E>[];
  /** Whether the service keeps each event until it is confirmed; hosts then offer when that happens. */
  readonly acknowledged?: boolean;
  /** Events handed over together at most, where the service is told of them together. Default 1. */
  readonly batch?: number;
  open(context: StreamContext<S, C, E>): StreamHandle;
}
