/** Runs jest, and counts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './prepare.mjs';

/** Tells jest's story and closes with one line that counts: `n8n: 41 passed, 0 failed`. Gives the exit code. */
export function jest(title, args, env = {}) {
  const { status, passed, failed, skipped } = countedJest(args, env);
  console.log(`${title}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return status;
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] beside ours
 * @returns {{ status: number, passed: number, failed: number, skipped: number }}
 */
export function countedJest(args, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'dovecote-tests-'));
  const report = join(folder, 'report.json');
  try {
    const { status } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/jest/bin/jest.js'), ...args, '--json', `--outputFile=${report}`],
      {
        cwd: root,
        // jest prints the report to standard output when asked for JSON; people want its story, which is on standard error.
        stdio: ['inherit', 'ignore', 'inherit'],
        env: { ...process.env, ...env },
      },
    );
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { status: status ?? 1, passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
