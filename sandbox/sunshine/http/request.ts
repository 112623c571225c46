import type { JsonRecord } from '../../json';
import type { Caller } from './callers';

/** One call of the API, let in. */
export interface ApiRequest {
  readonly method: string;
  /** Exactly as sent, without the query. */
  readonly path: string;
  /** Exactly as sent, without the question mark. */
  readonly search: string;
  /** The parts of the path the route names, decoded. */
  readonly at: Readonly<Record<string, string>>;
  /** Decoded as deepObject. */
  readonly query: JsonRecord;
  /** What the rules let through; empty when there was none. */
  readonly body: JsonRecord;
  readonly rawBody: Buffer;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Where the caller reached the service, without a final slash. */
  readonly baseUrl: string;
  readonly caller: Caller;
}

/** The part of the path the route calls `name`. */
export const at = ({ at: parts }: ApiRequest, name: string): string => parts[name] ?? '';
