import { join } from 'node:path';
import { smoochExamples } from '../../../examples/smooch';
import { reachableAt, smoochAccount } from '../../../support/services';
import { PACK } from '../stage';
import type { SmoochStage } from './stage';

/** The examples as the packed package brings them. */
export function shippedExamples(at: () => SmoochStage): void {
  smoochExamples(() => {
    const { red, service: smooch } = at();
    const accounts = { 'dovecote-smooch-account': smoochAccount(smooch), ...reachableAt(red.nodeUrl) };
    return { red, smooch, accounts, packFolder: join(red.userDir, 'node_modules', PACK) };
  });
}
