import type { ServiceError } from '../../../client/errors';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import type { Store, StreamHandle, StreamStatus } from '../../../language/stream';
import { z } from '../../../language/fields';
import { checked } from '../../../language/validate';
import { pushover } from '../../../nodes/Pushover/provider';
import { openMessages } from '../../../nodes/Pushover/stream/message';
import { streamParameters } from '../../../nodes/Pushover/stream/parameters';
import { Connection } from '../../../runner/connection';
import { Feed } from '../../../sandbox/feed';
import { pushoverCalls, startPushoverSandbox, type PushoverSandbox, type PushoverSandboxOptions } from '../../../sandbox/pushover';
import { ManualClock } from '../../client/support/manual-clock';
import { until } from '../../client/support/servers';
import { whenDone } from '../../support/clean-up';

export { until };

/** Every wait of the client after something failed, and after a reload. */
const PAUSES = [1_000, 5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000];

export class SceneClock extends ManualClock {
  readonly #pauses = new Set<number>();

  override after(ms: number, task: () => void): () => void {
    if (!PAUSES.includes(ms)) return super.after(ms, task);
    const end = this.now() + ms;
    this.#pauses.add(end);
    const callOff = super.after(ms, () => {
      this.#pauses.delete(end);
      task();
    });
    return () => {
      this.#pauses.delete(end);
      callOff();
    };
  }

  get pausing(): boolean {
    return this.#pauses.size > 0;
  }

  /** Lets the pause that ends first go by. */
  passPause(): void {
    this.advance(Math.min(...this.#pauses) - this.now());
  }
}

/** A stand-in and a client of it, which live by one clock: it moves only when a test says so. */
export interface Scene {
  readonly sandbox: PushoverSandbox;
  readonly clock: SceneClock;
  readonly device: string;
}

export async function scene(options: PushoverSandboxOptions = {}): Promise<Scene> {
  const clock = new SceneClock();
  const sandbox = await startPushoverSandbox({ ...options, now: () => clock.now() });
  whenDone(() => sandbox.close());
  return { sandbox, clock, device: sandbox.device.id };
}

/** What a host keeps for a node; made from the values of another, it is the node after a restart. */
export class Kept implements Store {
  readonly values: Map<string, string>;

  constructor(before?: Kept) {
    this.values = new Map(before?.values);
  }

  read(key: string): JsonValue | undefined {
    const text = this.values.get(key);
    const value: JsonValue | undefined = text === undefined ? undefined : parse(text);
    return value;
  }

  write(key: string, value: JsonValue): void {
    this.values.set(key, JSON.stringify(value));
  }
}

const parse: (text: string) => JsonValue = JSON.parse;

/** A node that listens, with everything it was told. */
export class Node {
  readonly batches = new Feed<readonly JsonObject[]>('batch', 100_000);
  readonly statuses = new Feed<StreamStatus>('status');
  readonly warnings = new Feed<ServiceError>('warning');
  readonly fatal: ServiceError[] = [];
  readonly #handle: StreamHandle;

  constructor(sandbox: PushoverSandbox, { parameters = {}, clock, store = new Kept(), take, secret, keep = false }: NodeOptions) {
    const credential = { ...credentialFor(sandbox), ...(secret === undefined ? {} : { secret }) };
    // Whoever waits between the repeats of a request finds the time gone by.
    const wait = (ms: number): Promise<void> => {
      clock.advance(ms);
      return Promise.resolve();
    };
    const connection = new Connection(pushover, credential, { wait, now: () => new Date(clock.now()) });
    const onEvents = async (events: readonly JsonObject[]): Promise<void> => {
      this.batches.record(events);
      await take?.(events);
    };
    this.#handle = openMessages(
      {
        parameters: checked(z.object(streamParameters), parameters),
        credential: connection.credential,
        connection: connection.network,
        store,
        handlers: {
          keep,
          onEvents,
          onEvent: () => undefined,
          onStatus: (status) => {
            this.statuses.record(status);
          },
          onWarning: (warning) => {
            this.warnings.record(warning);
          },
          onFatal: (error) => {
            this.fatal.push(error);
          },
        },
        ...connection.call({}),
      },
      { clock, random: () => 0 },
    );
    whenDone(() => this.close());
  }

  get opened(): Promise<void> {
    return this.#handle.opened;
  }

  get ids(): unknown[] {
    return this.batches.entries.flat().map(({ id }) => id);
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}

export function credentialFor({ device, url, socketUrl }: PushoverSandbox): Readonly<Record<string, unknown>> {
  return { secret: device.secret, deviceId: device.id, baseUrl: url, socketUrl };
}

export interface NodeOptions {
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly clock: ManualClock;
  readonly store?: Store;
  /** What the flow does with a batch; a rejection: not taken. */
  readonly take?: (events: readonly JsonObject[]) => Promise<void> | void;
  readonly secret?: string;
  /** The service keeps what the flow has taken. */
  readonly keep?: boolean;
}

export function node({ sandbox, clock }: Scene, options: Omit<NodeOptions, 'clock'> = {}): Node {
  return new Node(sandbox, { ...options, clock });
}

/** As {@link node}, once events can arrive. */
export async function listening(where: Scene, options: Omit<NodeOptions, 'clock'> = {}): Promise<Node> {
  const opened = node(where, options);
  await opened.opened;
  return opened;
}

/** How often Pushover was asked for something. */
export function count({ sandbox }: Scene, call: keyof typeof pushoverCalls): number {
  return sandbox.requests.filter(({ method, path }) => pushoverCalls[call].test(`${method} ${path}`)).length;
}

/** The ids up to which messages were deleted, in order. */
export function deletes({ sandbox }: Scene): (string | undefined)[] {
  return sandbox.requests
    .filter(({ method, path, status }) => status === 200 && pushoverCalls.delete.test(`${method} ${path}`))
    .map(({ parameters }) => parameters.message);
}

/** The next request of one kind. */
export async function request({ sandbox }: Scene, call: keyof typeof pushoverCalls, includePast = false): Promise<void> {
  await sandbox.waitFor('request', { match: ({ method, path }) => pushoverCalls[call].test(`${method} ${path}`), includePast });
}

/** Lets the soonest wait of `ms` go by, once somebody waits that long. */
export async function pass({ clock }: Scene, ms: number): Promise<void> {
  await until(() => clock.waits().includes(ms));
  clock.advance(ms);
}

/** Until nothing waits for the device and nothing impolite has happened. */
export async function empty({ sandbox, device }: Scene): Promise<void> {
  await until(() => sandbox.queue(device).length === 0);
  expect(sandbox.violations).toEqual([]);
}
