import type { z } from 'zod';
import type { ServiceError } from '../client/errors';
import type { ConnectionOptions, FormPart } from '../client/transport';
import type { Shape } from './form';
import type { JsonValue } from './metadata';
import type { OperationText } from './operation-text';
import type { Reply } from './http';
import type { Endpoint } from './path';

export type { Reply } from './http';
export type { OperationText } from './operation-text';

/** What an operation's functions receive: the input after validation, defaults filled in. */
export type Values<S extends Shape> = z.output<z.ZodObject<S>>;
/** What a caller gives. */
export type Input<S extends Shape> = z.input<z.ZodObject<S>>;

/** Parameters as they come from a host or a script, before validation. */
export type Parameters = Readonly<Record<string, unknown>>;

/** JSON in the making: properties that are undefined are left out when it is written. */
export type Writable = JsonValue | undefined | readonly Writable[] | { readonly [key: string]: Writable };
/** A JSON body, an urlencoded form, or the parts of a multipart form. */
export type Body = Writable | URLSearchParams | Multipart;

/** The parts of a multipart form; made with {@link multipart}. */
export class Multipart {
  constructor(readonly parts: readonly FormPart[]) {}
}

/** A multipart body, told apart from a JSON list by its type. */
export function multipart(parts: readonly FormPart[]): Multipart {
  return new Multipart(parts);
}
/** Query parameters; undefined and empty ones are left out, lists are repeated as `name[]`. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** The moment and the credential an operation runs with. */
export interface Call<C> {
  readonly credential: C;
  readonly now: Date;
}

/** What came with an answer besides its JSON. */
export interface Answered {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it came: digits that are too many for a JavaScript number are still whole in it. */
  readonly text: string;
}

/** One request, one result. */
export interface RequestOperation<S extends Shape, C, R = unknown> extends OperationText {
  readonly kind: 'request';
  readonly endpoint: Endpoint;
  /** For the few calls that live at another address of the same service; default: the provider's. */
  baseUrl?(parameters: Values<S>, credential: C): string;
  /** For operations whose caller chooses method or path: sent in place of `endpoint`. */
  route?(parameters: Values<S>, credential: C): Endpoint;
  readonly parameters: S;
  /** Rules that span several fields; throws `invalid(...)`. */
  check?(parameters: Values<S>, credential: C): void;
  /** Values for the path that are neither parameters nor credential fields of the same name. */
  path?(parameters: Values<S>, credential: C): Readonly<Record<string, string>>;
  query?(parameters: Values<S>, credential: C): Query;
  headers?(parameters: Values<S>, credential: C): Readonly<Record<string, string | undefined>>;
  body?(parameters: Values<S>, credential: C): Body;
  /** Turns the service's answer into the result; default: the answer itself. */
  result?(answer: JsonValue, parameters: Values<S>, credential: C, response: Answered): R;
  /** Whether sending it twice does no harm; default: true for GET, PUT and DELETE. Never: not even where nothing reached the service. */
  readonly repeatable?: boolean | 'never';
  /** Where the caller decides: in place of `repeatable`. */
  mayRepeat?(parameters: Values<S>, credential: C): boolean;
  readonly paged?: Paged<S>;
  readonly batched?: Batched<S, C, R>;
  readonly divided?: Divided<S, R>;
  /** Requests a second the service allows; every connection keeps to it. */
  readonly rate?: number;
}

/** A list that comes in pages; results are the items. Hosts offer Return All and Limit. */
export interface Paged<S extends Shape> {
  readonly pageSize: number;
  /** Query parameters of the page at `cursor` (undefined: the first). */
  query(cursor: string | undefined, size: number, parameters: Values<S>): Query;
  items(page: JsonValue): readonly JsonValue[];
  /** Cursor of the next page, undefined after the last one. `seen` counts the items so far. */
  next(page: JsonValue, seen: number): string | undefined;
}

/** Several inputs become one request, and each gets its own result back. */
export interface Batched<S extends Shape, C, R> {
  /** Inputs in one request at most. */
  readonly max: number;
  readonly endpoint: Endpoint;
  /** Only inputs with the same key share a request. */
  groupBy?(parameters: Values<S>, credential: C): string;
  /** Default: the query of the first input. */
  query?(group: readonly Values<S>[], credential: C): Query;
  body(group: readonly Values<S>[], credential: C): Body;
  /** What becomes of the answer before it is split, such as waiting until the service has done the work. */
  follow?(answer: JsonValue, group: readonly Values<S>[], task: Task<C>): Promise<JsonValue>;
  /** One result for each input, in order; a ServiceError where this input failed and the others did not. */
  split(answer: JsonValue, group: readonly Values<S>[], response: Answered): readonly (R | ServiceError)[];
}

/** One input that is too large for one request becomes several, sent one after the other. */
export interface Divided<S extends Shape, R> {
  /** The input itself where it fits. */
  parts(parameters: Values<S>): readonly Values<S>[];
  /** The result of all parts, of which there are at least two. */
  join(results: readonly R[], parameters: Values<S>): R;
}

/** Computed here: no request. */
export interface LocalOperation<S extends Shape, C, R = unknown> extends OperationText {
  readonly kind: 'local';
  readonly parameters: S;
  compute(parameters: Values<S>, call: Call<C>): R;
}

/** The HTTP reply of a webhook-in that leaves the answer to the flow. */
export interface AnswerOperation<S extends Shape, C> extends OperationText {
  readonly kind: 'answer';
  /** Name of the webhook-in it answers. */
  readonly webhook: string;
  readonly parameters: S;
  reply(parameters: Values<S>, call: Call<C>): Reply;
}

/** Several steps: other operations, waiting, a short-lived socket. */
export interface TaskOperation<S extends Shape, C, R = unknown> extends OperationText {
  readonly kind: 'task';
  readonly parameters: S;
  perform(parameters: Values<S>, task: Task<C>): Promise<R>;
  /** Inputs with the same key are performed once and share the result. */
  shareBy?(parameters: Values<S>): string;
}

export interface Task<C> extends Call<C> {
  readonly signal: AbortSignal | undefined;
  readonly connection: ConnectionOptions;
  /** Runs another operation of the same provider by its id. */
  readonly run: (id: string, parameters: Parameters) => Promise<JsonValue>;
  /** Rejects with kind `cancelled` when the signal fires. */
  readonly wait: (ms: number) => Promise<void>;
}

export type Operation<S extends Shape, C, R = unknown> =
  RequestOperation<S, C, R> | LocalOperation<S, C, R> | AnswerOperation<S, C> | TaskOperation<S, C, R>;

/** `resource.name` */
export function idOf(operation: OperationText): string {
  return `${operation.resource}.${operation.name}`;
}
