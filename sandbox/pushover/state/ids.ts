import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const spelled = (bytes: Buffer): string => [...bytes].map((byte) => ALPHABET[byte % ALPHABET.length] ?? 'A').join('');

/** Thirty letters and digits, the form of every key, token and receipt. */
export const randomKey = (length = 30): string => spelled(randomBytes(length));

/** The same key for the same words on every start, so that a demo's settings survive it. */
export const keyFrom = (words: string): string => spelled(createHash('sha512').update(words).digest().subarray(0, 30));

/** Counts up ids of nineteen digits, which a JavaScript number cannot hold exactly. */
export class Ids {
  #last = 1_200_000_000_000_000_001n;

  next(): bigint {
    this.#last += 977n;
    return this.#last;
  }
}
