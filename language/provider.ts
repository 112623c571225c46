import type { ErrorParts } from '../client/errors';
import type { ConnectionOptions, FormPart } from '../client/transport';
import type { Credential } from './credential';
import type { Shape } from './form';
import type { KnownFailure } from './known-failure';
import type { JsonObject, JsonValue } from './metadata';
import type { AnswerOperation, LocalOperation, Operation, Query, RequestOperation, TaskOperation } from './operation';
import type { Method } from './path';
import type { Stream } from './stream';
import type { Webhook } from './webhook';

export type { KnownFailure };

/** A request before it is signed; the body is already the exact text that will be sent. */
export interface Draft {
  readonly method: Method;
  /** Origin and path prefix, without a slash at the end. */
  readonly baseUrl: string;
  readonly path: string;
  readonly query: Query;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormPart[] | undefined;
}

/** An answer that is not a success. */
export interface Failure {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as JSON where it is JSON. */
  readonly json: JsonValue | undefined;
  /** Id of the operation. */
  readonly operation: string;
}

/** When a request may be sent again; see the client's retry rules. */
export interface RetryPolicy {
  /** Requests in all. Default 4. */
  readonly attempts?: number;
  /** Statuses after which a repeatable operation is sent again. Default 429, 500, 502, 503, 504. */
  readonly statuses?: readonly number[];
  /** Statuses that are repeated even where the operation is not repeatable: the service did not take the request. */
  readonly refusedStatuses?: readonly number[];
  /** Milliseconds before the first repeat at least; doubles with each. */
  readonly minimumMs?: number;
  /** Whether to send again at once, whatever it does, what went out on a kept-alive connection that had died. Default true. */
  readonly resendsStale?: boolean;
}

/** One service, declared once. */
export interface Provider<C> {
  /** Lower case, `pusher`. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly docs: string;
  /** Background of the Node-RED nodes, light enough for dark text: `#c9b7f0`. */
  readonly color: string;
  /** More words people search for. */
  readonly aliases: readonly string[];
  readonly credential: Credential<Shape, C>;
  readonly resources: Readonly<Record<string, { readonly title: string; readonly description: string }>>;
  readonly operations: readonly Operation<Shape, C>[];
  readonly webhooks: readonly Webhook<Shape, C>[];
  readonly streams: readonly Stream<Shape, C>[];
  baseUrl(credential: C): string;
  connection?(credential: C): ConnectionOptions;
  /** Adds what authenticates the request. */
  sign(draft: Draft, credential: C, now: Date): Draft;
  /** The service's own reading of a failure, laid over the general one. */
  explain?(failure: Failure, credential: C): Partial<ErrorParts>;
  /** What {@link Provider.explain} says of the codes the service documents. */
  readonly failures?: readonly KnownFailure[];
  /** Whether a 2xx answer is a failure all the same; gives its status. `text` is what came; undefined is no JSON, nothing at all included. */
  refused?(answer: JsonValue | undefined, text: string): number | undefined;
  readonly retry?: RetryPolicy;
  /** German for every English text of the declarations; completeness is tested. */
  readonly german: Readonly<Record<string, string>>;
}

/**
 * The words a provider's declarations are written in, typed for its credential:
 * `const { operation, local, webhook, provider } = declarations(pusherCredential)`.
 */
export function declarations<F extends Shape, C>(credential: Credential<F, C>) {
  return {
    operation: <const N extends string, const M extends string, S extends Shape, R = JsonValue>(
      spec: Omit<RequestOperation<S, C, R>, 'kind'> & { resource: N; name: M },
    ): RequestOperation<S, C, R> & { resource: N; name: M } => ({ kind: 'request', ...spec }),
    local: <const N extends string, const M extends string, S extends Shape, R>(
      spec: Omit<LocalOperation<S, C, R>, 'kind'> & { resource: N; name: M },
    ): LocalOperation<S, C, R> & { resource: N; name: M } => ({ kind: 'local', ...spec }),
    answer: <const N extends string, const M extends string, S extends Shape>(
      spec: Omit<AnswerOperation<S, C>, 'kind'> & { resource: N; name: M },
    ): AnswerOperation<S, C> & { resource: N; name: M } => ({ kind: 'answer', ...spec }),
    task: <const N extends string, const M extends string, S extends Shape, R>(
      spec: Omit<TaskOperation<S, C, R>, 'kind'> & { resource: N; name: M },
    ): TaskOperation<S, C, R> & { resource: N; name: M } => ({ kind: 'task', ...spec }),
    webhook: <const N extends string, S extends Shape, E extends JsonObject>(
      spec: Webhook<S, C, E> & { readonly name: N },
    ): Webhook<S, C, E> & { readonly name: N } => spec,
    stream: <const N extends string, S extends Shape, E extends JsonObject>(
      spec: Stream<S, C, E> & { readonly name: N },
    ): Stream<S, C, E> & { readonly name: N } => spec,
    provider: <
      const O extends readonly Operation<Shape, C>[],
      const W extends readonly Webhook<Shape, C>[],
      const T extends readonly Stream<Shape, C>[],
    >(
      spec: Omit<Provider<C>, 'credential' | 'operations' | 'webhooks' | 'streams'> & {
        readonly operations: O;
        readonly webhooks: W;
        readonly streams: T;
      },
    ) => ({ ...spec, credential }),
  };
}

/** Declares a credential. */
export function credential<S extends Shape, C>(spec: Credential<S, C>): Credential<S, C> {
  return spec;
}
