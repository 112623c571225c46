import { join } from 'node:path';
import { pusherExamples } from '../../../examples/pusher';
import { pusherAccount } from '../../../support/services';
import { PACK } from '../stage';
import type { PusherStage } from './stage';

/** The examples as the packed package brings them. */
export function shippedExamples(at: () => PusherStage): void {
  pusherExamples(() => {
    const { red, pusher } = at();
    return {
      red,
      pusher,
      accounts: { 'dovecote-pusher-account': pusherAccount(pusher) },
      packFolder: join(red.userDir, 'node_modules', PACK),
    };
  });
}
