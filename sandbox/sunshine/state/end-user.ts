import type { JsonRecord } from '../../json';
import type { App } from './app';
import type { Conversation, Message, MessageSource } from './conversation';
import { tellClientAdded } from './linking';
import { addActivity, addMessage } from './messages';
import type { Device, User } from './user';
import { clientView, deviceView } from './user';
import { displayNameOf } from './users';

type SdkType = Device['type'];

/** From where, and into which conversation, an end user writes. */
export interface EndUserOptions {
  /** Their own default one unless told; it is made when there is none. */
  readonly conversationId?: string;
  /** The web messenger unless told. */
  readonly through?: SdkType;
  /** Referral that starts the conversation, or comes into it. */
  readonly referral?: JsonRecord;
}

/** An end user in front of a messenger: what they are called, where they talk. */
export interface Presence {
  readonly user: User;
  readonly conversation: Conversation;
  readonly source: MessageSource;
}

/** The user of either id; a new one gets the text as external id. */
export const ensureUser = (app: App, idOrExternalId: string): User =>
  app.users.find(idOrExternalId) ?? app.users.create({ externalId: idOrExternalId });

/** Lets the user appear: with client, device and conversation, each made and told of when it is missing. */
export function appear(app: App, idOrExternalId: string, options: EndUserOptions = {}, reason = 'message'): Presence {
  const user = ensureUser(app, idOrExternalId);
  const source = sdkSource(app, user, options.through ?? 'web');
  const known = options.conversationId === undefined ? defaultConversation(app, user) : app.conversations.known(options.conversationId);
  const conversation = known ?? app.conversations.create('personal', {}, [user]);
  app.conversations.subscribe(conversation, user);
  if (known === undefined) {
    const referral = options.referral === undefined ? {} : { referral: options.referral };
    app.conversations.announce(conversation, { reason, source, user, ...referral });
  }
  return { user, conversation, source };
}

const defaultConversation = (app: App, user: User): Conversation | undefined =>
  app.conversations.of(user).find(({ isDefault }) => isDefault);

function sdkSource(app: App, user: User, type: SdkType): MessageSource {
  const integration = app.integrations.all.find((other) => other.type === type) ?? app.integrations.create(type, {});
  const { client } = app.users.sdkClient(user);
  const device: Device = app.users.device(user, client, { id: integration.id, type });
  return { type, integrationId: integration.id, client: clientView(client), device: deviceView(device) };
}

/** The user writes. A text stands for a text message. */
export function say(app: App, { user, conversation, source }: Presence, content: string | JsonRecord, metadata?: JsonRecord): Message {
  const author = { type: 'user', displayName: displayNameOf(user) ?? 'Visitor' };
  const said = typeof content === 'string' ? { type: 'text', text: content } : content;
  return addMessage(app, conversation, { author, user, content: said, source, metadata });
}

/** The user presses a button. With `echoPostback` its text is said too. */
export function postback(app: App, { user, conversation, source }: Presence, { payload, metadata, text }: Postback): void {
  app.publish({
    type: 'conversation:postback',
    conversation,
    payload: (views) => ({
      postback: metadata === undefined ? { payload } : { payload, metadata },
      conversation: views.conversation(conversation),
      user: views.user(user),
      source: views.source(source),
    }),
  });
  if (app.settings.echoPostback === true) say(app, { user, conversation, source }, { type: 'text', text: text ?? payload, payload });
}

export interface Postback {
  readonly payload: string;
  readonly metadata?: JsonRecord;
  /** What stands on the button. */
  readonly text?: string;
}

export function act(app: App, { user, conversation, source }: Presence, type: 'conversation:read' | 'typing:start' | 'typing:stop'): void {
  addActivity(app, conversation, { type, author: { type: 'user' }, user, source });
}

/** The user comes by a link or an advertisement into a conversation they have. */
export function refer(app: App, { user, conversation, source }: Presence, referral: JsonRecord): void {
  app.publish({
    type: 'conversation:referral',
    conversation,
    payload: (views) => ({
      conversation: views.conversation(conversation),
      user: views.user(user),
      source: views.source(source),
      referral,
    }),
  });
}

/** The user is one who logged in: their client is linked, and what the token says is theirs. */
export function recognise(app: App, user: User): void {
  const { client, isNew } = app.users.sdkClient(user);
  const source = sdkSource(app, user, 'web');
  user.authenticated = true;
  if (isNew) tellClientAdded(app, { user, client, reason: 'sdkLogin' });
  app.publish({
    type: 'user:update',
    payload: (views) => ({ user: views.user(user), reason: 'authentication', source: views.source(source) }),
  });
}
