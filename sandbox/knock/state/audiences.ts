import type { JsonRecord } from '../../json';
import type { Listed } from '../http/pagination';
import type { Surroundings } from '../surroundings';
import { timestamp } from '../surroundings';

export interface AudienceMember extends Listed {
  readonly userId: string;
  readonly tenant: string | null;
  readonly addedAt: string;
}

/** Named groups of users, each user once per tenant. */
export class Audiences {
  readonly #members = new Map<string, Map<string, AudienceMember>>();
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  define(key: string): void {
    if (!this.#members.has(key)) this.#members.set(key, new Map());
  }

  /** The members, or undefined when there is no such audience. */
  membersOf(key: string): readonly AudienceMember[] | undefined {
    const members = this.#members.get(key);
    return members === undefined ? undefined : [...members.values()];
  }

  add(key: string, userId: string, tenant: string | null): void {
    const member = { seq: this.#around.nextSeq(), userId, tenant, addedAt: timestamp(this.#around) };
    const members = this.#members.get(key);
    if (members?.has(memberKey(userId, tenant)) === false) members.set(memberKey(userId, tenant), member);
  }

  remove(key: string, userId: string, tenant: string | null): void {
    this.#members.get(key)?.delete(memberKey(userId, tenant));
  }
}

const memberKey = (userId: string, tenant: string | null): string => JSON.stringify([userId, tenant]);

export const memberView = ({ userId, tenant, addedAt }: AudienceMember, user: JsonRecord): JsonRecord => ({
  __typename: 'AudienceMember',
  user_id: userId,
  user,
  tenant,
  added_at: addedAt,
});
