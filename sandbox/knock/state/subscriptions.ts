import type { JsonRecord } from '../../json';
import type { Listed } from '../http/pagination';
import type { Surroundings } from '../surroundings';
import { timestamp } from '../surroundings';
import type { Reference } from './reference';
import { keyOf, sameEntity } from './reference';

export interface Subscription extends Listed {
  /** What is subscribed to. */
  readonly object: Reference;
  readonly recipient: Reference;
  readonly properties: JsonRecord;
  readonly insertedAt: string;
  readonly updatedAt: string;
}

/** Who follows which object. */
export class Subscriptions {
  readonly #byPair = new Map<string, Subscription>();
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  to(object: Reference): readonly Subscription[] {
    return [...this.#byPair.values()].filter((subscription) => sameEntity(subscription.object, object));
  }

  of(recipient: Reference): readonly Subscription[] {
    return [...this.#byPair.values()].filter((subscription) => sameEntity(subscription.recipient, recipient));
  }

  /** Adds, or gives an existing subscription new properties. */
  add(object: Reference, recipient: Reference, properties: JsonRecord): Subscription {
    const key = pairKey(object, recipient);
    const before = this.#byPair.get(key);
    const now = timestamp(this.#around);
    const seq = before?.seq ?? this.#around.nextSeq();
    const subscription = { seq, object, recipient, properties, insertedAt: before?.insertedAt ?? now, updatedAt: now };
    this.#byPair.set(key, subscription);
    return subscription;
  }

  /** The deleted subscription, or undefined when there was none. */
  delete(object: Reference, recipient: Reference): Subscription | undefined {
    const key = pairKey(object, recipient);
    const subscription = this.#byPair.get(key);
    this.#byPair.delete(key);
    return subscription;
  }
}

const pairKey = (object: Reference, recipient: Reference): string => JSON.stringify([keyOf(object), keyOf(recipient)]);
