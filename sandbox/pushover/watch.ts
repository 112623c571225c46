import type { Socket } from 'node:net';
import type { PushoverRule } from './happenings';
import type { Parameters } from './http/parameters';
import type { Surroundings } from './surroundings';

/** What counts as impolite. Milliseconds by the server's clock. */
export interface PushoverManners {
  /** Connections to the API at once. Pushover: 2. */
  readonly connections: number;
  /** How long an identical call must not come again after a 4xx. Default: one minute. */
  readonly afterRefusalMs: number;
  /** How long an identical call must not come again after a 5xx or no answer. Pushover: 5 s. */
  readonly afterFailureMs: number;
  /** Between two looks at one receipt. Pushover: 5 s. */
  readonly betweenReceiptsMs: number;
}

export const usualManners: PushoverManners = { connections: 2, afterRefusalMs: 60_000, afterFailureMs: 5000, betweenReceiptsMs: 5000 };

/** One call as the watch sees it. */
export interface Watched {
  readonly method: string;
  readonly path: string;
  readonly parameters: Parameters;
}

/** Timers may fire a hair early. */
const TOLERANCE_MS = 20;

/** Enough for every call a test could repeat; older ones are forgotten. */
const MOST_REMEMBERED = 1000;

interface Mishap {
  readonly at: number;
  readonly refused: boolean;
}

/** Watches how politely the service is called. */
export class Watch {
  readonly #manners: PushoverManners;
  readonly #around: Surroundings;
  readonly #connections = new Set<Socket>();
  readonly #mishaps = new Map<string, Mishap>();
  readonly #receipts = new Map<string, number>();

  constructor(manners: PushoverManners, around: Surroundings) {
    this.#manners = manners;
    this.#around = around;
  }

  report(rule: PushoverRule, where: string): void {
    this.#around.feeds.violation.record({ rule, where });
  }

  /** Forgets what went wrong, as when somebody mended it by hand. */
  forget(): void {
    this.#mishaps.clear();
    this.#receipts.clear();
  }

  /** A request came in on this connection; sockets never get here. */
  connection(socket: Socket): void {
    if (this.#connections.has(socket)) return;
    this.#connections.add(socket);
    socket.once('close', () => this.#connections.delete(socket));
    if (this.#connections.size > this.#manners.connections) this.report('too many connections', `${this.#connections.size} at once`);
  }

  arrived(call: Watched): void {
    const now = this.#around.now();
    const where = `${call.method} ${call.path}`;
    const mishap = this.#mishaps.get(fingerprint(call));
    if (mishap !== undefined) {
      const { afterRefusalMs, afterFailureMs } = this.#manners;
      const wait = mishap.refused ? afterRefusalMs : afterFailureMs;
      const rule = mishap.refused ? 'repeated after a refusal' : 'repeated too soon';
      if (now - mishap.at + TOLERANCE_MS < wait) this.report(rule, where);
    }
    if (call.method === 'GET' && call.path.startsWith('/1/receipts/')) this.#receiptAsked(call.path, where, now);
  }

  /** `status` is 0 when the client got no answer. */
  answered(call: Watched, status: number): void {
    const key = fingerprint(call);
    this.#mishaps.delete(key);
    if (status >= 200 && status < 400) return;
    remember(this.#mishaps, key, { at: this.#around.now(), refused: status >= 400 && status < 500 });
  }

  #receiptAsked(path: string, where: string, now: number): void {
    const last = this.#receipts.get(path);
    if (last !== undefined && now - last + TOLERANCE_MS < this.#manners.betweenReceiptsMs) this.report('receipt polled too often', where);
    remember(this.#receipts, path, now);
  }
}

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST_REMEMBERED && oldest !== undefined) map.delete(oldest);
}

/** The same for the same call, whatever the order and the encoding of its fields. */
function fingerprint({ method, path, parameters }: Watched): string {
  const fields = [...parameters.fields].map(([name, value]) => `${name}=${value}`).sort();
  return [method, path, ...fields].join('\n');
}
