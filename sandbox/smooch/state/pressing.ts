import type { JsonRecord } from '../../json';
import { objectId } from '../ids';
import type { App } from './app';
import type { AppUser } from './app-user';
import type { Client } from './clients';
import type { Message } from './conversation';
import { messageView } from './conversation';
import { send } from './talking';
import { tellPayment, tellPostback } from './telling';

interface Pressed {
  readonly action: JsonRecord;
  /** Missing for the button of a menu. */
  readonly message?: Message | undefined;
  readonly client?: Client | undefined;
}

/** A postback is pressed. It leaves a message behind only where the app wants an echo. */
export function press(app: App, user: AppUser, { action, message, client }: Pressed): void {
  tellPostback(app, user, { action, message: message === undefined ? undefined : messageView(message), client });
  const { text, payload } = action;
  if (app.settings.echoPostback === true) send(app, user, { role: 'appUser', content: { type: 'text', text, payload }, client });
}

/** A buy action is paid for. */
export function pay(app: App, user: AppUser, { action, message }: Pressed): void {
  Object.assign(action, { state: 'paid' });
  tellPayment(app, user, { action, message: message === undefined ? undefined : messageView(message) }, `ch_${objectId()}`);
}
