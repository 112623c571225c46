import type { Tier } from '../limits';
import { tiers } from '../limits';
import { Refusal } from './refusal';
import type { Caller } from './callers';
import type { Route } from './routes';

const WINDOW_MS = 1000;

/** Counts calls per second and endpoint, when switched on. */
export class RateLimits {
  readonly #on: boolean;
  readonly #now: () => number;
  readonly #calls = new Map<string, number[]>();
  readonly #updates = new Map<string, number>();
  #skipped: ReadonlySet<string> = new Set();

  constructor(on: boolean, now: () => number) {
    this.#on = on;
    this.#now = now;
  }

  /** Counts a call, or refuses it with 429. The feed is counted by user, and so is everything under a user token. */
  count(route: Route, { user }: Caller, at: Readonly<Record<string, string>>): void {
    if (!this.#on) return;
    const isFeed = route.path === '/users/{user}/feeds/{channel}';
    const scope = isFeed ? at.user : user?.user;
    const key = JSON.stringify([route.method, route.path, scope ?? null]);
    const now = this.#now();
    const recent = (this.#calls.get(key) ?? []).filter((time) => now - time < WINDOW_MS);
    this.#calls.set(key, recent);
    if (recent.length >= tiers[route.tier]) throw tooMany(route.tier);
    recent.push(now);
  }

  /** The next batch that names one of these leaves it out. */
  skipNext(ids: readonly string[]): void {
    this.#skipped = new Set(ids);
  }

  /** Which of `ids` may not be updated now: told so, or updated within the second while limits are on. */
  skipped(field: string, ids: readonly string[]): ReadonlySet<string> {
    const now = this.#now();
    const told = this.#skipped;
    const left = ids.filter((id) => told.has(id) || (this.#on && now - (this.#updates.get(`${field} ${id}`) ?? -Infinity) < WINDOW_MS));
    if (left.some((id) => told.has(id))) this.#skipped = new Set();
    for (const id of ids) if (!left.includes(id)) this.#updates.set(`${field} ${id}`, now);
    return new Set(left);
  }
}

const tooMany = (tier: Tier): Refusal => new Refusal(429, 'rate_limited', `More than ${tiers[tier]} requests a second`);
