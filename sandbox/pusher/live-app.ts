import type { PusherApp } from './apps';
import { EventCache } from './cache';
import { Channels } from './channels';
import { ClientEvents } from './client-events';
import type { Connection } from './connection';
import { CountNotices } from './count-notices';
import { Occupancy } from './occupancy';
import { SignedInUsers } from './signed-in-users';
import type { Surroundings } from './surroundings';
import type { WebhookEvent } from './webhook-event';
import { Webhooks } from './webhooks';

/** One app with all its state: who is connected, signed in and subscribed, what is cached, where webhooks go. */
export class LiveApp {
  readonly app: PusherApp;
  readonly connections = new Set<Connection>();
  readonly cache: EventCache;
  readonly users: SignedInUsers;
  readonly channels: Channels;
  readonly clientEvents: ClientEvents;
  readonly webhooks: Webhooks;

  constructor(app: PusherApp, around: Surroundings) {
    const tell = (event: WebhookEvent): void => {
      this.webhooks.tell(event);
    };
    this.app = app;
    this.webhooks = new Webhooks(app, around);
    this.cache = new EventCache(around.now);
    this.users = new SignedInUsers(app.watchlistEvents);
    this.channels = new Channels({
      cache: this.cache,
      occupancy: new Occupancy(around, tell),
      counts: app.subscriptionCounts ? new CountNotices(around.timers, tell) : undefined,
      tell,
    });
    this.clientEvents = new ClientEvents({ app, channels: this.channels, now: around.now, tell });
  }

  /** Forgets a connection that has closed, with everything the others hear of it. */
  forget(connection: Connection): void {
    this.connections.delete(connection);
    for (const channel of connection.subscriptions) this.channels.leave(connection, channel);
    this.users.remove(connection);
  }
}
