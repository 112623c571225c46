/** How a request for a socket is answered: with a socket, an HTTP status, a dropped connection, or not at all. */
export type UpgradeAnswer = 'accept' | 'drop' | 'ignore' | number;

/** What befalls the next requests for a socket. */
export class Upgrades {
  #queue: { readonly how: UpgradeAnswer; left: number }[] = [];

  /** From now on, or for the next `times` requests only. */
  answer(how: UpgradeAnswer, times = Infinity): void {
    if (times === Infinity) this.#queue = [];
    this.#queue.push({ how, left: times });
  }

  take(): UpgradeAnswer {
    const [first] = this.#queue;
    if (first === undefined) return 'accept';
    first.left -= 1;
    if (first.left <= 0) this.#queue.shift();
    return first.how;
  }
}
