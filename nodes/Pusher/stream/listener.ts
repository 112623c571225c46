import type { ServiceError } from '../../../client/errors';
import type { SocketStatus, StatusDetail } from '../../../client/socket';
import type { JsonObject, JsonValue } from '../../../language/metadata';

/** What a connection tells beside the events that somebody published. */
export type NoticeKind = 'subscribed' | 'member' | 'count' | 'cacheMiss' | 'watchlist';

/** One stream on a connection that several may share. */
export interface Listener {
  readonly channels: readonly string[];
  wants(event: string): boolean;
  /** `data` is this listener's own: nobody else sees what it does to it. */
  published(channel: string, event: string, data: JsonValue | undefined, userId: string | undefined): void;
  noticed(kind: NoticeKind, channel: string, event: string, data: JsonObject, more?: JsonObject): void;
  /** The first answer to a subscription: confirmed, refused or late. A failed sign-in counts as a refused user channel. */
  settled(channel: string, error?: ServiceError): void;
  status(status: SocketStatus, detail: StatusDetail): void;
  warned(warning: ServiceError): void;
}
