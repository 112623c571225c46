import type { ServiceError } from '../../../client/errors';
import type { SocketStatus, StatusDetail } from '../../../client/socket';
import type { JsonObject } from '../../../language/metadata';

/** One stream on a connection that several may share. */
export interface Listener {
  /** `feeds:<channel id>:<user id>` */
  readonly topic: string;
  /** Chosen here; the server names with it who an event is for. */
  readonly reference: string;
  /** Which part of the feed it is about, as the server wants it. */
  readonly filters: JsonObject;
  /** From now on events arrive; those before are to be fetched. */
  joined(): void;
  /** Something is new in the feed. `counts` is absent where the server does not say them. */
  changed(counts: JsonObject | undefined): void;
  /** The feed was refused or dropped; it is joined again by itself. */
  left(error: ServiceError): void;
  /** Of the connection. */
  status(status: SocketStatus, detail: StatusDetail): void;
  warned(warning: ServiceError): void;
}
