import { randomBytes } from 'node:crypto';

/** An id of the shape everything has: 24 hexadecimal digits. */
export const objectId = (): string => randomBytes(12).toString('hex');

/** Opaque text that nobody guesses. */
export const opaque = (bytes = 32): string => randomBytes(bytes).toString('base64url');
