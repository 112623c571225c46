import { debuglog } from 'node:util';
import type { Clock } from '../../../client/clock';
import { ServiceError } from '../../../client/errors';
import { openSocket, type LiveSocket, type SocketConnection, type SocketStatus, type StatusDetail } from '../../../client/socket';
import type { ConnectionOptions } from '../../../client/transport';
import { USER_AGENT } from '../user-agent';
import { permanentError, sessionReplaced } from './ended';
import { loginFrame, signalsIn, type Signal } from './frames';
import { BACKOFF } from './pace';

export interface DeviceSocketSettings {
  /** Asked before each attempt; may take its time. */
  readonly url: () => Promise<string>;
  readonly deviceId: string;
  readonly secret: string;
  readonly silenceMs: () => number;
  readonly network: ConnectionOptions;
  readonly clock: Clock;
  readonly random: () => number;
  /** Messages wait: logged in (again), or the server says so. */
  onMessages(): void;
  onStatus(status: SocketStatus, detail: StatusDetail): void;
  onWarning(warning: ServiceError): void;
}

const STABLE_MS = 60_000;
/** The last part of the longest silence; the watchdog wants to ask before it gives up, but pings prove nothing here. */
const LAST_PART_MS = 15_000;

/** Names of signals for those who run with NODE_DEBUG=dovecote. */
const debug = debuglog('dovecote');

/** The live line of one device: logs in, stays connected and says when there is something to fetch. */
export function openDeviceSocket(settings: DeviceSocketSettings): LiveSocket {
  const { deviceId, secret, network, clock, random } = settings;
  return openSocket({
    url: settings.url,
    headers: { 'user-agent': USER_AGENT },
    network,
    maxFrameBytes: 65_536,
    watchdog: { idleMs: () => settings.silenceMs() - LAST_PART_MS, pongMs: LAST_PART_MS, ping: () => undefined },
    backoff: BACKOFF,
    stableMs: STABLE_MS,
    clock,
    random,
    // Whatever the code, 1000 included: the server's going is a reason to come back. E and A come before the close.
    classifyClose: (code) => ({ action: 'retry', error: closed(code) }),
    onOpen: (connection) => {
      connection.send(loginFrame(deviceId, secret));
    },
    onFrame: (frame, connection) => {
      for (const signal of signalsIn(frame)) {
        debug('received %s', signal);
        if (signal === 'messages') settings.onMessages();
        else act(signal, connection, random);
      }
    },
    onStatus: (status, detail) => {
      debug('%s', status);
      settings.onStatus(status, detail);
      // The server speaks of new messages only: those of the time in between wait in silence.
      if (status === 'connected') settings.onMessages();
    },
    onWarning: (warning) => {
      settings.onWarning(warning);
    },
  });
}

function act(signal: Exclude<Signal, 'messages'>, connection: SocketConnection, random: () => number): void {
  switch (signal) {
    case 'reload':
      connection.end({ action: 'retryNow', pauseMs: 1_000 + random() * 4_000 });
      break;
    case 'refused':
      connection.end({ action: 'stop', error: permanentError() });
      break;
    case 'replaced':
      connection.end({ action: 'stop', error: sessionReplaced() });
      break;
    case 'alive':
      break;
  }
}

function closed(code: number): ServiceError {
  return new ServiceError({
    kind: 'network',
    message: `The connection to Pushover was closed (${code})`,
    advice: 'It is opened anew by itself.',
  });
}
