import type { IncomingHttpHeaders } from 'node:http';
import type { Feed } from '../feed';
import type { JsonRecord } from '../json';

interface OnSocket {
  /** Counts the sockets of this sandbox from 1. */
  readonly socket: number;
}

/** What can be awaited of sockets, by kind. */
export interface PhoenixHappenings {
  /** A socket was accepted; `query` is what its URL said. */
  readonly connection: OnSocket & { readonly query: Readonly<Record<string, string>>; readonly headers: IncomingHttpHeaders };
  /** An upgrade was refused. */
  readonly refusedConnection: { readonly query: Readonly<Record<string, string>>; readonly reason: string };
  readonly disconnection: OnSocket & { readonly code: number };
  /** A frame from a client, as text. */
  readonly frame: OnSocket & { readonly text: string };
  readonly join: OnSocket & { readonly topic: string; readonly params: JsonRecord };
  readonly leave: OnSocket & { readonly topic: string };
}

export type PhoenixFeeds = { readonly [Kind in keyof PhoenixHappenings]: Feed<PhoenixHappenings[Kind]> };
