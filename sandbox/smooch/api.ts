import type { WaitOptions } from '../feed';
import type { TlsFiles } from '../http';
import type { JsonRecord } from '../json';
import type { Misbehaviour } from '../misbehaviour';
import type { EndUser, EndUserOptions } from './end-user';
import type { Happenings, RequestRecord, Violation } from './happenings';
import type { Outcome } from './state/telling';
import type { Timings } from './surroundings';
import type { DeliveryRecord } from './webhooks/delivery';

/** Everything has a default, the same on every start. */
export interface SmoochSandboxOptions {
  /** TCP port on the loopback address; 0, the default, takes a free one. */
  readonly port?: number;
  /** Types of integrations the app has from the start. Default: `web`, `twilio`, `mailgun`, `whatsapp`, `messenger`, `telegram`. */
  readonly integrations?: readonly string[];
  /** Serve https. */
  readonly tls?: TlsFiles;
  /** The server's clock, milliseconds since 1970. */
  readonly now?: () => number;
  /** Instead of real time between the attempts of a webhook: resolves when the next may be made. */
  readonly wait?: (ms: number) => Promise<void>;
  /** What differs from the sandbox's own timings. */
  readonly timings?: Partial<Timings>;
}

/** A key: id and secret make a JWT, or a user name and password. */
export interface SmoochKey {
  readonly keyId: string;
  readonly secret: string;
}

/** The app that is there from the start. */
export interface SmoochApp extends SmoochKey {
  readonly id: string;
  readonly name: string;
  /** What a partner got by OAuth: a bearer token of the scope `integration`. */
  readonly accessToken: string;
  /** Ids of its integrations, by type. */
  readonly integrations: Readonly<Record<string, string>>;
}

export interface SmoochFailing {
  /** How many requests it befalls; 1 unless told. */
  readonly times?: number;
  /** Only requests whose `METHOD /path` matches. */
  readonly match?: RegExp;
}

/** A running stand-in of Smooch: v1 and v1.1 side by side on the same data. Records are given as the API of v1.1 writes them. */
export interface SmoochSandbox {
  /** Base of the API, without a generation and without a final slash. */
  readonly url: string;
  readonly port: number;
  readonly app: SmoochApp;
  /** The key of the account, which may do everything. */
  readonly account: SmoochKey;
  /** The code that activates a WhatsApp deployment. */
  readonly activationCode: string;
  /** The last thousand requests. */
  readonly requests: readonly RequestRecord[];
  /** The last thousand requests that were not as the documentation wants them, refused or not. */
  readonly violations: readonly Violation[];
  /** The last thousand attempts to deliver a webhook. */
  readonly deliveries: readonly DeliveryRecord[];
  readonly users: { readonly all: readonly JsonRecord[]; get(id: string): JsonRecord | undefined };
  /** Oldest first; undefined without a conversation. */
  messages(user: string): readonly JsonRecord[] | undefined;
  /** Of the app. */
  readonly webhooks: { readonly all: readonly JsonRecord[] };

  /** Somebody who talks to the business, by either id; made, with that `userId`, if there is none. */
  endUser(id: string, options?: EndUserOptions): EndUser;
  /** A message from the web messenger, in short. */
  say(user: string, text: string): JsonRecord;
  /** Gives a user `count` messages out of the past; nobody is told. */
  fillConversation(user: string, count: number): void;
  /** A business system holds the user's conversation too: `{ type, channelId … }`. */
  connectBusinessSystem(user: string, system: JsonRecord): void;
  /** What a channel says of a message that was sent. */
  reportDelivery(user: string, messageId: string, outcome: Outcome): void;
  /** The next message or notification to a channel fails there. */
  failNextDelivery(error?: JsonRecord): void;
  /** The next link of a channel fails there. */
  failNextLink(error?: JsonRecord): void;

  /** Posts any payload as the service would, with this secret or with none; gives the status, 0 without an answer. */
  sendWebhook(target: string, payload: unknown, secret?: string): Promise<number>;
  /** Delivers once more what was delivered already, as the service may at any time; gives the status. */
  redeliver(delivery: DeliveryRecord): Promise<number>;

  /** Coming requests are answered with an error, in the service's words. */
  fail(status: number, options?: SmoochFailing): void;
  /** Coming requests are answered late. */
  slow(ms: number, options?: SmoochFailing): void;
  /** Coming requests are answered 429, with this `Retry-After` in seconds if any. */
  limitRate(options?: SmoochFailing & { readonly retryAfter?: number }): void;
  /** Lets coming HTTP requests fail in any way. */
  misbehave(fault: Misbehaviour): void;
  /** Forgets the failures that have not happened yet. */
  behave(): void;

  /** Awaits what comes next of one kind. Fails at the deadline and on close. */
  waitFor<Kind extends keyof Happenings>(kind: Kind, options?: WaitOptions<Happenings[Kind]>): Promise<Happenings[Kind]>;
  close(): Promise<void>;
}
