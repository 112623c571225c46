export interface PushoverGlance {
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly subtext?: string | undefined;
  readonly count?: number | undefined;
  readonly percent?: number | undefined;
}

/** What stands on the watches: by user key, and by device where one was named. */
export class Glances {
  readonly #shown = new Map<string, PushoverGlance>();

  of(userKey: string, device = ''): PushoverGlance {
    return this.#shown.get(`${userKey} ${device}`) ?? {};
  }

  /** Fields that are missing keep their value. */
  update(userKey: string, device: string, changes: PushoverGlance): void {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    this.#shown.set(`${userKey} ${device}`, { ...this.of(userKey, device), ...Object.fromEntries(given) });
  }
}
