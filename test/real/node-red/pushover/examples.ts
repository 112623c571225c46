import { join } from 'node:path';
import { pushoverExamples } from '../../../examples/pushover';
import { pushoverAccount } from '../../../support/services';
import { PACK } from '../stage';
import type { PushoverStage } from './stage';

/** The examples as the packed package brings them. */
export function shippedExamples(at: () => PushoverStage): void {
  pushoverExamples(() => {
    const { red, pushover } = at();
    const accounts = { 'dovecote-pushover-account': pushoverAccount(pushover) };
    return { red, pushover, accounts, packFolder: join(red.userDir, 'node_modules', PACK) };
  });
}
