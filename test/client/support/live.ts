import type { ServiceError } from '../../../client/errors';
import type { LiveSocket } from '../../../client/socket';
import { openSocket } from '../../../client/socket';
import type { SocketSettings, SocketStatus } from '../../../client/socket-settings';
import { whenDone } from '../../support/clean-up';
import { ManualClock } from './manual-clock';

/** A socket under test with all it reported, closed after the test. Its clock stands still unless the test moves it. */
export interface Live {
  readonly socket: LiveSocket;
  readonly clock: ManualClock;
  readonly statuses: SocketStatus[];
  readonly delays: number[];
  readonly frames: (string | Buffer)[];
  readonly fatal: ServiceError[];
  readonly warnings: ServiceError[];
}

export function live(url: string, settings: Partial<SocketSettings> = {}): Live {
  const clock = new ManualClock();
  const [statuses, delays, frames, fatal, warnings]: [SocketStatus[], number[], (string | Buffer)[], ServiceError[], ServiceError[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  const socket = openSocket({
    url: () => url,
    network: {},
    classifyClose: () => ({ action: 'retry' }),
    clock,
    // The top of each delay.
    random: () => 1,
    onFrame: (frame) => {
      frames.push(frame);
    },
    onStatus: (status, { retryInMs }) => {
      statuses.push(status);
      if (retryInMs !== undefined) delays.push(retryInMs);
    },
    onFatal: (error) => {
      fatal.push(error);
    },
    onWarning: (error) => {
      warnings.push(error);
    },
    ...settings,
  });
  whenDone(() => socket.close());
  return { socket, clock, statuses, delays, frames, fatal, warnings };
}
