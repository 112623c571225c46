import type { WaitOptions } from '../feed';
import type { TlsFiles } from '../http';
import type { Misbehaviour } from '../misbehaviour';
import type { SocketControls } from '../socket-controls';
import type { PusherApp, PusherAppOptions } from './apps';
import type { ServerFrame } from './frames';
import type { Happenings, RequestRecord, WebhookRecord } from './happenings';
import type { Timings } from './surroundings';
import type { WebhookEvent } from './webhook-event';
import type { WebhookOptions } from './webhooks';

export interface PusherSandboxOptions {
  /** TCP port on the loopback address; 0, the default, takes a free one. */
  readonly port?: number;
  /** At least one; a demo app unless told. */
  readonly apps?: readonly PusherAppOptions[];
  /** Serve https and wss. */
  readonly tls?: TlsFiles;
  /** The server's clock, milliseconds since 1970. Timers run in real time all the same. */
  readonly now?: () => number;
  /** What differs from Pusher's own timings. */
  readonly timings?: Partial<Timings>;
  /** Serve below this path (`/realtime`), as behind a reverse proxy. */
  readonly pathPrefix?: string;
}

export interface SendWebhookOptions {
  /** Sign with a secret that is not the app's. */
  readonly forge?: boolean;
  /** The `time_ms` of the body; now unless told. */
  readonly timeMs?: number;
  /** The key header; the app's unless told. */
  readonly key?: string;
  /** The signing secret; the app's unless told. */
  readonly secret?: string;
}

/** A running stand-in of Pusher Channels. */
export interface PusherSandbox extends SocketControls {
  /** Base of the HTTP API, without a final slash and without the path prefix. */
  readonly url: string;
  /** Base of the socket URLs: the same host and port with `ws` or `wss`. */
  readonly socketUrl: string;
  readonly host: string;
  readonly port: number;
  readonly apps: readonly PusherApp[];
  /** The first app. */
  readonly app: PusherApp;
  /** The last thousand HTTP requests. */
  readonly requests: readonly RequestRecord[];
  /** The last thousand webhook attempts. */
  readonly webhooks: readonly WebhookRecord[];
  /** How many sockets are open, over all apps. */
  readonly connections: number;
  /** Awaits what comes next of one kind. Fails at the deadline and on close. */
  waitFor<Kind extends keyof Happenings>(kind: Kind, options?: WaitOptions<Happenings[Kind]>): Promise<Happenings[Kind]>;
  /** Where an app's webhooks go, or nowhere. `app` is an app's id; the first app unless told. */
  setWebhook(url: string | undefined, options?: WebhookOptions & { readonly app?: string }): void;
  /** Posts one signed (or forged, or old) webhook and gives the receiver's answer. */
  sendWebhook(url: string, events: readonly WebhookEvent[], options?: SendWebhookOptions): Promise<{ status: number; body: string }>;
  /** Sends a frame of any kind to every socket. */
  sendFrame(frame: ServerFrame): void;
  /** Lets coming HTTP requests fail. */
  misbehave(fault: Misbehaviour): void;
  /** Forgets the failures that have not happened yet. */
  behave(): void;
  close(): Promise<void>;
}
