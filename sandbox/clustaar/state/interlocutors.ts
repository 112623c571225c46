import type { Ids } from '../ids';
import type { ClustaarVisitorOptions, Interlocutor } from './interlocutor';

/** Everybody who ever talked to the bot. */
export class Interlocutors {
  readonly #byId = new Map<string, Interlocutor>();
  readonly #ids: Ids;
  readonly #now: () => number;

  constructor(ids: Ids, now: () => number) {
    this.#ids = ids;
    this.#now = now;
  }

  get all(): readonly Interlocutor[] {
    return [...this.#byId.values()];
  }

  get(id: string): Interlocutor | undefined {
    return this.#byId.get(id);
  }

  byUserId(userID: string): Interlocutor | undefined {
    return this.all.find((who) => who.userID === userID);
  }

  add(options: ClustaarVisitorOptions): Interlocutor {
    const id = options.id ?? this.#ids.next();
    const who: Interlocutor = {
      id,
      userID: options.userID ?? `visitor-${id.slice(-4)}`,
      externalID: options.externalID ?? null,
      location: options.location ?? null,
      email: options.email ?? null,
      firstName: options.firstName ?? null,
      lastName: options.lastName ?? null,
      phoneNumber: options.phoneNumber ?? null,
      customAttributes: options.customAttributes ?? {},
      isLogged: options.isLogged ?? false,
      usedToTest: options.usedToTest ?? false,
      channel: options.channel ?? 'clustaar_web_chat',
      createdAt: this.#now(),
      lastReplyAt: undefined,
      socketToken: options.socketToken,
      session: options.session ?? {},
      paused: false,
      control: false,
      shown: [],
      elements: [],
    };
    this.#byId.set(id, who);
    return who;
  }
}
