import type { JsonRecord } from '../json';
import type { Connection } from './connection';
import type { PhoenixFeeds } from './happenings';
import type { Frame } from './frames';

/** An upgrade that is turned away with an HTTP status. */
export class RefusedUpgrade extends Error {
  readonly status: number;

  constructor(status: number, reason: string) {
    super(reason);
    this.status = status;
  }
}

/** A join that is answered with an error and this reason. */
export class RefusedJoin extends Error {}

/** What a service does with sockets; everything else is Phoenix. */
export interface PhoenixService<Who, State> {
  readonly feeds: PhoenixFeeds;
  /** Largest frame taken, in bytes. */
  readonly frameBytes: number;
  /** Lets somebody in, or throws a {@link RefusedUpgrade}. The version of the protocol was looked at before. */
  admit(path: string, query: URLSearchParams): Who;
  /** Lets a client join a topic, or throws a {@link RefusedJoin}. */
  join(connection: Connection<Who, State>, frame: Frame): { readonly state: State; readonly response?: JsonRecord };
  /** A client says something on a topic it has joined. */
  receive?(connection: Connection<Who, State>, frame: Frame): void;
}
