import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stage } from './stage';

/** Looks back at everything that Node-RED has shown, logged and stored. */
export function secrets(at: () => Stage): void {
  describe('a secret', () => {
    const told = (text: string): readonly string[] => at().secrets.filter((secret) => text.includes(secret));

    test('is in no status, debug message or line of the log', () => {
      expect(told(at().shown)).toEqual([]);
    });

    test('is neither in the flows nor readable in the user folder', async () => {
      expect(told(JSON.stringify(await at().red.admin.flows()))).toEqual([]);
      for (const file of ['flows.json', 'flows_cred.json']) expect(told(await readFile(join(at().red.userDir, file), 'utf8'))).toEqual([]);
    });

    test('is not given to the editor', async () => {
      const credentials = JSON.stringify(await at().red.admin.get(`credentials/${at().accountType}/account`));
      expect(told(credentials)).toEqual([]);
      expect(credentials).toMatch(/"has_\w+":true/);
    });

    test('and its use never ended the process', () => {
      expect(
        at().red.log.all.filter((line) => /uncaught|unhandled|MaxListeners|Close timed out|DeprecationWarning.*dovecote/i.test(line)),
      ).toEqual([]);
    });
  });
}
