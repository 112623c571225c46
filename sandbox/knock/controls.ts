import type { KnockSandbox } from './api';
import type { KnockServer } from './server';
import type { Message } from './state/message';
import { messageView } from './state/message';
import { recipientView } from './state/recipients';
import { runView } from './state/runs';
import { resumeWorkflow, startSchedule } from './state/triggering';

type Controls = Pick<
  KnockSandbox,
  | 'users'
  | 'objects'
  | 'messages'
  | 'runs'
  | 'workflows'
  | 'schedules'
  | 'audiences'
  | 'guides'
  | 'workplaces'
  | 'bulk'
  | 'setWebhook'
  | 'expireTokens'
  | 'requireUserTokens'
  | 'skipInNextBatch'
  | 'misbehave'
  | 'behave'
>;

/** What a test may look at and change, sockets aside. */
export function controls({ environment, access, limits, http: { misbehaviours }, webhooks }: KnockServer): Controls {
  const { recipients, runs, workflows, schedules, audiences, guides, workplaces, bulk } = environment;
  return {
    users: {
      get all() {
        return recipients.users.map(recipientView);
      },
      get: (id) => viewed(recipients.get(id), recipientView),
    },
    objects: { get: (collection, id) => viewed(recipients.get({ collection, id }), recipientView) },
    messages: messageControls(environment),
    runs: {
      get all() {
        return runs.all.map(runView);
      },
    },
    workflows: {
      define: (key, options) => {
        workflows.define(key, options);
      },
      resume: (key) => {
        resumeWorkflow(environment, known(workflows.get(key), `workflow ${key}`));
      },
    },
    schedules: { run: (id) => startSchedule(environment, known(schedules.get(id), `schedule ${id}`)) },
    audiences: {
      define: (key) => {
        audiences.define(key);
      },
    },
    guides: { define: (key, options) => guides.define(key, options) },
    workplaces,
    bulk: {
      failNext: (failure) => {
        bulk.failNext(failure);
      },
      hold: (on) => {
        bulk.held = on;
      },
      advance: () => {
        bulk.advance();
      },
    },
    setWebhook: (url, options = {}) => {
      webhooks.configure(url, options);
    },
    expireTokens: (on) => {
      access.tokensExpired = on;
    },
    requireUserTokens: (on) => {
      access.enhancedSecurity = on;
    },
    skipInNextBatch: (ids) => {
      limits.skipNext(ids);
    },
    misbehave: (fault) => {
      misbehaviours.add(fault);
    },
    behave: () => {
      misbehaviours.clear();
    },
  };
}

function messageControls({ messages }: KnockServer['environment']): Controls['messages'] {
  const message = (id: string): Message => known(messages.get(id), `message ${id}`);
  return {
    get all() {
      return messages.all.map(messageView);
    },
    get: (id) => viewed(messages.get(id), messageView),
    setStatus: (id, status, eventData) => {
      messages.setStatus(message(id), status, eventData);
    },
    clickLink: (id, url) => {
      messages.mark(message(id), 'link_clicked', { url });
    },
  };
}

const viewed = <T, View>(value: T | undefined, view: (value: T) => View): View | undefined =>
  value === undefined ? undefined : view(value);

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new TypeError(`There is no ${name}`);
  return value;
}
