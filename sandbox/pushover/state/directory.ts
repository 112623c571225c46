import type { PushoverAccountOptions } from './accounts';
import { Account, demoAccount } from './accounts';
import type { Device } from './accounts';
import type { PushoverAppOptions, PushoverSubscriptionOptions } from './apps';
import { App, demoApp } from './apps';
import type { PushoverGroupOptions } from './groups';
import { Group } from './groups';
import { randomKey } from './ids';
import type { PushoverTeamOptions } from './team';
import { demoTeam, Team } from './team';

export interface DirectoryOptions {
  /** Demo account, app and team unless told. */
  readonly accounts?: readonly PushoverAccountOptions[];
  readonly apps?: readonly PushoverAppOptions[];
  readonly groups?: readonly PushoverGroupOptions[];
  readonly team?: PushoverTeamOptions;
  /** Sounds the account uploaded: labels by name. */
  readonly customSounds?: Readonly<Record<string, string>>;
}

/** One account a message reaches, and those of its devices the sender asked for. */
export interface Recipient {
  readonly account: Account;
  readonly devices: readonly Device[];
}

/** Who and what there is. All apps and groups belong to one owner. */
export class Directory {
  readonly accounts: Account[];
  readonly apps: readonly App[];
  readonly groups: Group[];
  readonly team: Team;
  readonly customSounds: Readonly<Record<string, string>>;
  readonly #subscribed = new Map<string, Account>();

  constructor(options: DirectoryOptions) {
    this.accounts = (options.accounts ?? [demoAccount()]).map((account) => new Account(account));
    this.apps = (options.apps ?? [demoApp()]).map((app) => new App(app));
    this.groups = (options.groups ?? []).map((group) => new Group(group));
    this.team = new Team(options.team ?? demoTeam());
    this.customSounds = options.customSounds ?? {};
  }

  app(token: string): App | undefined {
    return this.apps.find((app) => app.token === token);
  }

  /** The account with that user key, also under the key of one of its subscriptions. */
  account(key: string): Account | undefined {
    return this.accounts.find(({ userKey }) => userKey === key) ?? this.#subscribed.get(key);
  }

  accountByEmail(email: string): Account | undefined {
    return this.accounts.find((account) => account.email === email);
  }

  accountBySecret(secret: string): Account | undefined {
    return this.accounts.find((account) => account.owns(secret));
  }

  device(id: string): Device | undefined {
    return this.accounts.flatMap(({ devices }) => devices).find((device) => device.id === id);
  }

  group(key: string): Group | undefined {
    return this.groups.find((group) => group.key === key);
  }

  subscription(code: string): PushoverSubscriptionOptions | undefined {
    return this.apps.flatMap(({ subscriptions }) => subscriptions).find((subscription) => subscription.code === code);
  }

  /** A key under which this one subscriber is reached. */
  subscribe(account: Account): string {
    const key = randomKey();
    this.#subscribed.set(key, account);
    return key;
  }

  /** Everybody `key` stands for, or undefined when it stands for nobody. */
  recipients(key: string, devices: readonly string[]): readonly Recipient[] | undefined {
    const account = this.account(key);
    if (account !== undefined) return [{ account, devices: account.devicesNamed(devices) }];
    return this.group(key)
      ?.members.filter(({ disabled }) => !disabled)
      .flatMap(({ user, device }) => {
        const member = this.account(user);
        return member === undefined ? [] : [{ account: member, devices: member.devicesNamed(device === null ? [] : [device]) }];
      });
  }
}
