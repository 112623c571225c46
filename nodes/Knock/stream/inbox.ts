import { createBackoff, sleep } from '../../../client/backoff';
import type { Clock } from '../../../client/clock';
import { ServiceError, toServiceError } from '../../../client/errors';
import type { JsonObject } from '../../../language/metadata';
import { limits } from '../limits';
import type { Position } from './position';

/** One page of a feed, the newest item first. */
export interface FeedPage {
  readonly items: readonly JsonObject[];
  /** `{ total_count, unread_count, unseen_count }` */
  readonly counts: JsonObject;
  /** Cursor of the older page, where there is one. */
  readonly older: string | undefined;
}

/** The page of items newer than `before`, or the one older than `after`; the newest page with neither. */
export type FetchPage = (place: { readonly before?: string; readonly after?: string }) => Promise<FeedPage>;

export interface InboxSettings {
  readonly fetchPage: FetchPage;
  readonly position: Position;
  /** New items, oldest first. */
  readonly emit: (items: readonly JsonObject[], counts: JsonObject) => void;
  /** A look that failed and is repeated by itself, or found too much. */
  readonly failed: (error: ServiceError) => void;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Why it is time to look: an event announced something, or events may have been missed. */
type Cause = 'event' | 'gap';

/** The service takes five requests a second for each user; bursts of events become one look. */
const PAUSE_MS = 250;
/** Pages read at most when many items were missed: a thousand items. */
const MOST_PAGES = 20;

/** Finds the items of a feed that were not seen yet, whenever there may be some. */
export class Inbox {
  readonly #settings: InboxSettings;
  readonly #backoff = createBackoff({ baseMs: 2000, floorMs: 1000, capMs: 60_000 });
  #wanted: Cause | undefined;
  /** Until the first look is over, nobody knows what is new. */
  #looking = true;

  constructor(settings: InboxSettings) {
    this.#settings = settings;
  }

  /** The first look. What is there already is emitted where `backlog` says so, or where an earlier run has seen what came before. */
  async begin(backlog: boolean): Promise<void> {
    const { position, fetchPage } = this.#settings;
    // What was announced so far is in the page that is fetched now.
    this.#wanted = undefined;
    if (position.known || backlog) await this.#look('gap');
    else position.advance([...(await fetchPage({})).items].reverse());
    // Known from now on, even where the feed is empty.
    if (!position.known) position.advance([]);
    void this.#run();
  }

  /** Looks, at once or as soon as the look under way is over. */
  check(cause: Cause): void {
    if (this.#wanted !== 'event') this.#wanted = cause;
    if (!this.#looking) void this.#run();
  }

  async #run(): Promise<void> {
    const { clock, signal, failed } = this.#settings;
    this.#looking = true;
    let reported = false;
    while (this.#wanted !== undefined && !this.#isOver()) {
      const cause = this.#wanted;
      this.#wanted = undefined;
      let waitMs = PAUSE_MS;
      try {
        await this.#look(cause);
        this.#backoff.reset();
        reported = false;
      } catch (thrown) {
        if (!reported && !this.#isOver()) failed(toServiceError(thrown));
        reported = true;
        this.#wanted ??= cause;
        waitMs = this.#backoff.next();
      }
      await pause(waitMs, signal, clock);
    }
    this.#looking = false;
  }

  async #look(cause: Cause): Promise<void> {
    const { position } = this.#settings;
    if (position.cursor === undefined) {
      await this.#lookFromTop();
      return;
    }
    const page = await this.#newerThan(position.cursor);
    const isAll = page !== undefined && page.items.length < limits.pageSize;
    const found = isAll ? this.#take(page.items, page.counts) : 0;
    // More than a page, a cursor the service does not know any more, or an event without an item: compared by id instead.
    if (!isAll || (found === 0 && cause === 'event')) await this.#lookFromTop();
  }

  async #newerThan(before: string): Promise<FeedPage | undefined> {
    const [outcome] = await Promise.allSettled([this.#settings.fetchPage({ before })]);
    if (outcome.status === 'fulfilled') return outcome.value;
    const error = toServiceError(outcome.reason);
    if (error.kind === 'invalid') return undefined;
    throw error;
  }

  /** Page by page from the newest item to the first that was seen. */
  async #lookFromTop(): Promise<void> {
    const { position, fetchPage, failed } = this.#settings;
    let page = await fetchPage({});
    const { counts } = page;
    const fresh: JsonObject[] = [];
    for (let pages = 1; ; pages += 1) {
      const unseen = position.unseen(page.items);
      fresh.push(...unseen);
      const { older, items } = page;
      if (unseen.length < items.length || items.length < limits.pageSize || older === undefined) break;
      if (pages === MOST_PAGES) {
        failed(tooMany());
        break;
      }
      page = await fetchPage({ after: older });
    }
    this.#take(fresh, counts);
  }

  /** How many of the items, newest first, were new. Remembered before they are handed over: hosts store it with the event. */
  #take(items: readonly JsonObject[], counts: JsonObject): number {
    const { position, emit } = this.#settings;
    if (this.#isOver()) return 0;
    const fresh = position.unseen(items).reverse();
    if (fresh.length === 0) return 0;
    position.advance(fresh);
    emit(fresh, counts);
    return fresh.length;
  }

  #isOver(): boolean {
    return this.#settings.signal.aborted;
  }
}

function tooMany(): ServiceError {
  const items = MOST_PAGES * limits.pageSize;
  const message = `The feed holds more than ${items.toLocaleString('en-US')} items that were not seen before: the oldest are left out`;
  return new ServiceError({ kind: 'protocol', message, advice: 'Get them with the operation that lists the feed, where they are needed.' });
}

/** Resolves early when the stream is closed. */
async function pause(ms: number, signal: AbortSignal, clock: Clock): Promise<void> {
  await sleep(ms, signal, clock).catch(() => undefined);
}
