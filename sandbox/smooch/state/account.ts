import type { JsonRecord } from '../../json';
import type { Surroundings } from '../surroundings';
import type { Happening } from '../webhooks/happening';
import { App } from './app';
import { Collection } from './collection';
import { Deployments } from './deployments';
import type { OwnedKey } from './keys';
import { Keys } from './keys';

export interface ServiceAccount {
  readonly id: string;
  name: string;
  readonly keys: Keys;
}

export const serviceAccountView = ({ id, name }: ServiceAccount): JsonRecord => ({ _id: id, name });

export type Tell = (app: App, happening: Happening) => void;

/** Everything one customer has. */
export class Account {
  readonly around: Surroundings;
  readonly keys = new Keys('act_');
  readonly apps = new Collection<App>();
  readonly serviceAccounts = new Collection<ServiceAccount>();
  readonly deployments = new Deployments();
  readonly #tell: Tell;

  constructor(around: Surroundings, tell: Tell) {
    this.around = around;
    this.#tell = tell;
  }

  /** A key of any owner, by its id. */
  key(id: string): OwnedKey | undefined {
    const own = this.keys.get(id);
    if (own !== undefined) return own;
    for (const app of this.apps.all) {
      const key = app.keys.get(id);
      if (key !== undefined) return { ...key, app };
    }
    for (const service of this.serviceAccounts.all) {
      const key = service.keys.get(id);
      if (key !== undefined) return { ...key, serviceAccountId: service.id };
    }
    return undefined;
  }

  addApp(name: string, more: { readonly id?: string; readonly serviceAccountId?: string | undefined } = {}): App {
    return this.apps.put(new App(this, name, more));
  }

  tell(app: App, happening: Happening): void {
    this.#tell(app, happening);
  }
}
