import type { JsonRecord } from '../json';
import type { WaitOptions } from '../feed';
import type { TlsFiles } from '../http';
import type { Misbehaviour } from '../misbehaviour';
import type { PhoenixControls } from '../phoenix/controls';
import type { Happenings, RequestRecord } from './happenings';
import type { BulkFailure } from './state/bulk-operations';
import type { Channel } from './state/channels';
import type { GuideOptions } from './state/guides';
import type { DeliveryStatus } from './state/message';
import type { WorkflowOptions } from './state/workflows';
import type { Workplaces } from './state/workplaces';
import type { Timings } from './surroundings';
import type { WebhookEvent } from './webhooks/event';
import type { WebhookOptions, WebhookRecord } from './webhooks/webhooks';

export interface KnockSandboxOptions {
  /** TCP port on the loopback address; 0, the default, takes a free one. */
  readonly port?: number;
  /** Default: the same on every start, beginning with `sk_test_`. */
  readonly secretKey?: string;
  /** Default: the same on every start, beginning with `pk_test_`. */
  readonly publicKey?: string;
  /** The signing key or its public half as PEM; verifies user tokens. Without it they are refused as Knock does. */
  readonly signingKey?: string;
  /** Signs webhooks. */
  readonly webhookSecret?: string;
  /** Calls and sockets with the public key need a user token. Default false. */
  readonly enhancedSecurity?: boolean;
  /** Refuse what exceeds Knock's rate limits. Default false. */
  readonly limits?: boolean;
  /** Default: one of each kind, see `demoChannels`. */
  readonly channels?: readonly Channel[];
  /** Serve https and wss. */
  readonly tls?: TlsFiles;
  /** The server's clock, milliseconds since 1970. Timers run in real time all the same. */
  readonly now?: () => number;
  /** What differs from the sandbox's own timings. */
  readonly timings?: Partial<Timings>;
}

export interface SendWebhookOptions {
  /** Sign with a secret that is not the environment's. */
  readonly forge?: boolean;
  /** Change the body after signing it. */
  readonly tamper?: boolean;
  /** The time signed with, in milliseconds; now unless told. */
  readonly timeMs?: number;
  /** Headers to add or, by the same name in lower case, to replace. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A running stand-in of Knock: one environment. Records are given as the API writes them. */
export interface KnockSandbox extends PhoenixControls {
  /** Base of the API, without `/v1` and without a final slash. */
  readonly url: string;
  /** The same host and port with `ws` or `wss`. */
  readonly socketUrl: string;
  readonly port: number;
  readonly secretKey: string;
  readonly publicKey: string;
  readonly webhookSecret: string;
  readonly channels: readonly Channel[];
  /** The last thousand requests. */
  readonly requests: readonly RequestRecord[];
  /** The last thousand webhook attempts. */
  readonly webhooks: readonly WebhookRecord[];
  /** How many sockets are open. */
  readonly connections: number;

  readonly users: { readonly all: readonly JsonRecord[]; get(id: string): JsonRecord | undefined };
  readonly objects: { get(collection: string, id: string): JsonRecord | undefined };
  readonly messages: {
    /** Oldest first. */
    readonly all: readonly JsonRecord[];
    get(id: string): JsonRecord | undefined;
    /** What the provider would have reported; `eventData` goes into the webhook. */
    setStatus(id: string, status: DeliveryStatus, eventData?: unknown): void;
    /** The recipient follows a tracked link. */
    clickLink(id: string, url: string): void;
  };
  /** Oldest first. */
  readonly runs: { readonly all: readonly JsonRecord[] };
  readonly workflows: {
    /** As soon as one is defined, every other key is missing. */
    define(key: string, options?: WorkflowOptions): void;
    /** Lets the paused runs go on. */
    resume(key: string): void;
  };
  readonly schedules: {
    /** Lets a schedule occur now; gives the workflow run's id. */
    run(id: string): string;
  };
  readonly audiences: {
    /** An empty audience, as the dashboard makes one. */
    define(key: string): void;
  };
  readonly guides: {
    /** Gives the guide's id. */
    define(key: string, options?: GuideOptions): string;
  };
  /** What Slack and Teams hold. */
  readonly workplaces: Workplaces;
  readonly bulk: {
    /** The next bulk operation fails in part or as a whole. */
    failNext(failure: BulkFailure): void;
    /** While held, bulk operations go on only by `advance`. */
    hold(on: boolean): void;
    /** Takes every bulk operation one step: queued, half done, done. */
    advance(): void;
  };

  /** Awaits what comes next of one kind. Fails at the deadline and on close. */
  waitFor<Kind extends keyof Happenings>(kind: Kind, options?: WaitOptions<Happenings[Kind]>): Promise<Happenings[Kind]>;
  /** Where webhooks go when something happens, or nowhere. */
  setWebhook(url: string | undefined, options?: WebhookOptions): void;
  /** Posts one signed (or forged, tampered, old) webhook and gives the receiver's answer. */
  sendWebhook(url: string, event: WebhookEvent, options?: SendWebhookOptions): Promise<{ status: number; body: string }>;
  /** While on, every user token counts as expired. */
  expireTokens(on: boolean): void;
  /** Switches enhanced security. */
  requireUserTokens(on: boolean): void;
  /** The next batch leaves these ids unchanged and names them in `x-ratelimited-<field>`. */
  skipInNextBatch(ids: readonly string[]): void;
  /** Lets coming HTTP requests fail. */
  misbehave(fault: Misbehaviour): void;
  /** Forgets the failures that have not happened yet. */
  behave(): void;
  close(): Promise<void>;
}
