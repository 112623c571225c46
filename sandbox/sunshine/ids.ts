import { createHash, randomBytes } from 'node:crypto';

/** Gives ids of 24 hex digits that grow in the order they are made: a cursor stays good when its record is deleted. */
export class Ids {
  readonly #process = randomBytes(5).toString('hex');
  readonly #now: () => number;
  #seconds = 0;
  #count = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  next(): string {
    // A clock that is turned back must not turn the order round.
    this.#seconds = Math.max(this.#seconds, Math.floor(this.#now() / 1000));
    this.#count += 1;
    return hex(this.#seconds, 8) + this.#process + hex(this.#count, 6);
  }
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0').slice(-digits);

/** The same on every start, so that a demo's settings survive it; older than every id made later. */
export const demoId = (seed: string): string => `5f000000${digest(seed).toString('hex').slice(0, 16)}`;
export const demoText = (seed: string): string => digest(seed).toString('base64url').slice(0, 40);

const digest = (seed: string): Buffer => createHash('sha256').update(`sunshine sandbox ${seed}`).digest();

export const randomText = (): string => randomBytes(30).toString('base64url');
