import type { JsonRecord } from '../../json';
import { badRequest } from '../http/refusal';
import { merged, recordAt, textAt } from '../records';
import type { Surroundings } from '../surroundings';
import type { Outbox } from '../webhooks/outbox';
import type { AppEvent } from '../webhooks/event';
import type { Attachments } from './attachments';
import type { DeliveryReport } from './delivery';
import { Conversations } from './conversations';
import { Integrations } from './integrations';
import type { KeyRing } from './keys';
import type { Switchboard } from './switchboard';
import { Users } from './users';

/** What all apps of one service share. */
export interface Shared {
  readonly around: Surroundings;
  readonly keys: KeyRing;
  readonly outbox: Outbox;
  readonly attachments: Attachments;
  readonly accidents: Accidents;
}

/** What the next calls do instead of succeeding. */
export interface Accidents {
  /** What becomes of the next message a channel carries. */
  delivery: DeliveryReport | undefined;
  /** The next switchboard action fails, and only its webhook says so. */
  control: { readonly code: string; readonly message: string } | undefined;
}

export class App {
  readonly id: string;
  readonly subdomain: string;
  readonly around: Surroundings;
  readonly keys: KeyRing;
  readonly attachments: Attachments;
  readonly accidents: Accidents;
  readonly users: Users;
  readonly conversations: Conversations;
  readonly integrations: Integrations;
  switchboard: Switchboard | undefined;
  #displayName = '';
  #settings: JsonRecord = {};
  #metadata: JsonRecord = {};
  readonly #outbox: Outbox;

  constructor(id: string, subdomain: string, { around, keys, outbox, attachments, accidents }: Shared) {
    this.id = id;
    this.subdomain = subdomain;
    this.around = around;
    this.keys = keys;
    this.attachments = attachments;
    this.accidents = accidents;
    this.#outbox = outbox;
    this.users = new Users(around);
    this.conversations = new Conversations(this);
    this.integrations = new Integrations(this);
  }

  get settings(): JsonRecord {
    return { ...defaultSettings, ...this.#settings };
  }

  /** Takes over what a body names. Some settings need another one, which can only be switched on. */
  update(body: JsonRecord): void {
    const settings = { ...this.settings, ...recordAt(body, 'settings') };
    if (this.settings.multiConvoEnabled === true && settings.multiConvoEnabled === false) {
      throw badRequest('multiConvoEnabled cannot be disabled once it is enabled');
    }
    const needing = ['endSessionEnabled', 'disableConversationReopen'].filter((name) => settings[name] === true);
    if (settings.multiConvoEnabled !== true && needing.length > 0) {
      throw badRequest(...needing.map((name) => `${name} requires multiConvoEnabled`));
    }
    this.#settings = { ...this.#settings, ...recordAt(body, 'settings') };
    this.#displayName = textAt(body, 'displayName') ?? this.#displayName;
    this.#metadata = merged(this.#metadata, body.metadata);
  }

  /** Tells the webhooks that listen. */
  publish(event: AppEvent): void {
    this.#outbox.publish(this, event);
  }

  get view(): JsonRecord {
    return { id: this.id, displayName: this.#displayName, settings: this.settings, metadata: this.#metadata };
  }

  get viewWithSubdomain(): JsonRecord {
    return { ...this.view, subdomain: this.subdomain };
  }
}

const defaultSettings: JsonRecord = {
  conversationRetentionSeconds: 0,
  maskCreditCardNumbers: true,
  useAnimalNames: false,
  echoPostback: false,
  ignoreAutoConversationStart: false,
  multiConvoEnabled: false,
  appLocalizationEnabled: false,
};
