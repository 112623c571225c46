import type { ErrorKind } from '../client/errors';

/** A failure the service is known for, as the documentation shows it. */
export interface KnownFailure {
  /** As the service writes it: its own code, or a status. */
  readonly code: string;
  readonly advice: string;
  /** The field at fault, by its title. */
  readonly field?: string;
}

/** What a code means to the person at the canvas. */
export interface KnownCode extends Omit<KnownFailure, 'code'> {
  /** Where the status alone would mislead, or says too little. */
  readonly kind?: ErrorKind;
}

/** What is known of a code, by own names only: a service may answer with any text. */
export function knownIn<K extends KnownCode>(codes: Readonly<Record<string, K>>, code: string | undefined): K | undefined {
  return code !== undefined && Object.hasOwn(codes, code) ? codes[code] : undefined;
}

/** The same for the documentation. */
export function failuresOf(codes: Readonly<Record<string, KnownCode>>): readonly KnownFailure[] {
  return Object.entries(codes).map(([code, { advice, field }]) => ({ code, advice, ...(field === undefined ? {} : { field }) }));
}
