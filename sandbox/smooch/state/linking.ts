import type { App } from './app';
import type { AppUser } from './app-user';
import type { Client } from './clients';
import { tellClient, tellLink } from './telling';

/** The channel looks for the user: it finds them, unless told to fail. */
export function seek(app: App, user: AppUser, client: Client, { asks }: { readonly asks: boolean }): void {
  const error = app.faults.link;
  app.faults.link = undefined;
  if (error !== undefined) {
    giveUp(user, client);
    tellLink(app, user, 'failure', client, error);
    return;
  }
  tellLink(app, user, 'match', client);
  if (!asks) link(app, user, client);
}

/** The user said yes, or was not asked. */
export function link(app: App, user: AppUser, client: Client): void {
  client.status = 'active';
  tellLink(app, user, 'success', client);
  tellClient(app, user, 'add', client);
}

export function decline(app: App, user: AppUser, client: Client): void {
  giveUp(user, client);
  tellLink(app, user, 'failure', client, { code: 'forbidden', message: 'The user declined' });
}

export function unlink(app: App, user: AppUser, client: Client): void {
  giveUp(user, client);
  tellClient(app, user, 'remove', client);
}

function giveUp(user: AppUser, client: Client): void {
  user.clients = user.clients.filter((other) => other !== client);
  client.status = 'inactive';
}
