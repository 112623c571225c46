import type { JsonRecord } from '../../json';
import type { Caller } from './callers';

/** One authenticated call of the API. */
export interface ApiRequest {
  readonly method: string;
  /** Exactly as sent, without the query. */
  readonly path: string;
  /** The parts of the path the route names, decoded. */
  readonly at: Readonly<Record<string, string>>;
  /** Decoded as Plug does. */
  readonly query: JsonRecord;
  /** Empty when there was none. */
  readonly body: JsonRecord;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly caller: Caller;
  readonly requestId: string;
  /** Entities a batch leaves out, because they were updated within the second. */
  readonly skipped: (field: string, ids: readonly string[]) => ReadonlySet<string>;
}
