import type { JsonRecord } from '../../json';
import { keyFrom, randomKey } from './ids';
import { Queue } from './queue';

export interface PushoverDeviceOptions {
  readonly name: string;
  /** Random unless told. */
  readonly id?: string;
  /** `O` is an Open Client, the only kind that downloads. Default `O`. */
  readonly os?: string;
  /** A session secret that works from the start; without it somebody has to log in first. */
  readonly secret?: string;
  readonly enabled?: boolean;
}

export interface PushoverAccountOptions {
  readonly email: string;
  readonly password: string;
  /** The same for the same e-mail address unless told. */
  readonly userKey?: string;
  readonly name?: string;
  /** The code that is accepted; without it the account has no two-factor login. */
  readonly twoFactorCode?: string;
  readonly devices?: readonly PushoverDeviceOptions[];
  /** Registering above it is refused. Default: no limit. */
  readonly deviceLimit?: number;
  /** Platforms paid for. Default: Desktop. */
  readonly licences?: readonly string[];
  readonly quietHours?: boolean;
}

export class Device {
  readonly id: string;
  readonly name: string;
  readonly os: string;
  readonly queue = new Queue();
  enabled: boolean;
  /** The session that registered it. */
  readonly secret: string | undefined;

  constructor({ name, id = randomKey(), os = 'O', enabled = true, secret }: PushoverDeviceOptions) {
    this.name = name;
    this.id = id;
    this.os = os;
    this.enabled = enabled;
    this.secret = secret;
  }

  get isOpenClient(): boolean {
    return this.os === 'O';
  }

  /** The `device` of a download. */
  get described(): JsonRecord {
    return {
      name: this.name,
      encryption_enabled: false,
      default_sound: 'po',
      always_use_default_sound: false,
      default_high_priority_sound: 'po',
      always_use_default_high_priority_sound: false,
      dismissal_sync_enabled: false,
    };
  }
}

export class Account {
  readonly email: string;
  readonly password: string;
  readonly userKey: string;
  readonly name: string;
  readonly twoFactorCode: string | undefined;
  readonly deviceLimit: number;
  readonly devices: Device[];
  readonly licences: Set<string>;
  readonly quietHours: boolean;
  readonly #secrets: Set<string>;

  constructor(options: PushoverAccountOptions) {
    this.email = options.email;
    this.password = options.password;
    this.userKey = options.userKey ?? keyFrom(`user ${options.email}`);
    this.name = options.name ?? options.email;
    this.twoFactorCode = options.twoFactorCode;
    this.deviceLimit = options.deviceLimit ?? Infinity;
    this.devices = (options.devices ?? []).map((device) => new Device(device));
    this.licences = new Set(options.licences ?? ['Desktop']);
    this.quietHours = options.quietHours ?? false;
    this.#secrets = new Set(this.devices.flatMap(({ secret }) => secret ?? []));
  }

  /** Every login makes a secret of its own. The documented sample has sixty characters. */
  newSecret(): string {
    const secret = randomKey(60);
    this.#secrets.add(secret);
    return secret;
  }

  owns(secret: string): boolean {
    return this.#secrets.has(secret);
  }

  /** Ends every session: the old secrets are gone. */
  revokeSecrets(): void {
    this.#secrets.clear();
  }

  /** Enabled devices a message goes to: those named, or all when none of the names is known. */
  devicesNamed(names: readonly string[]): readonly Device[] {
    const enabled = this.devices.filter((device) => device.enabled);
    const named = enabled.filter(({ name }) => names.includes(name));
    return named.length > 0 ? named : enabled;
  }

  /** The `user` of a download. */
  get described(): JsonRecord {
    return {
      quiet_hours: this.quietHours,
      quick_quiet_until: null,
      is_android_licensed: this.licences.has('Android'),
      is_ios_licensed: this.licences.has('iOS'),
      is_desktop_licensed: this.licences.has('Desktop'),
      email: this.email,
      created_at: '2024-01-01T00:00:00Z',
      first_email_alias: '',
      show_tipjar: '',
      show_team_ad: '',
    };
  }
}

/** One account with one Open Client device, the same on every start. */
export const demoAccount = (): PushoverAccountOptions => ({
  email: 'ann@example.com',
  password: 'correct horse',
  name: 'Ann',
  devices: [{ name: 'desk', id: keyFrom('demo device'), secret: keyFrom('demo session') + keyFrom('demo session, continued') }],
});
