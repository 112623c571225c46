import type { Shape } from './form';
import type { IncomingRequest, Refusal, Reply } from './http';

import type { JsonObject, JsonValue } from './metadata';
import type { Call, Parameters, Values } from './operation';

export type { IncomingRequest, Refusal } from './http';

export interface WebhookContext<S extends Shape, C> extends Call<C> {
  readonly parameters: Values<S>;
  /** When the request arrived. */
  readonly now: Date;
  /** What the service says of this address, where the webhook is registered automatically and the service was asked. */
  readonly registered?: Registered | undefined;
}

/** Verified HTTP in: handshake, verify, parse, filter, route; and the reply. */
export interface Webhook<S extends Shape, C, E extends JsonObject = JsonObject> {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** Where to paste the address, for the person who sets it up. */
  readonly setUp: string;
  readonly docs: string;
  /** Methods let in; default POST alone. */
  readonly methods?: readonly ('GET' | 'POST' | 'OPTIONS')[];
  /** Bytes of body let in at most; default 1 MiB. */
  readonly bodyLimit?: number;
  readonly parameters: S;
  /** Events as examples: for docs, output previews and tests. */
  readonly examples: readonly NoInfer<E>[];
  /** Settings that can never work together; throws `invalid(...)` before the first request. */
  check?(parameters: Values<S>, credential: C): void;
  /** Answers that emit nothing: a browser's preflight, a service's challenge. */
  handshake?(request: IncomingRequest, context: WebhookContext<S, C>): Reply | undefined;
  /** Works on the raw bytes, in constant time; undefined lets the request in. */
  verify(request: IncomingRequest, context: WebhookContext<S, C>): Refusal | undefined;
  /** Events of a verified request, or why it cannot be understood. */
  parse(request: IncomingRequest, context: WebhookContext<S, C>): readonly E[] | Refusal;
  /** Whether the user asked for this event. */
  accepts?(event: E, context: WebhookContext<S, C>): boolean;
  /** Asks the service itself before anything is emitted, where its deliveries prove nothing. */
  confirm?(events: readonly E[], context: WebhookTask<S, C>): Promise<readonly E[] | Refusal>;
  /** Equal for two deliveries of the same event: the second is answered but not emitted. */
  identify?(event: E): string;
  /** Equal for two deliveries of the same request, where the service marks that: the second is answered, and nothing of it emitted. */
  identifyDelivery?(request: IncomingRequest, context: WebhookContext<S, C>): string | undefined;
  /** Reply once the events are accepted; default 200 `{"received":true}`. */
  reply?(events: readonly E[], context: WebhookContext<S, C>): Reply;
  readonly routes?: Routes<S, C, E>;
  readonly answer?: AnswerRule<S, C, E>;
  readonly registration?: Registration<S, C>;
}

/** One output for each row of a parameter. */
export interface Routes<S extends Shape, C, E> {
  /** The parameter (rows) whose entries are the outputs. */
  readonly parameter: keyof S & string;
  /** Property of a row that names its output. */
  readonly label: string;
  /** Index of the row that takes the event, or the refusal when none does. */
  route(event: E, context: WebhookContext<S, C>): number | Refusal;
}

/** The flow's answer is the reply: an answer operation sends it, or the fallback goes out in time. */
export interface AnswerRule<S extends Shape, C, E> {
  /** Id of the answer operation. */
  readonly operation: string;
  /** Milliseconds the flow has. */
  timeoutMs(context: WebhookContext<S, C>): number;
  fallback(event: E, context: WebhookContext<S, C>): Reply;
  /** Headers every reply to this request carries. */
  headers?(event: E, context: WebhookContext<S, C>): Readonly<Record<string, string>>;
}

/**
 * Automatic registration, where the service has an API for it. Found by address, so nothing is lost when a node is renamed.
 * Secrets are never stored: a service that makes them up gives them again whenever it is asked.
 */
export interface Registration<S extends Shape, C> {
  /** False where the webhook is set up by hand: then the service is neither told nor asked. Default: always true. */
  wanted?(parameters: Values<S>, credential: C): boolean;
  find(url: string, context: WebhookTask<S, C>): Promise<Registered | undefined>;
  create(url: string, context: WebhookTask<S, C>): Promise<Registered>;
  /** Mends a registration whose settings differ; absent: removed and created anew. */
  update?(found: Registered, url: string, context: WebhookTask<S, C>): Promise<Registered>;
  /** Removes only this one, of which no more than the id may be known; one that is gone already counts as removed. */
  remove(found: Pick<Registered, 'id'>, context: WebhookTask<S, C>): Promise<void>;
}

export interface Registered {
  /** Enough to remove it. */
  readonly id: string;
  /** Whether its settings are those the parameters ask for. */
  readonly current: boolean;
  /** What deliveries to the address may prove themselves with; several where it was registered twice. Kept in memory alone. */
  readonly secrets?: readonly string[];
}

/** For what asks the service: runs operations of the same provider by their ids. */
export interface WebhookTask<S extends Shape, C> extends WebhookContext<S, C> {
  readonly run: (id: string, parameters: Parameters) => Promise<JsonValue>;
}

/** The value of a header, whatever its case; repeated headers give undefined: no service sends its signature twice. */
export function header(request: IncomingRequest, name: string): string | undefined {
  const wanted = name.toLowerCase();
  // Node gives lower-case names: looking further is for other callers.
  const found = request.headers[wanted] ?? Object.entries(request.headers).find(([candidate]) => candidate.toLowerCase() === wanted)?.[1];
  return typeof found === 'string' ? found : undefined;
}
