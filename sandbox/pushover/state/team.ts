import { keyFrom } from './ids';

export interface PushoverTeamOptions {
  readonly name: string;
  /** The same for the same name unless told. Works on the team calls only. */
  readonly token?: string;
  /** E-mail addresses of accounts that belong to it. */
  readonly members?: readonly string[];
}

export interface TeamMember {
  readonly email: string;
  readonly name: string;
  readonly administrator: boolean;
  /** Invited, and has not answered yet. */
  readonly pending: boolean;
}

export class Team {
  readonly name: string;
  readonly token: string;
  readonly #members = new Map<string, TeamMember>();

  constructor({ name, token, members = [] }: PushoverTeamOptions) {
    this.name = name;
    this.token = token ?? keyFrom(`team ${name}`);
    for (const email of members) this.add({ email, name: email, administrator: false, pending: false });
  }

  get members(): readonly TeamMember[] {
    return [...this.#members.values()];
  }

  member(email: string): TeamMember | undefined {
    return this.#members.get(email);
  }

  add(member: TeamMember): void {
    this.#members.set(member.email, member);
  }

  remove(email: string): void {
    this.#members.delete(email);
  }
}

export const demoTeam = (): PushoverTeamOptions => ({ name: 'Works', members: ['ann@example.com'] });
