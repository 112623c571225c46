import { createHash, createPublicKey } from 'node:crypto';
import { post } from '../http';
import { phoenixControls } from '../phoenix/controls';
import type { KnockSandbox, KnockSandboxOptions, SendWebhookOptions } from './api';
import { controls } from './controls';
import { KnockServer } from './server';
import { demoChannels } from './state/channels';
import { ENVIRONMENT_ID } from './state/messages';
import { defaultTimings } from './surroundings';
import type { WebhookEvent } from './webhooks/event';
import { signWebhook } from './webhooks/event';

/** Starts a sandbox. Fails when the port is taken or the signing key cannot be read. */
export async function startKnockSandbox(options: KnockSandboxOptions = {}): Promise<KnockSandbox> {
  const {
    secretKey = `sk_test_${demoText('secret')}`,
    publicKey = `pk_test_${demoText('public')}`,
    webhookSecret = demoText('webhook'),
    channels = Object.values(demoChannels),
    now = Date.now,
    signingKey,
  } = options;
  const server = new KnockServer({
    access: {
      secretKey,
      publicKey,
      signingKey: signingKey === undefined ? undefined : createPublicKey(signingKey),
      enhancedSecurity: options.enhancedSecurity ?? false,
      tokensExpired: false,
    },
    webhookSecret,
    channels,
    rateLimits: options.limits ?? false,
    tls: options.tls,
    now,
    timings: { ...defaultTimings, ...options.timings },
  });
  const port = await server.http.listen(options.port ?? 0);
  const { feeds } = server.around;
  const s = options.tls === undefined ? '' : 's';
  return {
    url: `http${s}://127.0.0.1:${port}`,
    socketUrl: `ws${s}://127.0.0.1:${port}`,
    port,
    secretKey,
    publicKey,
    webhookSecret,
    channels,
    requests: feeds.request.entries,
    webhooks: feeds.webhook.entries,
    get connections() {
      return server.sockets.connections.size;
    },
    ...controls(server),
    ...phoenixControls(server.sockets),
    waitFor: (kind, wait) => feeds[kind].next(wait),
    sendWebhook: (url, event, how = {}) => sendWebhook(url, event, { server, secret: webhookSecret, how }),
    close: async () => {
      server.stop();
      await server.http.close();
    },
  };
}

/** The same on every start, so that a demo's settings survive it. */
const demoText = (seed: string): string => createHash('sha256').update(`knock sandbox ${seed}`).digest('base64url').slice(0, 32);

interface Sending {
  readonly server: KnockServer;
  readonly secret: string;
  readonly how: SendWebhookOptions;
}

async function sendWebhook(url: string, event: WebhookEvent, { server, secret, how }: Sending): Promise<{ status: number; body: string }> {
  const { now, timings } = server.around;
  const timeMs = how.timeMs ?? Math.floor(now());
  const signed = signWebhook(event, { secret: how.forge === true ? `${secret} forged` : secret, timeMs, environmentId: ENVIRONMENT_ID });
  const { status, body } = await post(url, {
    headers: { ...signed.headers, ...how.headers },
    // A blank more, and every signature is void though the meaning is the same.
    body: how.tamper === true ? `${signed.body} ` : signed.body,
    timeoutMs: timings.webhookTimeoutMs,
  });
  return { status, body };
}
