import { randomBytes } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** An id of the shape messages have: 27 letters and digits. */
export function ksuid(): string {
  const tail = [...randomBytes(26)].map((byte) => LETTERS[byte % LETTERS.length] ?? '0').join('');
  return `2${tail}`;
}
