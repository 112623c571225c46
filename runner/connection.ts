import { sleep } from '../client/backoff';
import { mapConcurrent } from '../client/concurrency';
import { invalid, toServiceError } from '../client/errors';
import type { ConnectionOptions, HttpRequest, Transport } from '../client/transport';
import { z } from '../language/fields';
import type { Choice, Lookup } from '../language/field';
import type { Shape } from '../language/form';
import { asJson } from '../language/json';
import type { JsonValue } from '../language/metadata';
import { idOf, type Operation, type Parameters, type Reply, type RequestOperation, type Task, type Values } from '../language/operation';
import type { Provider } from '../language/provider';
import { checked } from '../language/validate';
import type { Answer } from './answer';
import { runAlone, runBatches } from './batches';
import { choicesOf, type ChoicesOptions } from './choices';
import { pagesOf, type PagesOptions } from './pages';
import { inParts } from './parts';
import { piecesOf, type Pieces } from './request';
import { Sender } from './sender';
import { settledOf, type Settled } from './settled';
import { sharedRuns } from './shared-runs';
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
  /** Waits between repeats and polls; for tests, which do not wait. Rejects with kind `cancelled` when the signal fires. */
  readonly wait?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
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
  readonly #sender: Sender<C>;
  readonly #seen = newMemory();

  /** Throws a ServiceError of kind `invalid` when the credential is incomplete. */
  constructor(provider: Provider<C>, credential: Parameters, options: ConnectOptions = {}) {
    this.provider = provider;
    this.options = options;
    this.credential = provider.credential.resolve(checked(z.object(provider.credential.fields), credential));
    this.#operations = new Map(provider.operations.map((operation) => [idOf(operation), operation]));
    this.#sender = new Sender(provider, this.credential, options, credential);
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
        return await operation.perform(values, this.task(options));
      case 'request':
        if (operation.paged) return await collect(pagesOf(this, operation, values, options));
        return operation.batched?.follow
          ? await runAlone(this, operation, operation.batched, parameters, options)
          : await this.#single(operation, values, options);
    }
  }

  /** Runs one operation over many inputs, batched where the service can; outcomes in input order. */
  async runMany(id: string, inputs: readonly Parameters[], options: RunManyOptions = {}): Promise<Settled[]> {
    const operation = this.operation(id);
    if (operation.kind === 'request' && operation.batched) return await runBatches(this, operation, operation.batched, inputs, options);
    const shared = operation.kind === 'task' && operation.shareBy ? sharedRuns(this, operation, options) : undefined;
    const run = shared ?? ((input: Parameters) => this.run(id, input, options));
    return (await mapConcurrent(inputs, options.concurrency ?? 5, run, options.signal)).map(settledOf);
  }

  /** What `run` would send, unsent; null for operations that send nothing of their own. */
  prepare(id: string, parameters: Parameters): HttpRequest | null {
    const operation = this.operation(id);
    const values = this.validate(operation, parameters);
    return operation.kind === 'request' ? this.#sender.sign(piecesWithFirstPage(operation, values, this.credential)) : null;
  }

  /** Items of a paged operation, one page at a time, until the list or the loop ends. */
  iterate(id: string, parameters: Parameters, options: PagesOptions = {}): AsyncIterable<JsonValue> {
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
  choices(lookup: Lookup, options: ChoicesOptions = {}): AsyncIterable<Choice> {
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
    const declared = this.operation(operation);
    // One entry of a list proves as much as all its pages.
    if (declared.kind === 'request' && declared.paged) await collect(this.iterate(operation, parameters, { ...options, limit: 1 }));
    else await this.run(operation, parameters, options);
  }

  /** Logs in, registers: the credential's own set-up. Resolves with the fields it found; the answers are not kept. */
  async setUp(answers: Parameters, options: RunOptions = {}): Promise<Readonly<Record<string, string>>> {
    const { setUp } = this.provider.credential;
    if (!setUp) throw invalid('Set-up', `${this.provider.title} has no set-up`);
    try {
      return await setUp.run(checked(z.strictObject(setUp.asks), answers), {
        ...this.call(options),
        credential: this.credential,
        now: this.now(),
      });
    } catch (thrown) {
      throw toServiceError(thrown);
    }
  }

  now(): Date {
    return this.options.now?.() ?? new Date();
  }

  get network(): ConnectionOptions {
    return this.#sender.network;
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
  async send(operation: RequestOperation<Shape, C>, pieces: Pieces, options: RunOptions): Promise<Answer> {
    return await this.#sender.send(operation, pieces, options);
  }

  /** What declarations run other operations with. */
  call(options: RunOptions) {
    const { wait = sleep } = this.options;
    return {
      run: async (id: string, parameters: Parameters): Promise<JsonValue> => asJson(await this.run(id, parameters, options)),
      wait: async (ms: number): Promise<void> => {
        await wait(ms, options.signal);
      },
    };
  }

  task(options: RunOptions): Task<C> {
    return {
      ...this.call(options),
      credential: this.credential,
      now: this.now(),
      signal: options.signal,
      connection: this.network,
    };
  }

  async #single(operation: RequestOperation<Shape, C>, values: Values<Shape>, options: RunOptions): Promise<unknown> {
    return await inParts(operation, values, async (part) => await this.#sendOne(operation, part, options));
  }

  async #sendOne(operation: RequestOperation<Shape, C>, values: Values<Shape>, options: RunOptions): Promise<unknown> {
    const { json, response } = await this.send(operation, piecesOf(operation, values, this.credential), options);
    return operation.result ? operation.result(json, values, this.credential, response) : json;
  }
}

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
