import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isOlder, OLDEST_NODE, refuseOldNode, TooOld } from '../../client/too-old';

const { engines } = z
  .object({ engines: z.object({ node: z.string() }) })
  .parse(JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')));

describe('a Node.js', () => {
  test.each(['14.21.3', '18.20.8', '20.9.0', '20.18.0'])('%s is refused in one sentence that says what to do', (version) => {
    expect(() => {
      refuseOldNode(version);
    }).toThrow(new TooOld(`Dovecote needs Node.js 20.18.1 or newer; this is ${version}. Update Node.js, then start again`));
  });

  test.each(['20.18.1', '20.20.2', '22.0.0', '24.21.0', '100.0.0', process.versions.node])('%s is new enough', (version) => {
    expect(() => {
      refuseOldNode(version);
    }).not.toThrow();
  });

  test('has to be as new as npm is told', () => {
    expect(engines.node).toBe(`>=${OLDEST_NODE}`);
  });
});

describe('one version and another', () => {
  test.each([
    ['1.9.0', '1.10.0', true],
    ['4.1.0', '4.1.0', false],
    ['4.1', '4.1.0', false],
    ['4', '4.1.0', true],
    ['5.0.0-beta.1', '4.1.0', false],
    ['4.1.0-git', '4.1.0', false],
    ['3.1.15', '4.1.0', true],
  ])('%s is older than %s: %s', (version, than, older) => {
    expect(isOlder(version, than)).toBe(older);
  });
});
