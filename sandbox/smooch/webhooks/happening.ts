import type { JsonRecord } from '../../json';
import type { Generation } from '../http/request';
import type { App } from '../state/app';
import type { AppUser } from '../state/app-user';
import { shortUserView, userView } from '../state/app-user';
import type { Client } from '../state/clients';
import { clientView } from '../state/clients';
import type { Webhook } from './webhook';

/** Something a webhook may tell of. */
export interface Happening {
  /** By its name in v1.1. */
  readonly trigger: string;
  /** Whom it concerns; nobody in particular for a merge. */
  readonly user?: AppUser;
  /** What they used. */
  readonly client?: Client | undefined;
  /** What the payload has besides. */
  readonly keys: (generation: Generation) => JsonRecord;
}

const WITH_WHOLE_USER_IN_V1 = ['message', 'message:appUser', 'message:appMaker', 'postback', 'conversation:start'];

/** What is posted to one webhook, under the name the webhook knows it by. */
export function payloadOf({ user, client, keys }: Happening, { app, webhook, trigger }: { app: App; webhook: Webhook; trigger: string }) {
  const { version } = webhook;
  const whole = webhook.includeFullAppUser || (version === 'v1' && WITH_WHOLE_USER_IN_V1.includes(trigger));
  return {
    trigger,
    ...(version === 'v1' ? {} : { version }),
    app: { _id: app.id },
    ...(user === undefined ? {} : { appUser: whole ? userView(user, version) : shortUserView(user) }),
    ...(version === 'v1' || user?.conversation === undefined ? {} : { conversation: { _id: user.conversation.id } }),
    ...(webhook.includeClient && client !== undefined ? { client: clientView(client) } : {}),
    ...keys(version),
  } satisfies JsonRecord;
}
