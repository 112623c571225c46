import type { Connection } from './connection';

/** A user as the others on a presence channel see it; `info` is undefined when none was given. */
export interface Member {
  readonly id: string;
  readonly info: unknown;
}

/** Who is on a presence channel: users, each with one or more connections. */
export class Members {
  readonly #byConnection = new Map<Connection, Member>();
  readonly #tabs = new Map<string, number>();
  readonly #users = new Map<string, Member>();

  get ids(): readonly string[] {
    return [...this.#users.keys()];
  }

  get count(): number {
    return this.#users.size;
  }

  has(userId: string): boolean {
    return this.#users.has(userId);
  }

  of(connection: Connection): Member | undefined {
    return this.#byConnection.get(connection);
  }

  /** True when the user was not there before. */
  add(connection: Connection, member: Member): boolean {
    const tabs = this.#tabs.get(member.id) ?? 0;
    this.#byConnection.set(connection, member);
    this.#tabs.set(member.id, tabs + 1);
    if (tabs === 0) this.#users.set(member.id, member);
    return tabs === 0;
  }

  /** The member, when this was its last connection. */
  remove(connection: Connection): Member | undefined {
    const member = this.#byConnection.get(connection);
    if (member === undefined) return undefined;
    this.#byConnection.delete(connection);
    const tabs = (this.#tabs.get(member.id) ?? 1) - 1;
    this.#tabs.set(member.id, tabs);
    if (tabs > 0) return undefined;
    this.#tabs.delete(member.id);
    this.#users.delete(member.id);
    return member;
  }

  /** The roster a new subscriber gets. */
  roster(): { readonly presence: { readonly ids: readonly string[]; readonly hash: object; readonly count: number } } {
    const hash = Object.fromEntries([...this.#users].map(([id, member]) => [id, member.info ?? {}]));
    return { presence: { ids: this.ids, hash, count: this.count } };
  }
}
