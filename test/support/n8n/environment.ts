import { delimiter, dirname } from 'node:path';
import type { N8nInstallation } from './installation';

export interface N8nPlace {
  /** The folder n8n keeps its `.n8n` in; also the home folder of whatever it starts. */
  readonly userFolder: string;
  readonly port: number;
  /** n8n's task broker listens even where no task runner is used. */
  readonly brokerPort: number;
}

/** n8n calls no one by itself. Only its installer asks npm and n8n's list of banned packages first, and does without an answer. */
const quiet = {
  N8N_DIAGNOSTICS_ENABLED: 'false',
  N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
  N8N_TEMPLATES_ENABLED: 'false',
  N8N_PERSONALIZATION_ENABLED: 'false',
  N8N_HIRING_BANNER_ENABLED: 'false',
  N8N_DYNAMIC_BANNERS_ENABLED: 'false',
  N8N_VERIFIED_PACKAGES_ENABLED: 'false',
  N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
  N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
  EXTERNAL_FRONTEND_HOOKS_URLS: '',
  npm_config_update_notifier: 'false',
};

/**
 * The whole environment n8n is started in. Nothing of the developer's own is inherited but the search path, so that no proxy,
 * npm setting or n8n setting of theirs decides a test.
 */
export function environmentFor(installation: N8nInstallation, place: N8nPlace, additions: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    ...quiet,
    PATH: [dirname(installation.node), process.env.PATH ?? ''].join(delimiter),
    HOME: place.userFolder,
    N8N_USER_FOLDER: place.userFolder,
    N8N_HOST: '127.0.0.1',
    N8N_LISTEN_ADDRESS: '127.0.0.1',
    N8N_PORT: String(place.port),
    N8N_RUNNERS_BROKER_PORT: String(place.brokerPort),
    N8N_ENCRYPTION_KEY: 'lab',
    N8N_SECURE_COOKIE: 'false',
    N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
    N8N_RUNNERS_ENABLED: 'false',
    DB_SQLITE_POOL_SIZE: '2',
    // The most talkative, as the tests look for secrets in what is logged.
    N8N_LOG_LEVEL: 'debug',
    ...installation.env,
    ...additions,
  };
}
