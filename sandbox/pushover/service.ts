import type { JsonRecord } from '../json';
import { Callbacks } from './state/callbacks';
import type { Device } from './state/accounts';
import type { Directory, DirectoryOptions } from './state/directory';
import { Emergencies } from './state/emergencies';
import { Glances } from './state/glances';
import { Ids } from './state/ids';
import type { PushoverMessage } from './state/message';
import { messageFrom } from './state/message';
import type { QuotaOptions } from './state/quota';
import { Quota } from './state/quota';
import { Subscribers } from './state/subscribers';
import type { PushSockets } from './socket/sockets';
import type { Surroundings } from './surroundings';
import { seconds } from './surroundings';
import type { Watch } from './watch';

export interface ServiceOptions extends DirectoryOptions {
  /** Write `id_str`, `umid_str` and `aid_str` beside the numbers. Default true. */
  readonly idStrings?: boolean;
  /** Messages in one download at most. Default: all. */
  readonly downloadLimit?: number;
  /** What a wrong two-factor code is answered: 412 and 400 have both been seen. Default 412. */
  readonly wrongCodeStatus?: 400 | 412;
  /** A device accepts only the secret that registered it. Default false: any secret of its account will do. */
  readonly secretsBoundToDevice?: boolean;
  /** Send `!` right after a login when messages wait. Default false: only new ones are announced. */
  readonly announcePending?: boolean;
  readonly quota?: Partial<QuotaOptions>;
}

export interface DeliverOptions {
  /** Fill nothing in: the message is written as given. Default false. */
  readonly exact?: boolean;
  /** How many `!` are sent for it. Default 1. */
  readonly announcements?: number;
}

interface ServiceParts {
  readonly around: Surroundings;
  readonly directory: Directory;
  readonly sockets: PushSockets;
  readonly watch: Watch;
}

/** Everything the calls work on. */
export class Service {
  readonly around: Surroundings;
  readonly options: ServiceOptions;
  readonly directory: Directory;
  readonly emergencies: Emergencies;
  readonly callbacks: Callbacks;
  readonly glances = new Glances();
  readonly quota: Quota;
  readonly subscribers = new Subscribers();
  readonly sockets: PushSockets;
  readonly watch: Watch;
  readonly ids = new Ids();

  constructor(options: ServiceOptions, { around, directory, sockets, watch }: ServiceParts) {
    this.options = options;
    this.around = around;
    this.directory = directory;
    this.sockets = sockets;
    this.watch = watch;
    this.quota = new Quota(options.quota ?? {}, around);
    this.callbacks = new Callbacks(around);
    this.emergencies = new Emergencies(around, this.callbacks, directory);
  }

  /** Queues messages for one device and says so on its socket; gives their ids. */
  deliver(
    device: Device,
    messages: readonly PushoverMessage[],
    { exact = false, announcements = 1 }: DeliverOptions = {},
  ): readonly string[] {
    const form = { exact, idStrings: this.options.idStrings ?? true, now: seconds(this.around) };
    const queued = messages.map((message) => messageFrom(message, this.ids, form));
    for (const message of queued) {
      device.queue.add(message);
      this.#adopt(device, message.fields);
    }
    for (let count = 0; count < announcements; count += 1) this.sockets.announce(device.id);
    return queued.map(({ id }) => String(id));
  }

  #adopt(device: Device, { receipt, acked }: JsonRecord): void {
    const owner = this.directory.accounts.find(({ devices }) => devices.includes(device));
    if (typeof receipt === 'string' && acked !== 1 && owner !== undefined) this.emergencies.adopt(receipt, owner.userKey);
  }

  /** Queues one message for many devices, under one `umid`. */
  deliverToAll(devices: Iterable<Device>, fields: JsonRecord): void {
    const umid = this.ids.next();
    for (const device of devices) this.deliver(device, [{ ...fields, umid }]);
  }
}
