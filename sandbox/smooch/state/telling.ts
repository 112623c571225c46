import type { JsonRecord } from '../../json';
import { defined } from '../omit';
import type { App } from './app';
import type { AppUser } from './app-user';
import { shortUserView } from './app-user';
import type { Client } from './clients';
import { clientView } from './clients';
import type { Message } from './conversation';
import { messageView } from './conversation';

/** What webhooks hear of, one function for each happening. Everything is taken down before it changes again. */

const timed = (app: App): { readonly timestamp: number } => ({ timestamp: app.account.around.stamp() });

export const sourceOf = ({ platform, integrationId }: Client): JsonRecord => defined({ type: platform, integrationId });

export function tellMessage(app: App, user: AppUser, message: Message, client?: Client): void {
  const keys = { messages: [messageView(message)] };
  app.tell({ trigger: message.role === 'appUser' ? 'message:appUser' : 'message:appMaker', user, client, keys: () => keys });
}

export interface Outcome {
  readonly stage: 'channel' | 'user' | 'failure';
  /** Where to: a channel. */
  readonly destination: JsonRecord;
  /** Of a failure. */
  readonly error?: JsonRecord | undefined;
  /** No further outcome will follow; true unless told. */
  readonly isFinalEvent?: boolean | undefined;
  /** Ids the channel gave the message. */
  readonly externalMessages?: readonly JsonRecord[] | undefined;
}

/** v1 knows no integrations here, but tells the whole message. */
export function tellDelivery(
  app: App,
  user: AppUser,
  message: Message,
  { stage, destination, error, isFinalEvent = true, externalMessages }: Outcome,
): void {
  const { timestamp } = timed(app);
  app.tell({
    trigger: `message:delivery:${stage}`,
    user,
    keys: (generation) =>
      generation === 'v1'
        ? defined({ messages: [messageView(message)], destination: { type: destination.type }, error, timestamp })
        : defined({ message: { _id: message.id }, destination, isFinalEvent, externalMessages, error, timestamp }),
  });
}

export function tellNotification(app: App, user: AppUser, id: string, outcome: Outcome): void {
  const { stage, destination, error, isFinalEvent = true } = outcome;
  const keys = defined({ notification: { _id: id }, destination, isFinalEvent, error, ...timed(app) });
  app.tell({ trigger: `notification:delivery:${stage}`, user, keys: () => keys });
}

/** The user reads, starts, is referred or types: all that is told is where, and when. */
export function tellActivity(
  app: App,
  user: AppUser,
  { trigger, client, more = {} }: { readonly trigger: string; readonly client?: Client | undefined; readonly more?: JsonRecord },
): void {
  const source = client === undefined ? { type: 'api' } : sourceOf(client);
  const keys = { source, ...more, ...timed(app) };
  app.tell({ trigger, user, client, keys: () => keys });
}

interface Pressed {
  readonly action: JsonRecord;
  /** Missing for the button of a menu. */
  readonly message?: JsonRecord | undefined;
  readonly client?: Client | undefined;
}

export function tellPostback(app: App, user: AppUser, { action, message, client }: Pressed): void {
  const postbacks = [defined({ action, message })];
  const time = timed(app);
  app.tell({ trigger: 'postback', user, client, keys: (generation) => ({ postbacks, ...(generation === 'v1' ? {} : time) }) });
}

export function tellPayment(app: App, user: AppUser, { action, message }: Pressed, chargeId: string): void {
  const keys = { payments: [defined({ source: { type: 'web' }, message, action, charge: { id: chargeId } })], ...timed(app) };
  app.tell({ trigger: 'payment:success', user, keys: () => keys });
}

export function tellClient(app: App, user: AppUser, what: 'add' | 'remove', client: Client): void {
  const keys = { client: clientView(client), ...timed(app) };
  app.tell({ trigger: `client:${what}`, user, keys: () => keys });
}

/** v1 tells of no client. */
export function tellLink(app: App, user: AppUser, outcome: 'match' | 'success' | 'failure', client: Client, error?: JsonRecord): void {
  const common = defined({ channel: client.platform, criteria: client.entity, error });
  const view = clientView(client);
  app.tell({ trigger: `link:${outcome}`, user, keys: (generation) => (generation === 'v1' ? common : { ...common, client: view }) });
}

export function tellMerge(app: App, surviving: AppUser, discarded: JsonRecord): void {
  const keys = { surviving: shortUserView(surviving), discarded: [discarded], ...timed(app) };
  app.tell({ trigger: 'merge:appUser', keys: () => keys });
}

export function tellDeletion(app: App, user: AppUser): void {
  const time = timed(app);
  app.tell({ trigger: 'appUser:delete', user, keys: () => time });
}
