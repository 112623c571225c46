import type { JsonRecord } from '../json';
import { defined } from './omit';
import type { App } from './state/app';
import type { AppUser } from './state/app-user';
import type { Client } from './state/clients';
import { newClient } from './state/clients';
import { messageView } from './state/conversation';
import { decline, link } from './state/linking';
import { pay, press } from './state/pressing';
import { offeredAction, send } from './state/talking';
import { tellActivity, tellClient } from './state/telling';

export interface EndUserOptions {
  /** What they write with: `web` unless told, or a channel such as `telegram`. */
  readonly through?: string;
  /** The app they talk to; the sandbox's own unless told. */
  readonly appId?: string;
}

/** Somebody who talks to the business. Everything they do fires webhooks. */
export interface EndUser {
  /** The id the service gave them. */
  readonly id: string;
  /** Gives the message, as the API shows it. `more` are further fields of it, such as `type` and `mediaUrl`. */
  says(text: string, more?: JsonRecord): JsonRecord;
  /** Presses a postback: one of the conversation by its id, or a menu's by its payload. */
  presses(button: { readonly actionId: string } | { readonly payload: string; readonly text?: string }): void;
  /** Pays a buy action. */
  pays(actionId: string): void;
  types(what?: 'typing:start' | 'typing:stop'): void;
  reads(): void;
  /** Opts in, perhaps by a link that carries a referral. */
  starts(referral?: JsonRecord): void;
  follows(referral: JsonRecord): void;
  /** Answers the question whether a channel may be linked. */
  answersLink(channel: string, answer: 'yes' | 'no'): void;
}

export function endUser(app: App, id: string, through = 'web'): EndUser {
  const user = app.users.find(id) ?? app.users.add(id);
  const client = clientFor(app, user, through);
  const button = (actionId: string) => known(offeredAction(user, actionId), `action ${actionId}`);
  return {
    id: user.id,
    says: (text, more = {}) => messageView(send(app, user, { role: 'appUser', content: { type: 'text', text, ...more }, client })),
    presses: (what) => {
      if ('actionId' in what) press(app, user, { ...button(what.actionId), client });
      else press(app, user, { action: { type: 'postback', text: what.text ?? what.payload, payload: what.payload }, client });
    },
    pays: (actionId) => {
      pay(app, user, button(actionId));
    },
    types: (type = 'typing:start') => {
      tellActivity(app, user, { trigger: 'typing:appUser', client, more: { activity: { type } } });
    },
    reads: () => {
      app.users.conversationOf(user).readByUser(app.account.around.stamp());
      tellActivity(app, user, { trigger: 'conversation:read', client });
    },
    starts: (referral) => {
      app.users.conversationOf(user);
      tellActivity(app, user, { trigger: 'conversation:start', client, more: defined({ referral }) });
    },
    follows: (referral) => {
      tellActivity(app, user, { trigger: 'conversation:referral', client, more: { referral } });
    },
    answersLink: (channel, answer) => {
      const pending = known(
        user.clients.find(({ platform, status }) => platform === channel && status === 'pending'),
        `pending ${channel}`,
      );
      (answer === 'yes' ? link : decline)(app, user, pending);
    },
  };
}

function clientFor(app: App, user: AppUser, platform: string): Client {
  const known = user.clients.find((client) => client.platform === platform && client.status === 'active');
  if (known !== undefined) return known;
  const integrationId = app.integrations.all.find(({ type }) => type === platform)?.id;
  const client = newClient({ platform, integrationId, lastSeen: new Date(app.account.around.now()).toISOString() });
  user.clients.push(client);
  tellClient(app, user, 'add', client);
  return client;
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new TypeError(`There is no ${name}`);
  return value;
}
