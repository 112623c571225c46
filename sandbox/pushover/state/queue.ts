import type { Message } from './message';

/** The messages that wait for one device, oldest id first. */
export class Queue {
  #waiting: Message[] = [];
  /** By id, everything that ever left in a download: what may be deleted, and what can come again. */
  readonly #handedOut = new Map<bigint, Message>();

  get messages(): readonly Message[] {
    return this.#waiting;
  }

  add(message: Message): void {
    const place = this.#firstAbove(message.id);
    if (this.#waiting[place - 1]?.id === message.id) this.#waiting[place - 1] = message;
    else this.#waiting.splice(place, 0, message);
  }

  /** The oldest messages, at most `count`. They stay until they are deleted. */
  take(count: number): readonly Message[] {
    const taken = this.#waiting.slice(0, count);
    for (const message of taken) this.#handedOut.set(message.id, message);
    return taken;
  }

  wasHandedOut(id: bigint): boolean {
    return this.#handedOut.has(id);
  }

  /** Deletes every message up to and with `id`; gives how many there were. */
  deleteUpTo(id: bigint): number {
    return this.#waiting.splice(0, this.#firstAbove(id)).length;
  }

  /** Puts a deleted message back, as a server does whose delete was lost. */
  bringBack(id: bigint): boolean {
    const message = this.#handedOut.get(id);
    if (message !== undefined) this.add(message);
    return message !== undefined;
  }

  /** Marks what waits for an answer to this receipt as answered. */
  acknowledge(receipt: string): void {
    for (const message of this.#waiting) if (message.fields.receipt === receipt) message.acknowledge();
  }

  #firstAbove(id: bigint): number {
    let [low, high] = [0, this.#waiting.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const message = this.#waiting[middle];
      if (message === undefined || message.id > id) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
