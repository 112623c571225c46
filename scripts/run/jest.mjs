/** Runs jest and closes with one line that counts: `n8n: 41 passed, 0 failed`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './prepare.mjs';

export function jest(title, args, env = {}) {
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
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    console.log(`${title}: ${numPassedTests} passed, ${numFailedTests} failed${skipped}`);
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
