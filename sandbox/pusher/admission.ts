import type { LiveApp } from './live-app';

export interface Knock {
  /** From the URL's path; undefined when it is not `/app/<key>`. */
  readonly key: string | undefined;
  readonly protocol: string | null;
  readonly secure: boolean;
}

export interface TurnedAway {
  readonly code: number;
  readonly reason: string;
}

/** The app a socket may enter, or why not, in the words and codes of the protocol. */
export function admit(knock: Knock, apps: readonly LiveApp[]): LiveApp | TurnedAway {
  if (knock.key === undefined) return { code: 4005, reason: 'Path not found' };
  const live = apps.find(({ app }) => app.key === knock.key);
  if (live === undefined) {
    return { code: 4001, reason: `App key ${knock.key} not in this cluster. Did you forget to specify the cluster?` };
  }
  if (live.app.tlsOnly && !knock.secure) return { code: 4000, reason: 'Application only accepts SSL connections, reconnect using wss://' };
  if (!live.app.enabled) return { code: 4003, reason: 'Application disabled' };
  if (knock.protocol === null || knock.protocol === '') return { code: 4008, reason: 'No protocol version supplied' };
  if (!/^[0-9]+$/.test(knock.protocol)) return { code: 4006, reason: 'Invalid version string format' };
  if (knock.protocol !== '7') return { code: 4007, reason: `Unsupported protocol version ${knock.protocol}` };
  if (live.connections.size >= live.app.maxConnections) return { code: 4004, reason: 'Account over quota' };
  return live;
}
