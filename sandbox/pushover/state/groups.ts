import { randomKey } from './ids';

export interface PushoverMember {
  /** User key. */
  readonly user: string;
  /** Only this device of theirs; null for all. */
  readonly device: string | null;
  readonly memo: string;
  disabled: boolean;
}

export interface PushoverGroupOptions {
  readonly name: string;
  /** Random unless told. */
  readonly key?: string;
  readonly members?: readonly { readonly user: string; readonly device?: string; readonly memo?: string; readonly disabled?: boolean }[];
  /** A group of the team: members carry name and e-mail address, and a device that nobody has is refused. */
  readonly team?: boolean;
}

export class Group {
  readonly key: string;
  readonly isOfTeam: boolean;
  name: string;
  #members: readonly PushoverMember[];

  constructor({ name, key = randomKey(), members = [], team = false }: PushoverGroupOptions) {
    this.name = name;
    this.key = key;
    this.isOfTeam = team;
    this.#members = members.map(({ user, device, memo = '', disabled = false }) => ({ user, device: device ?? null, memo, disabled }));
  }

  get members(): readonly PushoverMember[] {
    return this.#members;
  }

  /** The memberships of a user: the one of that device, or without a device all of them. */
  of(user: string, device: string | null): readonly PushoverMember[] {
    return this.#members.filter((member) => member.user === user && (device === null || member.device === device));
  }

  add(user: string, device: string | null, memo: string): void {
    this.#members = [...this.#members, { user, device, memo, disabled: false }];
  }

  remove(leaving: readonly PushoverMember[]): void {
    this.#members = this.#members.filter((member) => !leaving.includes(member));
  }
}
