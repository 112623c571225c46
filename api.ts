import type { ServiceError } from './client/errors';
import type { ConnectionOptions, HttpRequest, Transport } from './client/transport';
import type { IncomingRequest } from './language/http';
import type { Store, StreamHandle, StreamHandlers } from './language/stream-handlers';
import type { Operations } from './operation-types';
import type { Settled } from './runner/settled';
import type { Verdict } from './runner/verdict';

/** `pusher`, … */
export type ProviderId = keyof Operations;
/** `event.trigger`, … */
export type OperationId<P extends ProviderId> = keyof Operations[P]['operations'] & string;

type Input<P extends ProviderId, Id extends OperationId<P>> = Operations[P]['operations'][Id] extends { input: infer I } ? I : never;
type Result<P extends ProviderId, Id extends OperationId<P>> = Operations[P]['operations'][Id] extends { result: infer R } ? R : never;

export interface ConnectOptions extends ConnectionOptions {
  /** Sends the requests; default undici with pooled keep-alive connections. */
  readonly transport?: Transport | undefined;
  /** Replaces the address made from the credential, for a stand-in or a gateway. */
  readonly baseUrl?: string | undefined;
  /** Clock for signatures and replay windows. */
  readonly now?: (() => Date) | undefined;
  /** Waits between repeats and polls; for tests, which do not wait. */
  readonly wait?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
}

/** A provider with a credential: everything the nodes do, from a script. Failures are ServiceErrors. */
export interface Api<P extends ProviderId> {
  /** Checks the parameters, sends, and gives the parsed result. Paged operations give all items. */
  run<Id extends OperationId<P>>(id: Id, parameters: Input<P, Id>, options?: { signal?: AbortSignal }): Promise<Result<P, Id>>;
  /** One operation over many inputs, batched where the service can; outcomes in input order. */
  runMany<Id extends OperationId<P>>(
    id: Id,
    inputs: readonly Input<P, Id>[],
    options?: { signal?: AbortSignal; concurrency?: number },
  ): Promise<Settled<Result<P, Id>>[]>;
  /** What `run` would send, unsent; null for operations that are computed here. */
  prepare<Id extends OperationId<P>>(id: Id, parameters: Input<P, Id>): HttpRequest | null;
  /** Items of a list that comes in pages; the next page is asked for when the loop gets there. */
  iterate<Id extends OperationId<P>>(
    id: Id,
    parameters: Input<P, Id>,
    options?: { signal?: AbortSignal; limit?: number },
  ): AsyncIterable<unknown>;
  /** A verified webhook-in; `receive` never throws. */
  webhook<N extends keyof Operations[P]['webhooks'] & string>(name: N): WebhookApi<Operations[P]['webhooks'][N]>;
  /** A live subscription. `open` throws for settings that are refused; await `opened` for the first connection. */
  stream<N extends keyof Operations[P]['streams'] & string>(name: N): StreamApi<Operations[P]['streams'][N]>;
  /** Resolves when the credential works. */
  test(options?: { signal?: AbortSignal }): Promise<void>;
  /** Logs in, registers: what a credential needs that cannot be copied from a web page. Gives the fields it found. */
  setUp(answers: Readonly<Record<string, unknown>>, options?: { signal?: AbortSignal }): Promise<Readonly<Record<string, string>>>;
}

export interface WebhookApi<S> {
  receive(request: IncomingRequest, settings?: S): Verdict;
  /** As `receive`; where deliveries prove nothing, the service is asked before anything is handed on. */
  accept(request: IncomingRequest, settings?: S): Promise<Verdict>;
}

export interface StreamApi<S> {
  open(settings: S, handlers: StreamHandlers, store?: Store): StreamHandle;
}

export type { ConnectionOptions, FormPart, HttpRequest, HttpResponse, SendOptions, Transport } from './client/transport';
export type { ErrorKind, ErrorParts } from './client/errors';
export type { IncomingRequest, Refusal, Reply } from './language/http';
export type { JsonObject, JsonValue } from './language/json';
export type { Field, Limits } from './language/field';
export type { Store, StreamHandle, StreamHandlers, StreamStatus } from './language/stream-handlers';
export type { OperationManifest } from './runner/manifest-types';
export type { Settled } from './runner/settled';
export type { Verdict } from './runner/verdict';
export type { ServiceError };
