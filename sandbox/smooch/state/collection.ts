/** Things by their id, oldest first. */
export class Collection<T extends { readonly id: string }> {
  readonly #byId = new Map<string, T>();

  get all(): readonly T[] {
    return [...this.#byId.values()];
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): T | undefined {
    return this.#byId.get(id);
  }

  /** Adds or replaces; gives the thing back. */
  put(thing: T): T {
    this.#byId.set(thing.id, thing);
    return thing;
  }

  /** Whether there was one. */
  remove(id: string): boolean {
    return this.#byId.delete(id);
  }
}
