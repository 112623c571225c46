import type { WaitOptions } from '../feed';
import type { TlsFiles } from '../http';
import type { JsonRecord } from '../json';
import type { Misbehaviour } from '../misbehaviour';
import type { Happenings, SunshineRequestRecord, SunshineDeliveryRecord } from './happenings';
import type { ZendeskUser } from './service';
import type { DeliveryReport } from './state/delivery';
import type { EndUserOptions, Postback } from './state/end-user';
import type { ClientUpdateReason } from './state/linking';
import type { OAuthClient } from './state/oauth';
import type { SunshineLimits, SunshineTimings } from './surroundings';
import type { SunshineViolation } from './violations';

export interface SunshineSandboxOptions {
  /** TCP port on the loopback address; 0, the default, takes a free one. */
  readonly port?: number;
  /** Serve https. */
  readonly tls?: TlsFiles;
  /** Certificate authority of webhook receivers, when the platform does not know it. */
  readonly ca?: string | Buffer;
  /** The server's clock, milliseconds since 1970. Timers run in real time all the same. */
  readonly now?: () => number;
  /** Passes once so many milliseconds are over: the pauses between attempts of a webhook. Real time unless told. */
  readonly wait?: (ms: number) => Promise<void>;
  readonly timings?: Partial<SunshineTimings>;
  readonly limits?: Partial<SunshineLimits>;
  /** Where partners' codes may be sent. Default: an address that leads nowhere. */
  readonly redirectUris?: readonly string[];
}

/** An id and the secret that goes with it. */
export interface KeyPair {
  readonly keyId: string;
  readonly secret: string;
}

/** What an end user did, as the API writes it. */
export interface Said {
  readonly userId: string;
  readonly conversationId: string;
  readonly message: JsonRecord;
}

export interface Failing {
  /** How many requests it befalls; 1 unless told. */
  readonly times?: number;
  /** Only requests whose `METHOD /path` matches. */
  readonly match?: RegExp;
}

export interface WebhookSending {
  /** The value of `X-API-Key`; null leaves the header out. */
  readonly secret: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A running stand-in of Sunshine Conversations: one account with one app in it. Texts for users are ids or external ids. */
export interface SunshineSandbox {
  /** Base of the API, without `/v2` and without a final slash. Everything is below `/sc` too. */
  readonly url: string;
  readonly port: number;
  /** A key of the scope app. */
  readonly app: KeyPair & { readonly id: string; readonly subdomain: string };
  /** Keys of the scope account. */
  readonly account: KeyPair;
  readonly serviceAccount: KeyPair & { readonly id: string };
  /** A custom integration without webhooks, and its key of the scope integration. */
  readonly integration: KeyPair & { readonly id: string };
  /** The web messenger, set up in the Admin Center. */
  readonly webIntegration: { readonly id: string };
  /** A partner that may be let into the app. */
  readonly partner: OAuthClient;

  /** The last thousand requests, webhook attempts and breaches of the documented rules. */
  readonly requests: readonly SunshineRequestRecord[];
  readonly deliveries: readonly SunshineDeliveryRecord[];
  readonly violations: readonly SunshineViolation[];
  /** What the app holds, as the API writes it. */
  readonly users: { readonly all: readonly JsonRecord[]; get(idOrExternalId: string): JsonRecord | undefined };
  /** Of one conversation, oldest first. */
  messages(conversationId: string): readonly JsonRecord[];
  /** Of all integrations. */
  readonly webhooks: { readonly all: readonly JsonRecord[] };

  /** Awaits what comes next of one kind. Fails at the deadline and on close. */
  waitFor<Kind extends keyof Happenings>(kind: Kind, options?: WaitOptions<Happenings[Kind]>): Promise<Happenings[Kind]>;

  /** The user writes through a messenger: a text, or any content. Whatever is missing is made. */
  say(user: string, content: string | JsonRecord, options?: EndUserOptions & { readonly metadata?: JsonRecord }): Said;
  /** The user presses a button. */
  postback(user: string, postback: string | Postback, options?: EndUserOptions): void;
  /** The user reads, or begins or stops to type. */
  act(user: string, activity: 'conversation:read' | 'typing:start' | 'typing:stop', options?: EndUserOptions): void;
  /** The user comes by a link: it starts a conversation or comes into the one they have. */
  refer(user: string, referral: JsonRecord, options?: EndUserOptions): void;
  /** The user opens the messenger and starts a conversation without a word. */
  start(user: string, options?: EndUserOptions): { readonly userId: string; readonly conversationId: string };
  /** The user logs in with a user token; gives their id, fails when the token is not good. */
  logIn(externalId: string, token: string): string;
  /** Another language is found out: the user is updated. */
  detectLocale(user: string, locale: string): void;
  /** Two users turn out to be one. */
  merge(surviving: string, discarded: string): void;
  /** What a support account knows of a person, and which user is linked to them. */
  zendesk: {
    know(zendeskId: string, person: ZendeskUser): void;
    link(user: string, zendeskId: string): void;
  };

  /** What becomes of a message on its way, told by webhooks. */
  reportDelivery(messageId: string, report: DeliveryReport): void;
  /** The next message that a channel carries fails there. */
  failNextDelivery(error?: JsonRecord): void;
  /** A pending client is matched or confirmed; an active one blocked or unblocked. */
  updateClient(user: string, clientId: string, reason: ClientUpdateReason): void;
  /** A link that failed, or a client that went for another reason than a call. */
  dropClient(user: string, clientId: string, reason: 'linkCancelled' | 'linkFailed' | 'sdk' | 'theft', error?: JsonRecord): void;
  /** The next switchboard action fails: the call succeeds, and only a webhook tells. */
  failControl(error?: { readonly code: string; readonly message: string }): void;
  /** What a channel sent that the service does not understand: `passthrough:messaging`. */
  passThrough(payload: JsonRecord): void;

  /** Sends a webhook that was sent before once more, with the same bytes. */
  redeliver(record: SunshineDeliveryRecord): void;
  /** Posts any body as a webhook and gives the receiver's answer. */
  sendWebhook(url: string, body: string | JsonRecord, sending: WebhookSending): Promise<{ readonly status: number; readonly body: string }>;
  /** The person asked by the next OAuth request says no. */
  denyNext(): void;

  /** Coming requests are answered with a status and the service's error body. */
  fail(status: number, options?: Failing): void;
  /** Coming requests are answered late. */
  slow(ms: number, options?: Failing): void;
  /** Coming requests are too many; `retryAfter` in seconds, which the service does not document. */
  limitRate(options?: Failing & { readonly retryAfter?: number }): void;
  /** Lets coming requests fail in any way. */
  misbehave(fault: Misbehaviour): void;
  /** Forgets the failures that have not happened yet. */
  behave(): void;
  close(): Promise<void>;
}
