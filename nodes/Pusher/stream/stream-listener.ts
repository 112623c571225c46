import { toServiceError, type ServiceError } from '../../../client/errors';
import { cancelled } from '../../../client/transport-error';
import type { SocketStatus, StatusDetail } from '../../../client/socket';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import type { StreamHandlers } from '../../../language/stream';
import { isUserChannel, userChannel } from '../channels';
import { matcher } from '../patterns';
import { parsedText } from '../text';
import { isoNow } from '../time';
import { isObject } from '../../../language/reading';
import type { Listener, NoticeKind } from './listener';

/** Stands for the user's own channel, whose name is not known before. */
const SIGN_IN = userChannel('');

export interface ListenerSettings {
  readonly channels: readonly string[];
  /** Whether it waits for a sign-in as well. */
  readonly signIn: boolean;
  /** Patterns of event names; none means all. */
  readonly events: readonly string[];
  readonly kinds: readonly (NoticeKind | 'event')[];
  readonly parseData: boolean;
  /** An object that holds nothing but `payload` stands for that. */
  readonly unwrapPayload: boolean;
}

/** Turns what a connection tells into the events of one stream. */
export class StreamListener implements Listener {
  readonly channels: readonly string[];
  /** Resolves once every channel has got its answer; rejects where each of them was refused. */
  readonly joined: Promise<void>;
  onFailed: ((error: ServiceError) => void) | undefined;
  readonly #settings: ListenerSettings;
  readonly #handlers: StreamHandlers;
  readonly #kinds: ReadonlySet<string>;
  readonly #matches: (event: string) => boolean;
  readonly #waiting: Set<string>;
  readonly #awaited: number;
  #refusals = 0;
  #closed = false;
  #settle: { resolve(): void; reject(error: ServiceError): void } | undefined;

  constructor(settings: ListenerSettings, handlers: StreamHandlers) {
    this.channels = settings.channels;
    this.#settings = settings;
    this.#handlers = handlers;
    this.#kinds = new Set(settings.kinds);
    this.#matches = this.#kinds.has('event') ? matcher(settings.events) : () => false;
    this.#waiting = new Set(settings.signIn ? [...settings.channels, SIGN_IN] : settings.channels);
    this.#awaited = this.#waiting.size;
    this.joined = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // Nobody waits for it where the connection itself does not come about.
    this.joined.catch(() => undefined);
  }

  /** Nothing is told any more; whoever still waits to be joined is told why. */
  close(reason: ServiceError = cancelled()): void {
    this.#closed = true;
    this.#settle?.reject(reason);
  }

  wants(event: string): boolean {
    return this.#matches(event);
  }

  published(channel: string, event: string, data: JsonValue | undefined, userId: string | undefined): void {
    const parsed = this.#settings.parseData && typeof data === 'string' ? parsedText(data) : (data ?? null);
    const value = this.#settings.unwrapPayload ? unwrapped(parsed) : parsed;
    const receivedAt = isoNow();
    this.#emit(userId === undefined ? { channel, event, data: value, receivedAt } : { channel, event, data: value, userId, receivedAt });
  }

  noticed(kind: NoticeKind, channel: string, event: string, data: JsonObject, more: JsonObject = {}): void {
    if (this.#kinds.has(kind)) this.#emit({ channel, event, data, ...more, receivedAt: isoNow() });
  }

  settled(channel: string, error?: ServiceError): void {
    if (!this.#waiting.delete(isUserChannel(channel) ? SIGN_IN : channel)) return;
    if (error) this.#refusals += 1;
    if (this.#waiting.size > 0) return;
    if (error && this.#refusals === this.#awaited) this.#settle?.reject(error);
    else this.#settle?.resolve();
  }

  status(status: SocketStatus, detail: StatusDetail): void {
    if (this.#closed) return;
    this.#handlers.onStatus?.(status, detail.error?.message);
    const { error } = detail;
    if (!error) return;
    if (status === 'failed') this.onFailed?.(error);
    // It will be tried again, but only in minutes: whoever waits for the start should know now.
    else if (error.kind === 'auth' || error.kind === 'permission') this.#settle?.reject(error);
  }

  warned(warning: ServiceError): void {
    if (!this.#closed) this.#handlers.onWarning?.(warning);
  }

  /** Other streams share the connection: what this one's handler throws must not reach them. */
  #emit(event: JsonObject): void {
    if (this.#closed) return;
    try {
      const handled = this.#handlers.onEvent(event);
      if (handled instanceof Promise)
        handled.catch((thrown: unknown) => {
          this.warned(toServiceError(thrown));
        });
    } catch (thrown) {
      this.warned(toServiceError(thrown));
    }
  }
}

function unwrapped(value: JsonValue): JsonValue {
  return isObject(value) && 'payload' in value && Object.keys(value).length === 1 ? (value.payload ?? null) : value;
}
