import { createHash } from 'node:crypto';
import type { SmoochApp, SmoochKey, SmoochSandbox, SmoochSandboxOptions } from './api';
import { controls } from './controls';
import { ACTIVATION_CODE } from './endpoints/deployments';
import { SmoochServer } from './server';
import type { App } from './state/app';
import type { Keys } from './state/keys';
import { defaultTimings } from './surroundings';

const usualIntegrations = ['web', 'twilio', 'mailgun', 'whatsapp', 'messenger', 'telegram'] as const;

/** Starts a sandbox. Fails when the port is taken. */
export async function startSmoochSandbox(options: SmoochSandboxOptions = {}): Promise<SmoochSandbox> {
  const { tls, now = Date.now, wait, timings } = options;
  const server = new SmoochServer({ tls, now, wait, timings: { ...defaultTimings, ...timings } });
  const { account } = server;
  const app = account.addApp('Dovecote', { id: demoId('app') });
  const port = await server.http.listen(options.port ?? 0);
  const { feeds } = server.around;
  return {
    url: `http${tls === undefined ? '' : 's'}://127.0.0.1:${port}`,
    port,
    app: furnish(app, options.integrations ?? usualIntegrations),
    account: demoKey(account.keys, 'act_'),
    activationCode: ACTIVATION_CODE,
    requests: feeds.request.entries,
    violations: feeds.violation.entries,
    deliveries: feeds.delivery.entries,
    ...controls(server, app),
    waitFor: (kind, how) => feeds[kind].next(how),
    close: async () => {
      server.stop();
      await server.http.close();
    },
  };
}

/** The same on every start, so that a demo's settings survive it. */
const demoText = (seed: string): string => createHash('sha256').update(`smooch sandbox ${seed}`).digest('base64url').slice(0, 32);
const demoId = (seed: string): string => createHash('sha256').update(`smooch sandbox ${seed}`).digest('hex').slice(0, 24);

function demoKey(keys: Keys, prefix: 'act_' | 'app_'): SmoochKey {
  const { id, secret } = keys.put({ id: prefix + demoId(`${prefix}key`), name: 'default', secret: demoText(`${prefix}secret`) });
  return { keyId: id, secret };
}

function furnish(app: App, types: readonly string[]): SmoochApp {
  const accessToken = demoText('access token');
  app.accessTokens.add(accessToken);
  const integrations = types.map((type) => {
    const id = demoId(`integration ${type}`);
    app.integrations.put({ id, type, fields: {}, menu: undefined, profile: {}, messageTemplates: new Map() });
    return [type, id] as const;
  });
  return { id: app.id, name: app.name, ...demoKey(app.keys, 'app_'), accessToken, integrations: Object.fromEntries(integrations) };
}
