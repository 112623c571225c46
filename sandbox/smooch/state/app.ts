import type { JsonRecord } from '../../json';
import { objectId, opaque } from '../ids';
import { defined } from '../omit';
import type { Webhook } from '../webhooks/webhook';
import type { Happening } from '../webhooks/happening';
import type { Account } from './account';
import { Attachments } from './attachments';
import { Collection } from './collection';
import type { Integration } from './integrations';
import { Keys } from './keys';
import { Users } from './users';

export interface Template {
  readonly id: string;
  name: string;
  message: JsonRecord;
}

export const templateView = ({ id, name, message }: Template): JsonRecord => ({ _id: id, name, message });

/** How the next things that go to a channel fail. */
export interface ChannelFaults {
  delivery: JsonRecord | undefined;
  link: JsonRecord | undefined;
}

/** One app: its users, and everything that is set up around them. */
export class App {
  readonly id: string;
  readonly appToken = opaque(18);
  readonly account: Account;
  /** The service account that made it. */
  readonly serviceAccountId: string | undefined;
  name: string;
  settings: JsonRecord = {};
  metadata: JsonRecord | undefined;
  menu: JsonRecord | undefined;
  readonly keys = new Keys('app_');
  readonly users: Users;
  readonly webhooks = new Collection<Webhook>();
  readonly integrations = new Collection<Integration>();
  readonly templates = new Collection<Template>();
  readonly attachments = new Attachments();
  /** Tokens partners got by OAuth. */
  readonly accessTokens = new Set<string>();
  readonly faults: ChannelFaults = { delivery: undefined, link: undefined };

  constructor(
    account: Account,
    name: string,
    { id = objectId(), serviceAccountId }: { readonly id?: string; readonly serviceAccountId?: string | undefined },
  ) {
    this.account = account;
    this.name = name;
    this.id = id;
    this.serviceAccountId = serviceAccountId;
    this.users = new Users(account.around);
  }

  tell(happening: Happening): void {
    this.account.tell(this, happening);
  }
}

export const appView = ({ id, appToken, name, settings, metadata }: App): JsonRecord =>
  defined({ _id: id, appToken, name, settings, metadata });
