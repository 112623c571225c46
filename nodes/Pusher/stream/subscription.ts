import { systemClock } from '../../../client/clock';
import { ServiceError, toServiceError } from '../../../client/errors';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { channelKind, isUserChannel } from '../channels';
import type { Authorizer } from './authorizer';
import { Decryption } from './decryption';
import { frame, payload, senderOf, type Frame } from './frames';
import type { Listener, NoticeKind } from './listener';
import { Members } from './members';

/** What a subscription needs of its connection. */
export interface Link {
  /** Undefined while there is no connection. */
  readonly socketId: string | undefined;
  readonly authorizer: Authorizer;
  /** Milliseconds until a missing confirmation is reported. */
  readonly confirmWithinMs: number;
  send(text: string): boolean;
}

/** One channel on one connection, for all who listen to it. */
export class Subscription {
  readonly listeners = new Set<Listener>();
  state: 'idle' | 'pending' | 'subscribed' | 'refused' = 'idle';
  readonly #link: Link;
  readonly #members: Members | undefined;
  readonly #decryption: Decryption | undefined;
  #callOffTimer: () => void = () => undefined;
  #attempt = 0;
  /** Reported once for each connection, however often it is tried. */
  #lateReported = false;

  constructor(
    readonly channel: string,
    link: Link,
  ) {
    this.#link = link;
    const kind = channelKind(channel);
    this.#members = kind === 'presence' ? new Members() : undefined;
    this.#decryption = kind === 'encrypted' ? new Decryption(channel, link) : undefined;
  }

  /** Authorizes and subscribes on the connection of the moment. Every connection has an id of its own, so it is signed anew. */
  async subscribe(): Promise<void> {
    const { socketId } = this.#link;
    if (socketId === undefined) return;
    const attempt = ++this.#attempt;
    this.state = 'pending';
    try {
      const data = await this.#subscribeData(socketId);
      if (attempt !== this.#attempt) return;
      this.#link.send(frame('pusher:subscribe', data));
      this.#expectConfirmation();
    } catch (thrown) {
      if (attempt === this.#attempt) this.refuse(toServiceError(thrown));
    }
  }

  /** The connection is gone; the next one begins from nothing. */
  lost(): void {
    this.#attempt += 1;
    this.#callOffTimer();
    this.#members?.clear();
    this.#lateReported = false;
    this.state = 'idle';
  }

  unsubscribe(): void {
    if (this.state === 'pending' || this.state === 'subscribed') this.#link.send(frame('pusher:unsubscribe', { channel: this.channel }));
    this.lost();
  }

  /** The server or the authorizer says no: reported, and tried again on the next connection. */
  refuse(error: ServiceError): void {
    this.#callOffTimer();
    this.state = 'refused';
    for (const listener of this.listeners) {
      listener.warned(error);
      listener.settled(this.channel, error);
    }
  }

  /** `data` is absent where the server only says that the subscription was there already. */
  confirm(data?: JsonObject): void {
    this.#callOffTimer();
    this.state = 'subscribed';
    if (data) this.#members?.reset(data);
    for (const listener of this.listeners) this.welcome(listener);
  }

  /** Tells a listener that the channel is there. */
  welcome(listener: Listener): void {
    listener.settled(this.channel);
    listener.noticed('subscribed', this.channel, 'pusher:subscription_succeeded', {}, this.#memberList());
  }

  /** A frame of the protocol about this channel. */
  protocol(received: Frame): void {
    switch (received.event) {
      case 'pusher_internal:subscription_succeeded':
        this.confirm(payload(received));
        break;
      case 'pusher_internal:member_added':
        if (this.#members) this.#notice('member', 'pusher:member_added', this.#members.add(payload(received)));
        break;
      case 'pusher_internal:member_removed':
        if (this.#members) this.#notice('member', 'pusher:member_removed', this.#members.remove(payload(received)));
        break;
      case 'pusher_internal:subscription_count':
        this.#notice('count', 'pusher:subscription_count', payload(received));
        break;
      case 'pusher:cache_miss':
        this.#notice('cacheMiss', 'pusher:cache_miss', {});
        break;
    }
  }

  /** An event that somebody published. */
  published(received: Frame): void {
    const { event, data } = received;
    const sender = senderOf(received);
    if (!this.#decryption) {
      this.#emit(event, data, sender);
      return;
    }
    this.#decryption.open(
      data,
      (text) => {
        this.#emit(event, text, sender);
      },
      (warning) => {
        this.warn(warning);
      },
    );
  }

  warn(warning: ServiceError): void {
    for (const listener of this.listeners) listener.warned(warning);
  }

  #emit(event: string, data: JsonValue | undefined, userId: string | undefined): void {
    let taken = false;
    for (const listener of this.listeners) {
      if (!listener.wants(event)) continue;
      // Text is parsed by each listener for itself; an object would be shared.
      listener.published(this.channel, event, taken && typeof data === 'object' ? structuredClone(data) : data, userId);
      taken = true;
    }
  }

  #notice(kind: NoticeKind, event: string, data: JsonObject): void {
    for (const listener of this.listeners) listener.noticed(kind, this.channel, event, { ...data }, this.#memberList());
  }

  #memberList(): JsonObject {
    return this.#members ? { members: this.#members.list() } : {};
  }

  async #subscribeData(socketId: string): Promise<JsonObject> {
    const { channel } = this;
    if (channelKind(channel) === 'public' || isUserChannel(channel)) return { channel, auth: '' };
    const authorization = await this.#link.authorizer.channel(socketId, channel);
    this.#decryption?.use(authorization);
    const { auth, channel_data: channelData } = authorization;
    return channelData === undefined ? { channel, auth } : { channel, auth, channel_data: channelData };
  }

  #expectConfirmation(): void {
    const { confirmWithinMs } = this.#link;
    this.#callOffTimer();
    this.#callOffTimer = systemClock.after(confirmWithinMs, () => {
      const message = `Pusher has not confirmed the subscription to '${this.channel}' within ${confirmWithinMs / 1000} s`;
      const error = new ServiceError({ kind: 'timeout', message, advice: 'It is tried again by itself.' });
      if (!this.#lateReported) this.warn(error);
      this.#lateReported = true;
      for (const listener of this.listeners) listener.settled(this.channel);
      void this.subscribe();
    });
  }
}
