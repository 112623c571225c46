import { join } from 'node:path';
import { clustaarExamples } from '../../../examples/clustaar';
import { clustaarAccounts } from '../../../support/services';
import { PACK } from '../stage';
import type { ClustaarStage } from './stage';

/** The examples as the packed package brings them. */
export function shippedExamples(at: () => ClustaarStage): void {
  clustaarExamples(() => {
    const { red, clustaar } = at();
    const accounts = clustaarAccounts(clustaar);
    return { red, clustaar, accounts, packFolder: join(red.userDir, 'node_modules', PACK) };
  });
}
