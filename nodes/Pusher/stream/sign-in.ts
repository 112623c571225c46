import { systemClock } from '../../../client/clock';
import { ServiceError, toServiceError } from '../../../client/errors';
import { jsonIn } from '../../../language/json';
import { isObject } from '../../../language/reading';
import { frame, payload, type Frame } from './frames';
import type { Link } from './subscription';

export interface SignInEvents {
  /** Signed in under this id, or not at all. */
  done(userId: string | undefined, error?: ServiceError): void;
}

/** Signs a connection in as a user, anew on each connection. */
export class SignInExchange {
  pending = false;
  #callOffTimer: () => void = () => undefined;
  #attempt = 0;

  constructor(
    private readonly link: Link,
    private readonly events: SignInEvents,
  ) {}

  async begin(): Promise<void> {
    const { socketId, authorizer, confirmWithinMs } = this.link;
    if (socketId === undefined) return;
    const attempt = ++this.#attempt;
    this.pending = true;
    try {
      const { auth, user_data: userData } = await authorizer.user(socketId);
      if (attempt !== this.#attempt) return;
      this.link.send(frame('pusher:signin', { auth, user_data: userData }));
      this.#callOffTimer = systemClock.after(confirmWithinMs, () => {
        this.fail('it was not confirmed in time');
      });
    } catch (thrown) {
      if (attempt === this.#attempt) this.#finish(undefined, toServiceError(thrown));
    }
  }

  lost(): void {
    this.#attempt += 1;
    this.#callOffTimer();
    this.pending = false;
  }

  fail(reason: string): void {
    if (!this.pending) return;
    const advice = 'Check the secret and the user data: the id must be text.';
    this.#finish(undefined, new ServiceError({ kind: 'auth', message: `Signing in at Pusher did not work: ${reason}`, advice }));
  }

  succeeded(received: Frame): void {
    const { user_data: text } = payload(received);
    const user = typeof text === 'string' ? jsonIn(text) : text;
    const id = isObject(user) ? user.id : undefined;
    if (typeof id === 'string' && id !== '') this.#finish(id);
    else this.fail('the confirmation names no user');
  }

  #finish(userId: string | undefined, error?: ServiceError): void {
    this.#callOffTimer();
    this.pending = false;
    this.events.done(userId, error);
  }
}
