import type { SmoochFailing, SmoochSandbox } from './api';
import { endUser } from './end-user';
import { objectId } from './ids';
import type { SmoochServer } from './server';
import type { App } from './state/app';
import type { AppUser } from './state/app-user';
import { userView } from './state/app-user';
import { messageView } from './state/conversation';
import { tellDelivery } from './state/telling';
import { webhookView } from './webhooks/webhook';

type Controls = Omit<
  SmoochSandbox,
  'url' | 'port' | 'app' | 'account' | 'activationCode' | 'requests' | 'violations' | 'deliveries' | 'waitFor' | 'close'
>;

/** What a test may look at and change. */
export function controls(server: SmoochServer, app: App): Controls {
  return { ...views(app), ...people(server, app), ...webhookControls(server), ...failures(server) };
}

const views = (app: App): Pick<Controls, 'users' | 'messages' | 'webhooks'> => ({
  users: {
    get all() {
      return app.users.all.map((user) => userView(user, 'v1.1'));
    },
    get: (id) => {
      const user = app.users.find(id);
      return user === undefined ? undefined : userView(user, 'v1.1');
    },
  },
  messages: (id) => app.users.find(id)?.conversation?.messages.map(messageView),
  webhooks: {
    get all() {
      return app.webhooks.all.map(webhookView);
    },
  },
});

type People = 'endUser' | 'say' | 'fillConversation' | 'connectBusinessSystem' | 'reportDelivery' | 'failNextDelivery' | 'failNextLink';

function people({ account }: SmoochServer, app: App): Pick<Controls, People> {
  return {
    endUser: (id, { through, appId } = {}) => {
      return endUser(appId === undefined ? app : known(account.apps.get(appId), `app ${appId}`), id, through);
    },
    say: (id, text) => endUser(app, id).says(text),
    fillConversation: (id, count) => {
      fill(app, app.users.find(id) ?? app.users.add(id), count);
    },
    connectBusinessSystem: (id, system) => {
      knownUser(app, id).businessSystems.push(system);
    },
    reportDelivery: (id, messageId, outcome) => {
      const user = knownUser(app, id);
      const message = user.conversation?.messages.find((each) => each.id === messageId);
      tellDelivery(app, user, known(message, `message ${messageId}`), outcome);
    },
    failNextDelivery: (error = { code: 'uncategorized_error' }) => {
      app.faults.delivery = error;
    },
    failNextLink: (error = { code: 'bad_request' }) => {
      app.faults.link = error;
    },
  };
}

function fill(app: App, user: AppUser, count: number): void {
  const conversation = app.users.conversationOf(user);
  const { stamp } = app.account.around;
  for (let number = 1; number <= count; number += 1) {
    const content = { type: 'text', text: `Message ${number}` };
    const author = { name: 'Lively Lemur' };
    conversation.add({ id: objectId(), role: 'appUser', authorId: user.id, received: stamp(), source: { type: 'web' }, author, content });
  }
}

function webhookControls({ deliveries, account }: SmoochServer): Pick<Controls, 'sendWebhook' | 'redeliver'> {
  return {
    sendWebhook: (target, payload, secret) => deliveries.post(target, payload, secret),
    redeliver: ({ target, payload, webhookId }) => {
      const webhook = account.apps.all.map(({ webhooks }) => webhooks.get(webhookId)).find((each) => each !== undefined);
      return deliveries.post(target, payload, webhook?.secret);
    },
  };
}

function failures({ http: { misbehaviours } }: SmoochServer): Pick<Controls, 'fail' | 'slow' | 'limitRate' | 'misbehave' | 'behave'> {
  return {
    fail: (status, options) => {
      misbehaviours.add({ status, ...options });
    },
    slow: (delayMs, options?: SmoochFailing) => {
      misbehaviours.add({ late: true, delayMs, ...options });
    },
    limitRate: ({ retryAfter, ...options } = {}) => {
      const headers = retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } };
      misbehaviours.add({ status: 429, ...headers, ...options });
    },
    misbehave: (fault) => {
      misbehaviours.add(fault);
    },
    behave: () => {
      misbehaviours.clear();
    },
  };
}

const knownUser = (app: App, id: string): AppUser => known(app.users.find(id), `user ${id}`);

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new TypeError(`There is no ${name}`);
  return value;
}
