import { createPace, type Pace } from '../client/pace';
import { RETRIED_WHERE_IDEMPOTENT, withRetries, type RetryPolicy } from '../client/retry';
import type { ConnectionOptions, HttpRequest } from '../client/transport';
import { undiciTransport } from '../client/undici-transport';
import type { Shape } from '../language/form';
import { idOf, type Parameters, type RequestOperation } from '../language/operation';
import { splitEndpoint } from '../language/path';
import type { Provider, RetryPolicy as ProviderRetry } from '../language/provider';
import { readAnswer, type Answer } from './answer';
import type { ConnectOptions, RunOptions } from './connection';
import { signedRequest, type Pieces } from './request';
import { secretsIn } from './secrets';

/** Signs, sends and reads the requests of one connection, at the pace and with the repeats its provider declares. */
export class Sender<C> {
  readonly network: ConnectionOptions;
  readonly #policies: Readonly<Record<'repeatable' | 'once' | 'never', RetryPolicy>>;
  readonly #paces = new Map<string, Pace>();
  /** Worked out when a failure is first shown: most connections never need it. */
  readonly #secrets: () => readonly string[];

  constructor(
    private readonly provider: Provider<C>,
    private readonly credential: C,
    private readonly options: ConnectOptions,
    given: Parameters,
  ) {
    this.network = { ...provider.connection?.(credential), ...definedOptions(options) };
    const { wait } = options;
    const once = policyOf(provider.retry, false, wait);
    this.#policies = { repeatable: policyOf(provider.retry, true, wait), once, never: { ...once, attempts: 1 } };
    let secrets: readonly string[] | undefined;
    this.#secrets = () => (secrets ??= secretsIn(provider.credential.fields, given));
  }

  async send(operation: RequestOperation<Shape, C>, pieces: Pieces, { signal }: RunOptions): Promise<Answer> {
    const { transport = undiciTransport } = this.options;
    const sending = { ...this.network, signal };
    const pace = operation.rate === undefined ? undefined : this.#paceOf(idOf(operation), operation.rate);
    const response = await withRetries(
      async () => {
        if (pace) await pace(signal);
        return await transport(this.sign(pieces), sending);
      },
      this.#policyFor(operation, pieces, signal),
    );
    const secrets = () => [...this.#secrets(), ...(pieces.secrets?.() ?? [])];
    return readAnswer(this.provider, response, idOf(operation), this.credential, secrets);
  }

  sign(pieces: Pieces): HttpRequest {
    const given = this.options.baseUrl?.replace(/\/+$/, '');
    const provider = given === undefined ? this.provider : { ...this.provider, baseUrl: () => given };
    return signedRequest(provider, pieces, this.credential, this.options.now?.() ?? new Date());
  }

  #paceOf(id: string, rate: number): Pace {
    const known = this.#paces.get(id);
    if (known) return known;
    const pace = createPace(rate, { wait: this.options.wait });
    this.#paces.set(id, pace);
    return pace;
  }

  #policyFor(operation: RequestOperation<Shape, C>, pieces: Pieces, signal: AbortSignal | undefined): RetryPolicy {
    const repeatable = pieces.repeatable ?? operation.repeatable ?? splitEndpoint(pieces.endpoint).method in repeatableMethods;
    const policy = this.#policies[repeatable === 'never' ? 'never' : repeatable ? 'repeatable' : 'once'];
    return signal ? { ...policy, signal } : policy;
  }
}

/** When the requests of a provider are sent again; worked out once, since every request asks. */
function policyOf(
  { attempts, statuses = RETRIED_WHERE_IDEMPOTENT, refusedStatuses = [], minimumMs, resendsStale }: ProviderRetry = {},
  idempotent: boolean,
  wait: RetryPolicy['wait'],
): RetryPolicy {
  const retryStatuses = idempotent ? [...statuses, ...refusedStatuses] : refusedStatuses;
  return { idempotent, attempts, retryStatuses, wait, minimumMs, resendsStale };
}

const repeatableMethods = { GET: true, PUT: true, DELETE: true };

function definedOptions({ proxy, ca, timeoutMs, maxConnections, egress }: ConnectOptions): ConnectionOptions {
  return {
    ...(proxy === undefined ? {} : { proxy }),
    ...(ca === undefined ? {} : { ca }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(maxConnections === undefined ? {} : { maxConnections }),
    ...(egress === undefined ? {} : { egress }),
  };
}
