import { join } from 'node:path';
import { knockExamples } from '../../../examples/knock';
import { knockAccount } from '../../../support/services';
import { PACK } from '../stage';
import type { KnockStage } from './stage';

/** The examples as the packed package brings them. */
export function shippedExamples(at: () => KnockStage): void {
  knockExamples(() => {
    const { red, knock } = at();
    return { red, knock, accounts: { 'dovecote-knock-account': knockAccount(knock) }, packFolder: join(red.userDir, 'node_modules', PACK) };
  });
}
