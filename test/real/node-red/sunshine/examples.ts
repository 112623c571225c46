import { join } from 'node:path';
import { sunshineExamples } from '../../../examples/sunshine';
import { reachableAt, sunshineAccount } from '../../../support/services';
import { PACK } from '../stage';
import type { SunshineStage } from './stage';

/** The examples as the packed package brings them. */
export function shippedExamples(at: () => SunshineStage): void {
  sunshineExamples(() => {
    const { red, service: sunshine } = at();
    const accounts = { 'dovecote-sunshine-account': sunshineAccount(sunshine), ...reachableAt(red.nodeUrl) };
    return { red, sunshine, accounts, packFolder: join(red.userDir, 'node_modules', PACK) };
  });
}
