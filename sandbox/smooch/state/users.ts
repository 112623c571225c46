import { objectId } from '../ids';
import type { Surroundings } from '../surroundings';
import type { AppUser } from './app-user';
import { Conversation } from './conversation';

/** The end users of one app. */
export class Users {
  readonly #around: Surroundings;
  readonly #users = new Set<AppUser>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  get all(): readonly AppUser[] {
    return [...this.#users];
  }

  /** By either of their ids. */
  find(id: string): AppUser | undefined {
    return this.all.find((user) => user.id === id) ?? this.all.find(({ userId }) => userId === id);
  }

  add(userId: string | undefined): AppUser {
    const user: AppUser = {
      id: objectId(),
      userId,
      profile: { signedUpAt: new Date(this.#around.now()).toISOString() },
      properties: {},
      clients: [],
      businessSystems: [],
      conversation: undefined,
      credentialRequired: false,
    };
    this.#users.add(user);
    return user;
  }

  remove(user: AppUser): void {
    this.#users.delete(user);
  }

  /** The user's conversation, which begins now if there was none. */
  conversationOf(user: AppUser): Conversation {
    user.conversation ??= new Conversation();
    return user.conversation;
  }

  /** Puts what one user had to another, who keeps what is already theirs. */
  merge(discarded: AppUser, surviving: AppUser): void {
    surviving.userId ??= discarded.userId;
    surviving.profile = { ...discarded.profile, ...surviving.profile };
    surviving.properties = { ...discarded.properties, ...surviving.properties };
    surviving.clients.push(...discarded.clients);
    surviving.businessSystems.push(...discarded.businessSystems);
    if (discarded.conversation !== undefined) this.conversationOf(surviving).takeOver(discarded.conversation);
    this.remove(discarded);
  }
}
