import type { Channel } from './channel';
import { kindOf } from './channel';
import type { Connection } from './connection';
import type { CountNotices } from './count-notices';
import type { EventCache } from './cache';
import { packed } from './frames';
import type { Occupancy } from './occupancy';
import type { Member } from './presence';
import { Members } from './presence';
import { userOfChannel } from './limits';
import type { WebhookEvent } from './webhook-event';

export interface Publication {
  readonly channel: string;
  readonly name: string;
  readonly data: string;
  /** The socket id that does not get it. */
  readonly except?: string | undefined;
}

interface Parts {
  readonly cache: EventCache;
  readonly occupancy: Occupancy;
  /** Absent when the app does not count subscriptions. */
  readonly counts: CountNotices | undefined;
  readonly tell: (event: WebhookEvent) => void;
}

/** The occupied channels of one app: who is on them, and what the others hear of it. */
export class Channels {
  readonly #occupied = new Map<string, Channel>();
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get(name: string): Channel | undefined {
    return this.#occupied.get(name);
  }

  /** The occupied channels whose name begins so, without the users' own. */
  list(prefix: string): readonly Channel[] {
    return [...this.#occupied.values()].filter(({ name }) => name.startsWith(prefix) && userOfChannel(name) === undefined);
  }

  /** Subscribes, with everything that follows: the roster, the others' news, the cached event, the count, the webhooks. */
  join(connection: Connection, name: string, member?: Member): void {
    const channel = this.#occupied.get(name) ?? this.#occupy(name);
    channel.subscribers.add(connection);
    connection.subscriptions.add(name);
    const isNew = member !== undefined && channel.members.add(connection, member);
    connection.send(packed('pusher_internal:subscription_succeeded', channel.kind.presence ? channel.members.roster() : {}, name));
    if (isNew) {
      this.#others(channel, connection, packed('pusher_internal:member_added', { user_id: member.id, user_info: member.info }, name));
      this.#parts.occupancy.added(name, member.id);
    }
    if (channel.kind.cache) this.#replay(channel, connection);
    this.#countChanged(channel);
  }

  leave(connection: Connection, name: string): void {
    const channel = this.#occupied.get(name);
    if (channel?.subscribers.delete(connection) !== true) return;
    connection.subscriptions.delete(name);
    const gone = channel.members.remove(connection);
    if (gone !== undefined) {
      this.#others(channel, connection, packed('pusher_internal:member_removed', { user_id: gone.id }, name));
      this.#parts.occupancy.removed(name, gone.id);
    }
    if (channel.subscribers.size === 0) {
      this.#occupied.delete(name);
      if (userOfChannel(name) === undefined) this.#parts.occupancy.vacated(name);
    }
    this.#countChanged(channel);
  }

  publish({ channel: channelName, name, data, except }: Publication): void {
    if (kindOf(channelName).cache) this.#parts.cache.put(channelName, name, data);
    for (const subscriber of this.#occupied.get(channelName)?.subscribers ?? []) {
      if (subscriber.socketId !== except) subscriber.send({ event: name, channel: channelName, data });
    }
  }

  #occupy(name: string): Channel {
    const channel = { name, kind: kindOf(name), subscribers: new Set<Connection>(), members: new Members() };
    this.#occupied.set(name, channel);
    if (userOfChannel(name) === undefined) this.#parts.occupancy.occupied(name);
    return channel;
  }

  #others(channel: Channel, self: Connection, frame: ReturnType<typeof packed>): void {
    for (const subscriber of channel.subscribers) if (subscriber !== self) subscriber.send(frame);
  }

  #replay({ name }: Channel, connection: Connection): void {
    const cached = this.#parts.cache.get(name);
    if (cached !== undefined) {
      connection.send({ event: cached.name, channel: name, data: cached.data });
      return;
    }
    connection.send({ event: 'pusher:cache_miss', channel: name });
    this.#parts.tell({ name: 'cache_miss', channel: name });
  }

  #countChanged(channel: Channel): void {
    if (!channel.kind.presence && userOfChannel(channel.name) === undefined) this.#parts.counts?.changed(channel);
  }
}
