import { limits } from './limits';

interface CachedEvent {
  readonly name: string;
  readonly data: string;
  readonly expiresAt: number;
}

/** The last event of every cache channel, kept for half an hour whether or not anybody listens. */
export class EventCache {
  readonly #events = new Map<string, CachedEvent>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  put(channel: string, name: string, data: string): void {
    this.#events.set(channel, { name, data, expiresAt: this.#now() + limits.cacheMs });
  }

  /** The event with the whole seconds it is still kept, or undefined. */
  get(channel: string): { readonly name: string; readonly data: string; readonly ttl: number } | undefined {
    const event = this.#events.get(channel);
    if (event === undefined) return undefined;
    const left = event.expiresAt - this.#now();
    if (left > 0) return { name: event.name, data: event.data, ttl: Math.ceil(left / 1000) };
    this.#events.delete(channel);
    return undefined;
  }
}
