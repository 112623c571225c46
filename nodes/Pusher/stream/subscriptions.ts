import { ServiceError } from '../../../client/errors';
import type { JsonObject } from '../../../language/metadata';
import { channelKind } from '../channels';
import { safeText } from './close-codes';
import type { Listener } from './listener';
import { Subscription, type Link } from './subscription';

/** The channels of one connection: wanted as long as anybody listens, subscribed anew after each reconnection. */
export class Subscriptions {
  readonly #byChannel = new Map<string, Subscription>();
  readonly #link: Link;
  /** Whether the connection takes subscriptions: greeted, and signed in where it is to be. */
  #active = false;

  constructor(link: Link) {
    this.#link = link;
  }

  get(channel: string | undefined): Subscription | undefined {
    return channel === undefined ? undefined : this.#byChannel.get(channel);
  }

  add(channel: string, listener: Listener): void {
    let subscription = this.#byChannel.get(channel);
    if (!subscription) this.#byChannel.set(channel, (subscription = new Subscription(channel, this.#link)));
    subscription.listeners.add(listener);
    if (subscription.state === 'subscribed') subscription.welcome(listener);
    else if (this.#active && subscription.state !== 'pending') void subscription.subscribe();
  }

  remove(listener: Listener): void {
    for (const [channel, subscription] of this.#byChannel) {
      if (!subscription.listeners.delete(listener) || subscription.listeners.size > 0) continue;
      subscription.unsubscribe();
      this.#byChannel.delete(channel);
    }
  }

  start(): void {
    this.#active = true;
    for (const subscription of this.#byChannel.values()) {
      if (subscription.state === 'idle' || subscription.state === 'refused') void subscription.subscribe();
    }
  }

  lost(): void {
    this.#active = false;
    for (const subscription of this.#byChannel.values()) subscription.lost();
  }

  /** Gives an error of the server to the subscription it speaks of; false where it speaks of none. */
  refuse(channel: string | undefined, message: string): boolean {
    const subscription = this.get(channel) ?? this.#meantBy(message);
    if (!subscription) return false;
    if (/^existing subscription/i.test(message)) subscription.confirm();
    else subscription.refuse(refusal(subscription.channel, message));
    return true;
  }

  /** Pusher's errors carry no channel: the message names it, or only one subscription is under way. */
  #meantBy(message: string): Subscription | undefined {
    const pending = [...this.#byChannel.values()].filter(({ state }) => state === 'pending');
    const named = pending.filter(({ channel }) => message.includes(channel)).sort((a, b) => b.channel.length - a.channel.length);
    const restricted = pending.filter(({ channel }) => channelKind(channel) !== 'public');
    if (named[0]) return named[0];
    return restricted.length === 1 && /signature|auth|subscri/i.test(message) ? restricted[0] : undefined;
  }
}

/** `pusher:subscription_error` of compatible servers. */
export function subscriptionError(data: JsonObject): string {
  const { error, message, type } = data;
  const words = [error, message, type].find((word) => typeof word === 'string');
  return typeof words === 'string' ? words : 'no reason given';
}

function refusal(channel: string, message: string): ServiceError {
  return new ServiceError({
    kind: 'auth',
    message: `Pusher refused the subscription to '${channel}': ${safeText(message)}`,
    advice: 'Check that key and secret belong together and that the channel may be joined. It is tried again after the next reconnection.',
  });
}
