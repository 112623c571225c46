import { forbidden, found } from './http/refusal';
import type { ApiRequest } from './http/request';
import { at } from './http/request';
import type { Accidents } from './state/app';
import { App } from './state/app';
import { Attachments } from './state/attachments';
import { KeyRing } from './state/keys';
import { OAuth } from './state/oauth';
import type { Surroundings } from './surroundings';
import type { Deliveries } from './webhooks/deliveries';
import { Outbox } from './webhooks/outbox';

/** What a support account knows of a person; a sync takes it over. */
export interface ZendeskUser {
  readonly givenName?: string;
  readonly surname?: string;
  readonly externalId?: string;
  readonly email?: string;
}

/** One account with its apps: the whole state of a sandbox. */
export class Service {
  readonly around: Surroundings;
  readonly keys = new KeyRing();
  readonly oauth: OAuth;
  readonly outbox: Outbox;
  readonly deliveries: Deliveries;
  readonly attachments = new Attachments();
  readonly apps = new Map<string, App>();
  readonly zendeskUsers = new Map<string, ZendeskUser>();
  readonly accidents: Accidents = { delivery: undefined, control: undefined };

  constructor(around: Surroundings, deliveries: Deliveries) {
    this.around = around;
    this.deliveries = deliveries;
    this.outbox = new Outbox(around, deliveries);
    this.oauth = new OAuth();
  }

  createApp(subdomain: string, id = this.around.ids.next()): App {
    const app = new App(id, subdomain, this);
    this.apps.set(id, app);
    return app;
  }

  /** Takes everything the app has with it. */
  deleteApp(app: App): void {
    for (const integration of app.integrations.all) app.integrations.delete(integration);
    this.keys.deleteAll(this.keys.of(app.id));
    this.oauth.forgetApp(app.id);
    this.apps.delete(app.id);
  }

  /** The app of the path: 404 when there is none, 403 when it is not the caller's. */
  appOf(request: ApiRequest): App {
    const app = found(this.apps.get(at(request, 'appId')), 'app');
    const { scope, appId } = request.caller.owner;
    if (scope !== 'account' && appId !== app.id) throw forbidden();
    return app;
  }

  /** Everything that must never stand in an address. */
  get secrets(): readonly string[] {
    return [...this.keys.secrets, ...this.oauth.secrets];
  }
}
