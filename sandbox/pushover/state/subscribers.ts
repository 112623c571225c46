/** What the next person on the subscription page does. */
export interface PushoverSubscriber {
  readonly outcome: 'subscribes' | 'unsubscribes' | 'cancels';
  /** Whose account it is; the first one unless told. */
  readonly email?: string;
  /** Send the user key along when unsubscribing. Default true. */
  readonly withKey?: boolean;
}

export class Subscribers {
  readonly #expected: PushoverSubscriber[] = [];

  expect(subscriber: PushoverSubscriber): void {
    this.#expected.push(subscriber);
  }

  next(): PushoverSubscriber {
    return this.#expected.shift() ?? { outcome: 'subscribes' };
  }
}
