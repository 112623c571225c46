import { join } from 'node:path';
import type { NodeRedInstallation, NodeRedUser } from '../../../support/node-red';
import { languages } from '../languages';
import { secrets } from '../secrets';
import { staged } from '../stage';
import { authorizing } from './authorization';
import { shippedExamples } from './examples';
import { failures } from './failures';
import { openStage } from './stage';
import { streams } from './streams';
import { testConnection } from './test-connection';
import { values } from './values';
import { webhooks } from './webhooks';

const owner: NodeRedUser = { username: 'ann', password: 'ann', permissions: '*' };
const reader: NodeRedUser = { username: 'bob', password: 'bob', permissions: 'read' };

export function pusher(install: NodeRedInstallation): void {
  describe('Pusher Channels', () => {
    // One Node-RED for most of them: it takes longer to start than the tests together.
    describe('as it is installed', () => {
      const at = staged(openStage, install, {
        settings: { nodesDir: join(__dirname, '..', 'probe') },
        env: { GREETING: 'hello' },
      });
      shippedExamples(at);
      values(at);
      failures(at);
      webhooks(at);
      authorizing(at);
      streams(at);
      languages(at, { provider: 'pusher', says: { english: 'Publish one event', german: 'Ereignis' } });
      // Last, as it looks back at everything that was shown, logged and stored.
      secrets(at);
    });

    describe('below other paths, where people sign in', () => {
      const at = staged(openStage, install, { settings: { httpAdminRoot: '/admin', httpNodeRoot: '/red' }, users: [owner, reader] });
      testConnection(at, [owner, reader]);
      webhooks(at);
      secrets(at);
    });
  });
}
