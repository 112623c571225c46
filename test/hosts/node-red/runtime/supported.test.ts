import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { TooOld } from '../../../../client/too-old';
import { registerAccount, registerAction, registerAcknowledge, registerStream, registerWebhook } from '../../../../hosts/node-red/runtime';
import { OLDEST_NODE_RED, refuseOldHost } from '../../../../hosts/node-red/runtime/supported';

const manifest = z
  .object({ 'node-red': z.object({ version: z.string() }) })
  .parse(JSON.parse(readFileSync(join(__dirname, '../../../../package.json'), 'utf8')));

const nodeRed = (version: string) => ({ version: () => version });

describe('a Node-RED', () => {
  test.each(['1.3.7', '3.1.15', '4.0.9'])('%s is refused in one sentence that says what to do', (version) => {
    expect(() => {
      refuseOldHost(nodeRed(version));
    }).toThrow(new TooOld(`Dovecote needs Node-RED 4.1.0 or newer; this is ${version}. Update Node-RED, then start it again`));
  });

  test.each(['4.1.0', '4.1.15', '5.0.7', '5.1.0-beta.2', '4.1.2-git'])('%s is new enough', (version) => {
    expect(() => {
      refuseOldHost(nodeRed(version));
    }).not.toThrow();
  });

  test('4.1, which runs on Node.js 18, is refused there', () => {
    expect(() => {
      refuseOldHost(nodeRed('4.1.15'), '18.20.8');
    }).toThrow('Dovecote needs Node.js 20.18.1 or newer; this is 18.20.8');
  });

  test('has to be as new as package.json says', () => {
    expect(manifest['node-red'].version).toBe(`>=${OLDEST_NODE_RED}`);
  });
});

test.each([
  ['accounts', registerAccount],
  ['actions', registerAction],
  ['confirmations', registerAcknowledge],
  ['streams', registerStream],
  ['webhooks', registerWebhook],
])('%s look at the host before they touch anything else of it', (_, register) => {
  expect(() => {
    Reflect.apply(register, undefined, [nodeRed('4.0.9'), 'dovecote-x']);
  }).toThrow(TooOld);
});
