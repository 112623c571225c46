import type { PusherApp } from './apps';
import { kindOf } from './channel';
import type { Channels } from './channels';
import type { Connection } from './connection';
import type { ClientFrame } from './frames';
import { limits } from './limits';
import type { WebhookEvent } from './webhook-event';

interface Parts {
  readonly app: PusherApp;
  readonly channels: Channels;
  readonly now: () => number;
  readonly tell: (event: WebhookEvent) => void;
}

/** Passes `client-` events on to the others of a channel, within the rules and the rate. */
export class ClientEvents {
  readonly #parts: Parts;
  readonly #recent = new WeakMap<Connection, number[]>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  receive(connection: Connection, frame: ClientFrame): void {
    const name = frame.channel ?? '';
    const channel = connection.subscriptions.has(name) ? this.#parts.channels.get(name) : undefined;
    if (channel === undefined) {
      connection.error(`Client event rejected - you are not subscribed to channel ${name}`);
      return;
    }
    const fault = this.#fault(name, frame);
    if (fault !== undefined) {
      connection.error(fault);
      return;
    }
    if (!this.#withinRate(connection)) {
      connection.error(`The rate limit of ${limits.clientEventsPerSecond} client events per second was exceeded`, 4301);
      return;
    }
    const userId = channel.members.of(connection)?.id;
    for (const subscriber of channel.subscribers) {
      if (subscriber !== connection) subscriber.send({ event: frame.event, channel: name, data: frame.data, user_id: userId });
    }
    const data = textOf(frame.data);
    const user = userId === undefined ? {} : { user_id: userId };
    this.#parts.tell({ name: 'client_event', channel: name, event: frame.event, data, socket_id: connection.socketId, ...user });
  }

  #fault(channel: string, frame: ClientFrame): string | undefined {
    const { authorized, encrypted } = kindOf(channel);
    if (!this.#parts.app.clientEvents) return 'Client event rejected - client events are not enabled for this app';
    if (encrypted) return 'Client event rejected - encrypted channels take no client events';
    if (!authorized) return 'Client event rejected - only supported on private and presence channels';
    if (frame.event.length > limits.eventNameLength) return 'Client event rejected - the event name is too long';
    if (Buffer.byteLength(textOf(frame.data)) > this.#parts.app.dataBytes) return 'Client event rejected - the data is too large';
    return undefined;
  }

  #withinRate(connection: Connection): boolean {
    const now = this.#parts.now();
    const recent = (this.#recent.get(connection) ?? []).filter((at) => now - at < 1000);
    if (recent.length >= limits.clientEventsPerSecond) return false;
    this.#recent.set(connection, [...recent, now]);
    return true;
  }
}

/** As the webhook carries it: always text. */
function textOf(data: unknown): string {
  if (typeof data === 'string') return data;
  return data === undefined ? '' : JSON.stringify(data);
}
