import { toServiceError, type ServiceError } from '../../../client/errors';
import type { SocketStatus, StatusDetail } from '../../../client/socket';
import { cancelled } from '../../../client/transport-error';
import type { JsonObject } from '../../../language/metadata';
import type { StreamHandlers, StreamStatus } from '../../../language/stream';
import type { Listener } from './listener';

/** What the feed of one stream emits. Times are ISO 8601. */
export interface FeedEvent extends JsonObject {
  kind: 'item' | 'counts';
  userId: string;
  channelId: string;
  /** `{ total_count, unread_count, unseen_count }` */
  counts: JsonObject;
  receivedAt: string;
}

export interface SubscriptionSettings {
  readonly userId: string;
  readonly channelId: string;
  readonly reference: string;
  readonly filters: JsonObject;
  readonly kinds: readonly FeedEvent['kind'][];
  /** Told once it is joined for the first time, and whenever it is joined again. */
  readonly joined: () => void;
  /** Items may be new. */
  readonly changed: () => void;
}

/** Turns what a connection and an inbox tell into the events and the status of one stream. */
export class FeedSubscription implements Listener {
  readonly topic: string;
  readonly reference: string;
  readonly filters: JsonObject;
  /** Resolves with the first join; rejects where that is refused. */
  readonly entered: Promise<void>;
  onFailed: ((error: ServiceError) => void) | undefined;
  readonly #settings: SubscriptionSettings;
  readonly #handlers: StreamHandlers<FeedEvent>;
  #settle: { resolve(): void; reject(error: ServiceError): void } | undefined;
  #shown: StreamStatus | undefined;
  #hasEntered = false;
  /** A feed that is refused again and again is reported once for each connection. */
  #reported = false;
  #closed = false;

  constructor(settings: SubscriptionSettings, handlers: StreamHandlers<FeedEvent>) {
    const { userId, channelId, reference, filters } = settings;
    this.topic = `feeds:${channelId}:${userId}`;
    this.reference = reference;
    this.filters = filters;
    this.#settings = settings;
    this.#handlers = handlers;
    this.entered = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // Nobody waits for it where the connection itself does not come about.
    this.entered.catch(() => undefined);
  }

  /** Nothing is told any more; whoever still waits for the first join is told why. */
  close(reason: ServiceError = cancelled()): void {
    if (this.#shown !== 'failed') this.#show('closed');
    this.#closed = true;
    this.#settle?.reject(reason);
  }

  joined(): void {
    this.#hasEntered = true;
    this.#reported = false;
    this.#settle?.resolve();
    this.#show('connected');
    this.#settings.joined();
  }

  changed(counts: JsonObject | undefined): void {
    const { kinds, changed } = this.#settings;
    if (counts && kinds.includes('counts')) this.#emit('counts', { counts });
    if (kinds.includes('item')) changed();
  }

  /** New items, oldest first. */
  found(items: readonly JsonObject[], counts: JsonObject): void {
    for (const item of items) this.#emit('item', { item, counts });
  }

  left(error: ServiceError): void {
    if (!this.#hasEntered) {
      this.#settle?.reject(error);
      return;
    }
    this.#show('reconnecting', error.message);
    if (!this.#reported) this.warned(error);
    this.#reported = true;
  }

  status(status: SocketStatus, { error }: StatusDetail): void {
    // Connected is only who has joined.
    if (status !== 'connected') this.#show(status, error?.message);
    else this.#reported = false;
    if (status === 'failed' && error) this.onFailed?.(error);
    // It will be tried again, but only in minutes: whoever waits for the start should know now.
    else if (error?.kind === 'permission') this.#settle?.reject(error);
  }

  warned(warning: ServiceError): void {
    if (!this.#closed) this.#handlers.onWarning?.(warning);
  }

  #show(status: StreamStatus, detail?: string): void {
    if (this.#closed || (status === this.#shown && detail === undefined)) return;
    this.#shown = status;
    this.#handlers.onStatus?.(status, detail);
  }

  /** Other streams share the connection: what this one's handler throws must not reach them. */
  #emit(kind: FeedEvent['kind'], more: { readonly counts: JsonObject; readonly item?: JsonObject }): void {
    if (this.#closed) return;
    const { userId, channelId } = this.#settings;
    try {
      const handled = this.#handlers.onEvent({ kind, userId, channelId, ...more, receivedAt: new Date().toISOString() });
      if (handled instanceof Promise)
        handled.catch((thrown: unknown) => {
          this.warned(toServiceError(thrown));
        });
    } catch (thrown) {
      this.warned(toServiceError(thrown));
    }
  }
}
