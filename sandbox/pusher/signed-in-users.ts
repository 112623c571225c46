import type { Connection, SignedInUser } from './connection';
import { packed } from './frames';

/** The signed-in connections of one app by user, and the news their watchers get. */
export class SignedInUsers {
  readonly #connections = new Map<string, Set<Connection>>();
  readonly #tellsWatchers: boolean;

  constructor(tellsWatchers: boolean) {
    this.#tellsWatchers = tellsWatchers;
  }

  of(userId: string): readonly Connection[] {
    return [...(this.#connections.get(userId) ?? [])];
  }

  add(connection: Connection, user: SignedInUser): void {
    const known = this.#connections.get(user.id);
    const isNewConnection = known?.has(connection) !== true;
    connection.user = user;
    this.#connections.set(user.id, (known ?? new Set()).add(connection));
    if (!isNewConnection) return;
    this.#tellStateTo(connection, user);
    if (known === undefined) this.#tellWatchers('online', user.id);
  }

  remove(connection: Connection): void {
    const { user } = connection;
    if (user === undefined) return;
    const known = this.#connections.get(user.id);
    known?.delete(connection);
    if (known?.size !== 0) return;
    this.#connections.delete(user.id);
    this.#tellWatchers('offline', user.id);
  }

  #tellStateTo(connection: Connection, { watchlist }: SignedInUser): void {
    if (!this.#tellsWatchers) return;
    const online = watchlist.filter((id) => this.#connections.has(id));
    const offline = watchlist.filter((id) => !this.#connections.has(id));
    const events = [
      { name: 'online', user_ids: online },
      { name: 'offline', user_ids: offline },
    ].filter(({ user_ids: ids }) => ids.length > 0);
    if (events.length > 0) connection.send(packed('pusher_internal:watchlist_events', { events }));
  }

  #tellWatchers(name: 'online' | 'offline', userId: string): void {
    if (!this.#tellsWatchers) return;
    const frame = packed('pusher_internal:watchlist_events', { events: [{ name, user_ids: [userId] }] });
    for (const connection of [...this.#connections.values()].flatMap((set) => [...set])) {
      if (connection.user?.id !== userId && connection.user?.watchlist.includes(userId) === true) connection.send(frame);
    }
  }
}
