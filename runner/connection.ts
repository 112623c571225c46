import { mapConcurrent } from '../client/concurrency';
import { invalid, toServiceError } from '../client/errors';
import { RETRIED_WHERE_IDEMPOTENT, withRetries, type RetryPolicy } from '../client/retry';
import type { ConnectionOptions, HttpRequest, SendOptions, Transport } from '../client/transport';
import { undiciTransport } from '../client/undici-transport';
import { z } from '../language/fields';
import type { Choice, Lookup } from '../language/field';
import type { Shape } from '../language/form';
import { asJson } from '../language/json';
import type { JsonValue } from '../language/metadata';
import { idOf, type Operation, type Reply, type Parameters, type RequestOperation, type Values } from '../language/operation';
import { splitEndpoint, type Endpoint } from '../language/path';
import type { Provider, RetryPolicy as ProviderRetry } from '../language/provider';
import { checked } from '../language/validate';
import { readAnswer } from './answer';
import { runBatches } from './batches';
import { choicesOf } from './choices';
import { pagesOf } from './pages';
import { secretsIn } from './secrets';
import { settledOf, type Settled } from './settled';
import { piecesOf, signedRequest, type Pieces } from './request';
import { newMemory, webhookOf, type ConnectedWebhook } from './webhook';
import { streamOf, type ConnectedStream } from './stream';

/** How a connection talks: everything has a default. */
export interface ConnectOptions extends ConnectionOptions {
  /** Sends the requests; default undici with pooled keep-alive connections. */
  readonly transport?: Transport | undefined;
  /** Replaces the address made from the credential, for a stand-in or a gateway. */
  readonly baseUrl?: string | undefined;
  /** Clock for signatures and replay windows. */
  readonly now?: (() => Date) | undefined;
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface RunManyOptions extends RunOptions {
  /** Requests under way at once. Default 5. */
  readonly concurrency?: number | undefined;
}

/** A provider with a credential: runs its operations, receives its webhooks, opens its streams, without a host. */
export class Connection<C> {
  readonly provider: Provider<C>;
  readonly credential: C;
  readonly options: ConnectOptions;
  readonly #operations: ReadonlyMap<string, Operation<Shape, C>>;
  readonly #schemas = new Map<string, z.ZodObject>();
  readonly #network: ConnectionOptions;
  readonly #seen = newMemory();
  readonly #policies: { readonly repeatable: RetryPolicy; readonly once: RetryPolicy };
  /** Worked out when a failure is first shown: most connections never need it. */
  readonly #secrets: () => readonly string[];

  /** Throws a ServiceError of kind `invalid` when the credential is incomplete. */
  constructor(provider: Provider<C>, credential: Parameters, options: ConnectOptions = {}) {
    this.provider = provider;
    this.options = options;
    this.credential = provider.credential.resolve(checked(z.object(provider.credential.fields), credential));
    this.#policies = { repeatable: policyOf(provider.retry, true), once: policyOf(provider.retry, false) };
    let secrets: readonly string[] | undefined;
    this.#secrets = () => (secrets ??= secretsIn(provider.credential.fields, credential));
    this.#operations = new Map(provider.operations.map((operation) => [idOf(operation), operation]));
    this.#network = { ...provider.connection?.(this.credential), ...definedOptions(options) };
  }

  /** Runs one operation; rejects with a ServiceError. */
  async run(id: string, parameters: Parameters, options: RunOptions = {}): Promise<unknown> {
    try {
      return await this.#perform(this.operation(id), parameters, options);
    } catch (thrown) {
      throw toServiceError(thrown);
    }
  }

  async #perform(operation: Operation<Shape, C>, parameters: Parameters, options: RunOptions): Promise<unknown> {
    const values = this.validate(operation, parameters);
    switch (operation.kind) {
      case 'local':
        return operation.compute(values, { credential: this.credential, now: this.now() });
      case 'answer':
        return operation.reply(values, { credential: this.credential, now: this.now() });
      case 'task':
        return await operation.perform(values, {
          ...this.call(options),
          credential: this.credential,
          now: this.now(),
          signal: options.signal,
          connection: this.#network,
        });
      case 'request':
        return operation.paged ? await collect(pagesOf(this, operation, values, options)) : await this.#single(operation, values, options);
    }
  }

  /** Runs one operation over many inputs, batched where the service can; outcomes in input order. */
  async runMany(id: string, inputs: readonly Parameters[], options: RunManyOptions = {}): Promise<Settled[]> {
    const operation = this.operation(id);
    if (operation.kind === 'request' && operation.batched) return await runBatches(this, operation, operation.batched, inputs, options);
    const outcomes = await mapConcurrent(inputs, options.concurrency ?? 5, (input) => this.run(id, input, options), options.signal);
    return outcomes.map(settledOf);
  }

  /** What `run` would send, unsent; null for operations that send nothing of their own. */
  prepare(id: string, parameters: Parameters): HttpRequest | null {
    const operation = this.operation(id);
    const values = this.validate(operation, parameters);
    return operation.kind === 'request' ? this.#sign(piecesWithFirstPage(operation, values, this.credential)) : null;
  }

