import { post } from '../http';
import { socketControls } from '../socket-controls';
import type { PusherSandbox, PusherSandboxOptions, SendWebhookOptions } from './api';
import type { PusherApp } from './apps';
import { appFrom, demoApp } from './apps';
import type { LiveApp } from './live-app';
import { PusherServer } from './server';
import { documentedTimings } from './surroundings';
import type { WebhookEvent } from './webhook-event';
import { signWebhook } from './webhook-event';

/** Starts a sandbox. Fails when the port is taken or no app is given. */
export async function startPusherSandbox(options: PusherSandboxOptions = {}): Promise<PusherSandbox> {
  const apps = (options.apps ?? [demoApp()]).map(appFrom);
  const [app] = apps;
  if (app === undefined) throw new TypeError('A sandbox needs at least one app');
  const server = new PusherServer({
    apps,
    tls: options.tls,
    now: options.now ?? Date.now,
    timings: { ...documentedTimings, ...options.timings },
    pathPrefix: options.pathPrefix ?? '',
  });
  const port = await server.http.listen(options.port ?? 0);
  return facade(server, app, { port, secure: options.tls !== undefined });
}

function facade(server: PusherServer, app: PusherApp, { port, secure }: { port: number; secure: boolean }): PusherSandbox {
  const {
    sockets,
    http: { misbehaviours },
    around,
  } = server;
  const { feeds } = around;
  return {
    url: `${secure ? 'https' : 'http'}://127.0.0.1:${port}`,
    socketUrl: `${secure ? 'wss' : 'ws'}://127.0.0.1:${port}`,
    host: '127.0.0.1',
    port,
    apps: server.apps.map((live) => live.app),
    app,
    requests: feeds.request.entries,
    webhooks: feeds.webhook.entries,
    get connections() {
      return sockets.connections.length;
    },
    waitFor: (kind, wait) => feeds[kind].next(wait),
    setWebhook: (url, { app: id = app.id, ...webhook } = {}) => {
      liveApp(server, id).webhooks.configure(url, webhook);
    },
    sendWebhook: (url, events, how = {}) =>
      sendWebhook(url, events, { app, now: around.now(), timeoutMs: around.timings.webhookTimeoutMs, how }),
    ...socketControls(sockets),
    sendFrame: (frame) => {
      for (const connection of sockets.connections) connection.send(frame);
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

function liveApp(server: PusherServer, id: string): LiveApp {
  const live = server.apps.find(({ app }) => app.id === id);
  if (live === undefined) throw new TypeError(`There is no app ${id}`);
  return live;
}

interface Sending {
  readonly app: PusherApp;
  readonly now: number;
  readonly timeoutMs: number;
  readonly how: SendWebhookOptions;
}

async function sendWebhook(
  url: string,
  events: readonly WebhookEvent[],
  { app, now, timeoutMs, how }: Sending,
): Promise<{ status: number; body: string }> {
  const secret = `${how.secret ?? app.secret}${how.forge === true ? ' forged' : ''}`;
  const webhook = signWebhook({ key: how.key ?? app.key, secret }, events, how.timeMs ?? now);
  const { status, body } = await post(url, { ...webhook, timeoutMs });
  return { status, body };
}
