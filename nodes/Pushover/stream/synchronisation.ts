import { createBackoff, sleep, type Backoff } from '../../../client/backoff';
import type { Clock } from '../../../client/clock';
import { toServiceError, type ServiceError } from '../../../client/errors';
import { passes, stoppedBy } from './ended';
import type { Download, Message } from './messages';
import { BACKOFF, DISTANCE_MS, PATIENCE_MS } from './pace';

/** One who takes messages: a node. */
export interface Taker {
  /** Idle: it could take messages. Pausing: it waits before it tries again. */
  readonly state: 'idle' | 'delivering' | 'pausing';
  /** Whether it has handled the message and does not want it kept. */
  releases(id: string): boolean;
  /** Everything the server keeps, in ascending order. */
  offer(download: Download): void;
}

export interface SynchronisationSettings {
  takers(): readonly Taker[];
  readonly clock: Clock;
  readonly random: () => number;
  /** Resolves when the first request may be made. */
  readonly ready: Promise<void>;
  /** Ends it. */
  readonly signal: AbortSignal;
  download(): Promise<Download>;
  /** Deletes every message up to this id. */
  deleteUpTo(id: string): Promise<void>;
  /** A request failed and is made up for later. `first`: those before it had succeeded. */
  troubled(error: ServiceError, first: boolean): void;
  /** It has stopped for good. */
  failed(error: ServiceError): void;
}

/** Fetches of a long backlog in a row, before it pauses. */
const MAX_ROUNDS = 10;
/** Handled messages that are deleted although a taker is still busy with later ones: one call for each message would be too many. */
const ENOUGH = 100;

type Doing = 'fetching' | 'deleting';

/**
 * Fetches, offers and deletes messages, one request at a time. Any number of wishes to fetch during a fetch become one more.
 * A message is deleted once all takers release it and every one before it, and only what was fetched is deleted.
 */
export class Synchronisation {
  #kept: readonly Message[] = [];
  #more = false;
  #rounds = 0;
  #wanted = false;
  #online = false;
  #ready = false;
  #working = false;
  #ended = Promise.resolve();
  /** Apart from each other: where only deleting fails, each fetch succeeds. */
  readonly #trouble: Readonly<Record<Doing, { readonly backoff: Backoff; known: boolean }>>;

  constructor(private readonly settings: SynchronisationSettings) {
    const { random, ready } = settings;
    this.#trouble = {
      fetching: { backoff: createBackoff({ ...BACKOFF, random }), known: false },
      deleting: { backoff: createBackoff({ ...BACKOFF, random }), known: false },
    };
    const begin = (): void => {
      this.#ready = true;
      this.progressed();
    };
    // It rejects where all is over before it began.
    ready.then(begin, () => undefined);
  }

  /** Nothing is fetched while there is no live line: whenever there is one again, a fetch is asked for. */
  set online(online: boolean) {
    this.#online = online;
    this.progressed();
  }

  /** There may be messages to fetch. */
  request(): void {
    this.#wanted = true;
    this.progressed();
  }

  /** A taker has handled something, has become idle or has left. */
  progressed(): void {
    if (this.#working) return;
    this.#working = true;
    this.#ended = this.#work();
  }

  /** Resolves when no request is under way. */
  quiet(): Promise<void> {
    return this.#ended;
  }

  async #work(): Promise<void> {
    // The choice and the end of work are one step: no wish is lost in between.
    for (let task = this.#next(); task !== undefined; task = this.#next()) await task();
    this.#working = false;
  }

  #next(): (() => Promise<void>) | undefined {
    const { signal } = this.settings;
    if (signal.aborted) return undefined;
    const states = this.settings.takers().map(({ state }) => state);
    const count = this.#releasedByAll();
    if (count >= ENOUGH || (count > 0 && !states.includes('delivering'))) return () => this.#delete(count);
    const fetches = this.#wanted && this.#online && this.#ready && states.includes('idle');
    return fetches ? () => this.#download() : undefined;
  }

  /** How many messages, from the oldest on without a gap, every taker releases. */
  #releasedByAll(): number {
    const takers = this.settings.takers();
    if (takers.length === 0) return 0;
    const open = this.#kept.findIndex(({ id }) => !takers.every((taker) => taker.releases(id)));
    return open === -1 ? this.#kept.length : open;
  }

  async #download(): Promise<void> {
    this.#wanted = false;
    const download = await this.#attempt('fetching', () => this.settings.download());
    if (download === undefined || this.settings.signal.aborted) return;
    this.#kept = download.messages;
    this.#more = download.more;
    if (!download.more) this.#rounds = 0;
    for (const taker of this.settings.takers()) taker.offer(download);
  }

  async #delete(count: number): Promise<void> {
    const last = this.#kept[count - 1];
    if (last === undefined) return;
    const done = await this.#attempt('deleting', () => this.settings.deleteUpTo(last.id).then(() => true));
    if (done === undefined) return;
    this.#kept = this.#kept.filter((_, index) => index >= count);
    if (this.#more && this.#kept.length === 0) await this.#continue();
  }

  /** The server had so much that it may have kept more back. */
  async #continue(): Promise<void> {
    this.#rounds += 1;
    this.#more = false;
    if (this.#rounds >= MAX_ROUNDS) {
      this.#rounds = 0;
      await this.#pause(DISTANCE_MS);
    }
    this.#wanted = true;
  }

  /** Undefined where it failed: for good, or it waits and wants to fetch again. What takers remember is not handled twice. */
  async #attempt<T>(doing: Doing, request: () => Promise<T>): Promise<T | undefined> {
    const trouble = this.#trouble[doing];
    try {
      const result = await request();
      trouble.backoff.reset();
      trouble.known = false;
      return result;
    } catch (thrown) {
      const error = toServiceError(thrown);
      if (!passes(error)) {
        this.settings.failed(stoppedBy(error, doing));
        return undefined;
      }
      this.settings.troubled(error, !trouble.known);
      trouble.known = true;
      this.#kept = [];
      await this.#pause(Math.max(trouble.backoff.next(), error.kind === 'rateLimited' ? PATIENCE_MS : 0));
      this.#wanted = true;
      return undefined;
    }
  }

  async #pause(ms: number): Promise<void> {
    const { signal, clock } = this.settings;
    // Only closing ends it early, and then nothing follows.
    await sleep(ms, signal, clock).catch(() => undefined);
  }
}