  /** Items of a paged operation, one page at a time, until the list or the loop ends. */
  iterate(id: string, parameters: Parameters, options: RunOptions = {}): AsyncIterable<JsonValue> {
    const operation = this.operation(id);
    if (operation.kind !== 'request' || !operation.paged) throw invalid('Operation', `'${id}' is not a list that comes in pages`);
    return pagesOf(this, operation, this.validate(operation, parameters), options);
  }

  webhook(name: string): ConnectedWebhook {
    return webhookOf(this, name, this.#seen);
  }

  stream(name: string): ConnectedStream {
    return streamOf(this, name);
  }

  /** The choices a look-up finds for a form. */
  choices(lookup: Lookup, options: RunOptions = {}): AsyncIterable<Choice> {
    return choicesOf(this, lookup, options);
  }

  /** The reply of an answer operation. */
  reply(id: string, parameters: Parameters): Reply {
    const operation = this.operation(id);
    if (operation.kind !== 'answer') throw invalid('Operation', `'${id}' does not answer a request`);
    return operation.reply(this.validate(operation, parameters), { credential: this.credential, now: this.now() });
  }

  /** Resolves when the credential works; rejects with what is wrong and advice. */
  async test(options: RunOptions = {}): Promise<void> {
    const { operation, parameters } = this.provider.credential.test(this.credential);
    await this.run(operation, parameters, options);
  }

  now(): Date {
    return this.options.now?.() ?? new Date();
  }

  get network(): ConnectionOptions {
    return this.#network;
  }

  operation(id: string): Operation<Shape, C> {
    const operation = this.#operations.get(id);
    if (!operation) throw invalid('Operation', `'${id}' is not an operation of ${this.provider.title}`);
    return operation;
  }

  validate(operation: Operation<Shape, C>, parameters: Parameters): Values<Shape> {
    const id = idOf(operation);
    let schema = this.#schemas.get(id);
    if (!schema) this.#schemas.set(id, (schema = z.strictObject(operation.parameters)));
    return checked(schema, parameters);
  }

  /** Sends and reads one request, repeating it where that is safe. */
  async send(operation: RequestOperation<Shape, C>, pieces: Pieces, options: RunOptions): Promise<JsonValue> {
    const transport = this.options.transport ?? undiciTransport;
    const sending: SendOptions = { ...this.#network, signal: options.signal };
    const response = await withRetries(
      () => transport(this.#sign(pieces), sending),
      this.#retryPolicy(operation, pieces.endpoint, options),
    );
    return readAnswer(this.provider, response, idOf(operation), this.credential, () => this.#secrets());
  }

  call(options: RunOptions) {
    return { run: async (id: string, parameters: Parameters): Promise<JsonValue> => asJson(await this.run(id, parameters, options)) };
  }

  #retryPolicy(operation: RequestOperation<Shape, C>, endpoint: Endpoint, { signal }: RunOptions): RetryPolicy {
    const repeatable = operation.repeatable ?? splitEndpoint(endpoint).method in repeatableMethods;
    const policy = repeatable ? this.#policies.repeatable : this.#policies.once;
    return signal ? { ...policy, signal } : policy;
  }

  #sign(pieces: Pieces): HttpRequest {
    const given = this.options.baseUrl?.replace(/\/+$/, '');
    const provider = given === undefined ? this.provider : { ...this.provider, baseUrl: () => given };
    return signedRequest(provider, pieces, this.credential, this.now());
  }

  async #single(operation: RequestOperation<Shape, C>, values: Values<Shape>, options: RunOptions): Promise<unknown> {
    const answer = await this.send(operation, piecesOf(operation, values, this.credential), options);
    return operation.result ? operation.result(answer, values, this.credential) : answer;
  }
}

/** When the requests of a provider are sent again; worked out once, since every request asks. */
function policyOf({ attempts, refusedStatuses = [], minimumMs }: ProviderRetry = {}, idempotent: boolean): RetryPolicy {
  const retryStatuses = idempotent ? [...RETRIED_WHERE_IDEMPOTENT, ...refusedStatuses] : refusedStatuses;
  return { idempotent, attempts, retryStatuses, ...(minimumMs === undefined ? {} : { minimumWaitMs: () => minimumMs }) };
}

const repeatableMethods = { GET: true, PUT: true, DELETE: true };

function piecesWithFirstPage<C>(operation: RequestOperation<Shape, C>, values: Values<Shape>, credential: C): Pieces {
  const pieces = piecesOf(operation, values, credential);
  return operation.paged
    ? { ...pieces, query: { ...pieces.query, ...operation.paged.query(undefined, operation.paged.pageSize, values) } }
    : pieces;
}

async function collect(items: AsyncIterable<JsonValue>): Promise<JsonValue[]> {
  const all: JsonValue[] = [];
  for await (const item of items) all.push(item);
  return all;
}

function definedOptions({ proxy, ca, timeoutMs, maxConnections }: ConnectOptions): ConnectionOptions {
  return {
    ...(proxy === undefined ? {} : { proxy }),
    ...(ca === undefined ? {} : { ca }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(maxConnections === undefined ? {} : { maxConnections }),
  };
}
