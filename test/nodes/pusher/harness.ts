import type { ServiceError } from '../../../client/errors';
import type { JsonObject } from '../../../language/metadata';
import { pusher } from '../../../nodes/Pusher/provider';
import type { PusherSettings } from '../../../nodes/Pusher/credential/settings';
import { Connection, type ConnectOptions } from '../../../runner/connection';
import { startPusherSandbox, type PusherSandbox, type PusherSandboxOptions } from '../../../sandbox/pusher';
import { whenDone } from '../../support/clean-up';
import { Heard, heardBy, type Listening } from '../heard';

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

/** What the stream of channels tells. */
export class HeardChannels extends Heard {
  event(name: string): Promise<JsonObject> {
    return this.events.next({ match: ({ event }) => event === name, includePast: true });
  }

  warning(pattern: RegExp): Promise<ServiceError> {
    return this.warnings.next({ match: ({ message }) => pattern.test(message), includePast: true });
  }
}

/** Opens the stream and closes it after the test. */
export function listen(connection: Connection<PusherSettings>, parameters: Readonly<Record<string, unknown>>): Listening<HeardChannels> {
  return heardBy(new HeardChannels(), (handlers) => connection.stream('channel').open(parameters, handlers));
}

/** As {@link listen}, once events can arrive. */
export async function listening(
  connection: Connection<PusherSettings>,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Listening<HeardChannels>> {
  const opened = listen(connection, parameters);
  await opened.opened;
  return opened;
}
