import type { ServiceError } from '../../../client/errors';
import type { JsonObject } from '../../../language/metadata';
import type { StreamStatus } from '../../../language/stream';
import { pusher } from '../../../nodes/Pusher/provider';
import type { PusherSettings } from '../../../nodes/Pusher/credential/settings';
import { Connection, type ConnectOptions } from '../../../runner/connection';
import { Feed } from '../../../sandbox/feed';
import { startPusherSandbox, type PusherSandbox, type PusherSandboxOptions } from '../../../sandbox/pusher';
import { whenDone } from '../../support/clean-up';

export async function openSandbox(options?: PusherSandboxOptions): Promise<PusherSandbox> {
  const sandbox = await startPusherSandbox(options);
  whenDone(() => sandbox.close());
  return sandbox;
}

/** Master keys made from a repeated letter: 32 bytes in base64. */
export const masterKey = (letter: string): string => Buffer.from(letter.repeat(32)).toString('base64');

export function credentialFor(sandbox: PusherSandbox, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const { id, key, secret } = sandbox.app;
  return { appId: id, key, secret, host: sandbox.host, port: sandbox.port, useTls: false, ...more };
}

export function connectTo(
  sandbox: PusherSandbox,
  more: Readonly<Record<string, unknown>> = {},
  options: ConnectOptions = {},
): Connection<PusherSettings> {
  return new Connection(pusher, credentialFor(sandbox, more), options);
}

/** The credentials of the documentation's examples, and their clock. */
const [appId, key, secret] = ['3', '278d425bdf160c739803', '7ad3773142a6692b25b8'] as const;
export const official = { appId, key, secret };
export const officialTime = 1_353_088_179;

/** A connection that sends nothing; its clock stands at `seconds`. */
export function offline(
  credential: Readonly<Record<string, unknown>> = official,
  seconds: number = officialTime,
): Connection<PusherSettings> {
  return new Connection(pusher, credential, { now: () => new Date(seconds * 1000) });
}

/** Everything a stream tells, each kind to be awaited. */
export class Heard {
  readonly events = new Feed<JsonObject>('event');
  readonly statuses = new Feed<StreamStatus>('status');
  readonly warnings = new Feed<ServiceError>('warning');
  readonly fatal = new Feed<ServiceError>('fatal error');

  event(name: string): Promise<JsonObject> {
    return this.events.next({ match: ({ event }) => event === name, includePast: true });
  }

  warning(pattern: RegExp): Promise<ServiceError> {
    return this.warnings.next({ match: ({ message }) => pattern.test(message), includePast: true });
  }
}

export interface Listening {
  readonly heard: Heard;
  readonly opened: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the stream and closes it after the test. */
export function listen(connection: Connection<PusherSettings>, parameters: Readonly<Record<string, unknown>>): Listening {
  const heard = new Heard();
  const handle = connection.stream('channel').open(parameters, {
    onEvent: (event) => {
      heard.events.record(event);
    },
    onStatus: (status) => {
      heard.statuses.record(status);
    },
    onWarning: (warning) => {
      heard.warnings.record(warning);
    },
    onFatal: (error) => {
      heard.fatal.record(error);
    },
  });
  const close = (): Promise<void> => handle.close();
  whenDone(close);
  return { heard, opened: handle.opened, close };
}

/** As {@link listen}, once events can arrive. */
export async function listening(connection: Connection<PusherSettings>, parameters: Readonly<Record<string, unknown>>): Promise<Listening> {
  const opened = listen(connection, parameters);
  await opened.opened;
  return opened;
}
