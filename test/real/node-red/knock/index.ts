import type { NodeRedInstallation, NodeRedUser } from '../../../support/node-red';
import { languages } from '../languages';
import { secrets } from '../secrets';
import { staged } from '../stage';
import { shippedExamples } from './examples';
import { failures } from './failures';
import { lookUps } from './look-ups';
import { manyInputs } from './many-inputs';
import { openStage } from './stage';
import { streams } from './streams';
import { testConnection } from './test-connection';
import { webhooks } from './webhooks';

const owner: NodeRedUser = { username: 'ann', password: 'ann', permissions: '*' };
const reader: NodeRedUser = { username: 'bob', password: 'bob', permissions: 'read' };
const says = { english: 'Notify users, objects and their subscribers', german: 'Benachrichtigt' };

export function knock(install: NodeRedInstallation): void {
  describe('Knock', () => {
    // One Node-RED for most of them: it takes longer to start than the tests together.
    describe('as it is installed', () => {
      const at = staged(openStage, install);
      shippedExamples(at);
      manyInputs(at);
      failures(at);
      webhooks(at);
      streams(at);
      languages(at, { provider: 'knock', says });
      // Last, as it looks back at everything that was shown, logged and stored.
      secrets(at);
    });

    describe('below other paths, where people sign in', () => {
      const at = staged(openStage, install, { settings: { httpAdminRoot: '/admin', httpNodeRoot: '/red' }, users: [owner, reader] });
      testConnection(at);
      lookUps(at, [owner, reader]);
      webhooks(at);
      secrets(at);
    });
  });
}
