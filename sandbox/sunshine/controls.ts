import type { SunshineSandbox } from './api';
import { logIn } from './login';
import type { SunshineServer } from './server';
import type { App } from './state/app';
import { messageView } from './state/conversation';
import { reportDelivery, waysOf } from './state/delivery';
import { act, appear, ensureUser, postback, recognise, refer, say } from './state/end-user';
import { removeClient, updateClient } from './state/linking';
import { mergeUsers } from './state/merging';
import { webhookView } from './state/integration';
import type { Client, User } from './state/user';
import { userView } from './state/user';

/** What the app holds. */
export function views(app: App): Pick<SunshineSandbox, 'users' | 'messages' | 'webhooks'> {
  return {
    users: {
      get all() {
        return app.users.all.map(userView);
      },
      get: (who) => {
        const user = app.users.find(who);
        return user && userView(user);
      },
    },
    messages: (conversationId) => app.conversations.get(conversationId)?.messages.map(messageView) ?? [],
    webhooks: {
      get all() {
        return app.integrations.webhooks.map(webhookView);
      },
    },
  };
}

type EndUsers = Pick<SunshineSandbox, 'say' | 'postback' | 'act' | 'refer' | 'start' | 'logIn' | 'detectLocale' | 'merge' | 'zendesk'>;

/** What end users do. Each is followed by the webhooks it fires. */
export function endUserControls({ service }: SunshineServer, app: App): EndUsers {
  const { outbox } = service;
  const told = <T>(happening: () => T): T => {
    const result = happening();
    outbox.flush();
    return result;
  };
  return {
    say: (who, content, { metadata, ...options } = {}) =>
      told(() => {
        const presence = appear(app, who, options);
        const message = messageView(say(app, presence, content, metadata));
        return { userId: presence.user.id, conversationId: presence.conversation.id, message };
      }),
    postback: (who, pressed, options) => {
      told(() => {
        postback(app, appear(app, who, options), typeof pressed === 'string' ? { payload: pressed } : pressed);
      });
    },
    act: (who, activity, options) => {
      told(() => {
        act(app, appear(app, who, options), activity);
      });
    },
    refer: (who, referral, options = {}) => {
      told(() => {
        const had = app.conversations.of(ensureUser(app, who)).length > 0;
        const presence = appear(app, who, { ...options, referral }, 'startConversation');
        if (had) refer(app, presence, referral);
      });
    },
    start: (who, options) =>
      told(() => {
        const { user, conversation } = appear(app, who, options, 'startConversation');
        return { userId: user.id, conversationId: conversation.id };
      }),
    logIn: (externalId, token) => told(() => logIn(token, externalId, { app, service }).id),
    detectLocale: (who, locale) => {
      told(() => {
        const user = ensureUser(app, who);
        app.users.update(user, { profile: { locale } });
        app.publish({ type: 'user:update', payload: (views) => ({ user: views.user(user), reason: 'localeDetection' }) });
      });
    },
    merge: (surviving, discarded) => {
      told(() => {
        mergeUsers(app, knownUser(app, surviving), knownUser(app, discarded), 'sdkLogin');
      });
    },
    zendesk: {
      know: (zendeskId, person) => void service.zendeskUsers.set(zendeskId, person),
      link: (who, zendeskId) => {
        const user = ensureUser(app, who);
        user.zendeskId = zendeskId;
        told(() => {
          recognise(app, user);
        });
      },
    },
  };
}

type Channels = Pick<
  SunshineSandbox,
  'reportDelivery' | 'failNextDelivery' | 'updateClient' | 'dropClient' | 'failControl' | 'passThrough'
>;

/** What channels and the service itself do. */
export function channelControls({ service: { outbox, accidents } }: SunshineServer, app: App): Channels {
  return {
    reportDelivery: (messageId, report) => {
      const conversation = app.conversations.all.find(({ messages }) => messages.some(({ id }) => id === messageId));
      const message = conversation?.messages.find(({ id }) => id === messageId);
      if (conversation === undefined || message === undefined) throw new TypeError(`There is no message ${messageId}`);
      const [way] = waysOf(conversation, message, () => true);
      const [participant] = conversation.participants;
      if (participant === undefined) throw new TypeError('Nobody takes part in the conversation');
      const fallback = { conversation, message, user: participant.user, client: { type: 'web', integrationId: null } };
      reportDelivery(app, way ?? fallback, report);
      outbox.flush();
    },
    failNextDelivery: (error) => {
      accidents.delivery = error === undefined ? { outcome: 'failure' } : { outcome: 'failure', error };
    },
    updateClient: (who, clientId, reason) => {
      const user = knownUser(app, who);
      updateClient(app, user, knownClient(user, clientId), reason);
      outbox.flush();
    },
    dropClient: (who, clientId, reason, error) => {
      const user = knownUser(app, who);
      removeClient(app, user, knownClient(user, clientId), reason, error);
      outbox.flush();
    },
    failControl: (error = { code: 'internal_error', message: 'The switchboard failed' }) => {
      accidents.control = error;
    },
    passThrough: (payload) => {
      app.publish({ type: 'passthrough:messaging', payload: () => payload });
      outbox.flush();
    },
  };
}

function knownUser(app: App, who: string): User {
  const user = app.users.find(who);
  if (user === undefined) throw new TypeError(`There is no user ${who}`);
  return user;
}

function knownClient({ clients }: User, wanted: string): Client {
  const client = clients.find(({ id }) => id === wanted);
  if (client === undefined) throw new TypeError(`The user has no client ${wanted}`);
  return client;
}
