import type { ProviderId } from '../../api';
import type { JsonValue } from '../../language/json';
import type { Parameters } from '../../language/operation';

/** Runs an operation with the examples of what it requires, and with `own` over them. */
export type Run = (operation: string, own?: Parameters) => Promise<JsonValue>;

/** A stand-in in which every operation finds what it asks for. */
export interface Prepared {
  /** Values of fields by their names, wherever an operation has one of them. */
  readonly known: Parameters;
  /** What single operations take besides. */
  readonly inputs?: Readonly<Record<string, Parameters>>;
}

export interface Started {
  /** Credentials that lead to the stand-in: what the first may not do, the next may. */
  readonly accounts: readonly Parameters[];
  prepare(run: Run): Promise<Prepared>;
  close(): Promise<void>;
}

export interface Service {
  readonly id: ProviderId;
  start(): Promise<Started>;
  /** Operations without a preview, and why. */
  readonly without?: Readonly<Record<string, string>>;
}
