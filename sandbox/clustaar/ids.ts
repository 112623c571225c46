/** Ids of 24 hexadecimal digits, the same on every start and never twice. */
export class Ids {
  #count = 0;

  next(): string {
    this.#count += 1;
    return `5f0c1d2e3a4b5c6d${(0x7e8f9000 + this.#count).toString(16)}`;
  }
}
