import type { KeyPair, SunshineSandbox, SunshineSandboxOptions } from './api';
import { channelControls, endUserControls, views } from './controls';
import { demoId, demoText } from './ids';
import { limits } from './limits';
import { SunshineServer } from './server';
import type { Service } from './service';
import type { App } from './state/app';
import type { KeyOwner } from './state/keys';
import type { OAuthClient } from './state/oauth';
import { defaultTimings } from './surroundings';

const SUBDOMAIN = 'sandbox';

/** Starts a sandbox with one app in it. Fails when the port is taken. */
export async function startSunshineSandbox(options: SunshineSandboxOptions = {}): Promise<SunshineSandbox> {
  const server = new SunshineServer({
    tls: options.tls,
    now: options.now ?? Date.now,
    wait: options.wait,
    timings: { ...defaultTimings, ...options.timings },
    limits: { conversationMessages: limits.conversationMessages, apps: 100, ...options.limits },
    ca: options.ca,
  });
  const { service, around } = server;
  const { app, furnished } = furnish(service, options.redirectUris ?? ['http://127.0.0.1:9/oauth']);
  const port = await server.http.listen(options.port ?? 0);
  const { misbehaviours } = server.http;
  const { request, delivery, violation } = around.feeds;
  return {
    url: `http${options.tls === undefined ? '' : 's'}://127.0.0.1:${port}`,
    port,
    ...furnished,
    requests: request.entries,
    deliveries: delivery.entries,
    violations: violation.entries,
    waitFor: (kind, wait) => around.feeds[kind].next(wait),
    ...views(app),
    ...endUserControls(server, app),
    ...channelControls(server, app),
    redeliver: (record) => {
      service.deliveries.again(record);
    },
    sendWebhook: async (url, body, { secret, headers = {} }) => {
      const withKey = secret === null ? {} : { 'x-api-key': secret };
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const answer = await service.deliveries.post(url, { 'content-type': 'application/json', ...withKey, ...headers }, text);
      return { status: answer.status, body: answer.body };
    },
    denyNext: () => {
      service.oauth.denyNext = true;
    },
    fail: (status, failing) => {
      misbehaviours.add({ status, ...failing });
    },
    slow: (delayMs, failing) => {
      misbehaviours.add({ late: true, delayMs, ...failing });
    },
    limitRate: ({ retryAfter, ...failing } = {}) => {
      misbehaviours.add({ status: 429, headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }, ...failing });
    },
    misbehave: (fault) => {
      misbehaviours.add(fault);
    },
    behave: () => {
      misbehaviours.clear();
    },
    close: async () => {
      server.stop();
      await server.http.close();
    },
  };
}

type Furnished = Pick<SunshineSandbox, 'app' | 'account' | 'serviceAccount' | 'integration' | 'webIntegration' | 'partner'>;

/** One app with a key of each kind: the same on every start, so that a demo's settings survive it. */
function furnish(service: Service, redirectUris: readonly string[]): { readonly app: App; readonly furnished: Furnished } {
  const app = service.createApp(SUBDOMAIN, demoId('app'));
  app.update({ displayName: 'Sandbox' });
  const integration = app.integrations.create('custom', { displayName: 'Sandbox integration' }, { id: demoId('integration') });
  const web = app.integrations.create('web', { displayName: 'Web Messenger' }, { id: demoId('web'), adminCenter: true });
  const serviceAccountId = demoId('service account');
  const partner: OAuthClient = { id: demoId('partner'), secret: demoText('partner'), redirectUris };
  service.oauth.clients.set(partner.id, partner);
  const key = (prefix: string, owner: KeyOwner): KeyPair => {
    const pair = { keyId: `${prefix}_${demoId(`${prefix} key`)}`, secret: demoText(`${prefix} secret`) };
    service.keys.add({ id: pair.keyId, displayName: 'Sandbox key', secret: pair.secret, owner });
    return pair;
  };
  const furnished: Furnished = {
    app: { id: app.id, subdomain: app.subdomain, ...key('app', { scope: 'app', appId: app.id }) },
    account: key('act', { scope: 'account' }),
    serviceAccount: { id: serviceAccountId, ...key('svc', { scope: 'account', serviceAccountId }) },
    integration: { id: integration.id, ...key('int', { scope: 'integration', appId: app.id, integrationId: integration.id }) },
    webIntegration: { id: web.id },
    partner,
  };
  return { app, furnished };
}
