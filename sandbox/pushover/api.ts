import type { WaitOptions } from '../feed';
import type { TlsFiles } from '../http';
import type { JsonRecord } from '../json';
import type { Misbehaviour } from '../misbehaviour';
import type { Account, Device } from './state/accounts';
import type { App } from './state/apps';
import type { PushoverGlance } from './state/glances';
import type { PushoverCallbackRecord, PushoverHappenings, PushoverRequestRecord, PushoverViolation } from './happenings';
import type { PushoverMessage } from './state/message';
import type { QuotaOptions } from './state/quota';
import type { DeliverOptions, ServiceOptions } from './service';
import type { PushoverSubscriber } from './state/subscribers';
import type { PushoverTimings } from './surroundings';
import type { Team } from './state/team';
import type { UpgradeAnswer } from './socket/upgrades';
import type { PushoverManners } from './watch';

export interface PushoverSandboxOptions extends ServiceOptions {
  /** TCP port on the loopback address; 0, the default, takes a free one. */
  readonly port?: number;
  /** Serve https and wss. */
  readonly tls?: TlsFiles;
  /** The server's clock, milliseconds since 1970. Timers run in real time all the same. */
  readonly now?: () => number;
  /** What differs from Pushover's own timings. */
  readonly timings?: Partial<PushoverTimings>;
  /** What differs from Pushover's own rules of politeness. */
  readonly manners?: Partial<PushoverManners>;
}

export interface FrameOptions {
  /** Id of the device; all that are logged in unless told. */
  readonly device?: string;
  /** Send a text frame. Default false: binary, as Pushover does. */
  readonly text?: boolean;
}

/** A running stand-in of Pushover: API, sockets and the subscription page on one port. */
export interface PushoverSandbox {
  /** Base of the API, without `/1` and without a final slash. */
  readonly url: string;
  /** The whole address of the socket. */
  readonly socketUrl: string;
  readonly port: number;
  readonly accounts: readonly Account[];
  readonly apps: readonly App[];
  readonly team: Team;
  /** The first account, app and device; each fails when there is none. */
  readonly account: Account;
  readonly app: App;
  readonly device: Device;
  /** The last thousand HTTP requests, callback attempts and impolite acts. */
  readonly requests: readonly PushoverRequestRecord[];
  readonly callbacks: readonly PushoverCallbackRecord[];
  readonly violations: readonly PushoverViolation[];
  /** How many sockets are logged in. */
  readonly connections: number;
  /** Awaits what comes next of one kind. Fails at the deadline and on close. */
  waitFor<Kind extends keyof PushoverHappenings>(
    kind: Kind,
    options?: WaitOptions<PushoverHappenings[Kind]>,
  ): Promise<PushoverHappenings[Kind]>;

  /** Queues one message, or many under one `!`, for a device; gives the ids. */
  deliver(device: string, messages: PushoverMessage | readonly PushoverMessage[], options?: DeliverOptions): readonly string[];
  /** What waits for a device, oldest first. */
  queue(device: string): readonly JsonRecord[];
  /** A message that was downloaded, and perhaps deleted, comes again. Without `!`. */
  redeliver(device: string, id: string): void;
  /** Somebody acknowledges an emergency on another device. False when it was over already. */
  acknowledge(receipt: string, by?: { readonly user?: string; readonly device?: string }): boolean;
  /** Disables a device, tells its socket `E` and refuses it from now on; or enables it again. */
  enable(device: string, on: boolean): void;
  /** The desktop licence of an account ends: its Open Clients are disabled. */
  endLicence(email: string): void;
  /** Ends every session of an account, its sockets with `E`. */
  revokeSecrets(email: string): void;
  setQuota(changes: Partial<QuotaOptions>): void;
  /** What stands on a user's watches, or on one device of theirs. */
  glance(userKey: string, device?: string): PushoverGlance;
  /** What the next person on the subscription page does; without it they subscribe. */
  expectSubscriber(subscriber: PushoverSubscriber): void;
  /** Posts an acknowledgement callback of any content and gives the receiver's answer. */
  sendCallback(url: string, fields: Readonly<Record<string, string>>): Promise<{ status: number; body: string }>;

  /** Sends bytes in one frame, well-formed or not. */
  frame(bytes: string | Buffer, options?: FrameOptions): void;
  /** Ends a device's socket with `E` or `A`, as the service does. */
  end(device: string, byte: 'E' | 'A'): void;
  /** While silent nothing is sent on any socket, not even a pong; what comes in is still read. */
  silence(on: boolean): void;
  /** Closes every socket with a code, or drops it without one (1006). */
  disconnectAll(code?: number): void;
  /** How requests for a socket are answered from now on, or the next `times` only: 'accept', 'drop', 'ignore' or an HTTP status. */
  answerUpgrades(how: UpgradeAnswer, times?: number): void;

  /** Lets coming HTTP requests fail. */
  misbehave(fault: Misbehaviour): void;
  /** Forgets the failures that have not happened yet. */
  behave(): void;
  /** Forgets what went wrong so far, so that a call may come again. */
  forgive(): void;
  close(): Promise<void>;
}
