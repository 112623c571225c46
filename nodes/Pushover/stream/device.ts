import type { Clock } from '../../../client/clock';
import { ServiceError } from '../../../client/errors';
import type { LiveSocket, SocketStatus, StatusDetail } from '../../../client/socket';
import type { ConnectionOptions } from '../../../client/transport';
import type { Task } from '../../../language/operation';
import type { PushoverSettings } from '../credential/settings';
import type { Consumer, Supply } from './consumer';
import { openDeviceSocket } from './device-socket';
import { downloadOf, type Download } from './messages';
import { Synchronisation } from './synchronisation';

type Run = Task<PushoverSettings>['run'];

/** When the device may connect, and when it may ask for messages; both reject when the signal fires. */
export interface Admission {
  free(signal: AbortSignal): Promise<void>;
  quiet(signal: AbortSignal): Promise<void>;
}

export interface DeviceSettings {
  readonly socketUrl: string;
  readonly deviceId: string;
  readonly secret: string;
  readonly network: ConnectionOptions;
  readonly clock: Clock;
  readonly random: () => number;
  readonly admission: Admission;
}

/** Emergencies whose acknowledgement is remembered, so that nodes which share the device acknowledge each only once. */
const MAX_RECEIPTS = 500;

/** One device of the account: its live line, its messages, and the nodes that take them. */
export class Device implements Supply {
  /** Set when it stopped for good. */
  failure: ServiceError | undefined;
  /** When something last failed, by the clock. */
  troubledAt = Number.NEGATIVE_INFINITY;
  readonly #consumers = new Map<Consumer, Run>();
  readonly #receipts = new Map<string, Promise<void>>();
  readonly #over = new AbortController();
  readonly #synchronisation: Synchronisation;
  readonly #socket: LiveSocket;
  readonly #clock: Clock;
  #status: SocketStatus = 'connecting';
  #detail: StatusDetail = {};

  constructor(settings: DeviceSettings) {
    const { clock, random, admission } = settings;
    const { signal } = this.#over;
    this.#clock = clock;
    this.#synchronisation = new Synchronisation({
      takers: () => [...this.#consumers.keys()],
      clock,
      random,
      ready: admission.quiet(signal),
      signal,
      download: () => this.#download(),
      deleteUpTo: async (message) => {
        await this.#run('client.deleteUpTo', { message });
      },
      troubled: (error, first) => {
        this.troubledAt = clock.now();
        // Once is enough while it lasts.
        if (first) this.#warn(error);
        for (const consumer of this.#consumers.keys()) consumer.begun();
      },
      failed: (error) => {
        this.#fail(error);
      },
    });
    this.#socket = openDeviceSocket({
      ...settings,
      url: async () => {
        await admission.free(signal);
        return settings.socketUrl;
      },
      silenceMs: () => Math.min(...[...this.#consumers.keys()].map(({ wishes }) => wishes.silenceLimit * 1000)),
      onMessages: () => {
        this.request();
      },
      onStatus: (status, detail) => {
        this.#changed(status, detail);
      },
      onWarning: (warning) => {
        this.#warn(warning);
      },
    });
  }

  /** `run` performs Pushover's operations with the node's own connection. */
  join(consumer: Consumer, run: Run): void {
    this.#consumers.set(consumer, run);
    consumer.status(this.#status, this.#detail);
    if (this.#status === 'connected') this.request();
  }

  leave(consumer: Consumer): void {
    this.#consumers.delete(consumer);
    this.progressed();
  }

  /** Resolves when the line is gone: until then the device must not connect again. */
  close(): Promise<void> {
    this.#over.abort();
    return this.#socket.close();
  }

  /** Resolves when no request of it is under way. */
  quiet(): Promise<void> {
    return this.#synchronisation.quiet();
  }

  progressed(): void {
    this.#synchronisation.progressed();
  }

  request(): void {
    this.#synchronisation.request();
  }

  acknowledge(receipt: string): Promise<void> {
    const known = this.#receipts.get(receipt);
    if (known) return known;
    const done = this.#run('client.acknowledge', { receipt }).then(() => undefined);
    this.#receipts.set(receipt, done);
    const [oldest] = this.#receipts.keys();
    if (this.#receipts.size > MAX_RECEIPTS && oldest !== undefined) this.#receipts.delete(oldest);
    done.catch(() => this.#receipts.delete(receipt));
    return done;
  }

  async #download(): Promise<Download> {
    const includeUser = [...this.#consumers.keys()].some(({ wishes }) => wishes.includeQuietHours);
    return downloadOf(await this.#run('client.download', { includeUser }));
  }

  /** Any node's connection will do: they share secret and device. */
  #run(...[id, parameters]: Parameters<Run>): ReturnType<Run> {
    const [run] = this.#consumers.values();
    if (run) return run(id, parameters);
    throw new ServiceError({ kind: 'cancelled', message: 'No node listens to the device any more' });
  }

  #changed(status: SocketStatus, detail: StatusDetail): void {
    if (this.#over.signal.aborted) return;
    this.#status = status;
    this.#detail = detail;
    this.#synchronisation.online = status === 'connected';
    if (status === 'failed' && detail.error) this.#fail(detail.error);
    else for (const consumer of [...this.#consumers.keys()]) consumer.status(status, detail);
  }

  #fail(error: ServiceError): void {
    this.failure = error;
    this.troubledAt = this.#clock.now();
    void this.close();
    for (const consumer of [...this.#consumers.keys()]) {
      consumer.status('failed', { error });
      consumer.failed(error);
    }
  }

  #warn(warning: ServiceError): void {
    for (const consumer of [...this.#consumers.keys()]) consumer.warned(warning);
  }
}
