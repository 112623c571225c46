import { installationsUnderTest, type NodeRedInstallation, type NodeRedOptions, type NodeRedUser } from '../../../support/node-red';
import { languages } from '../languages';
import { secrets } from '../secrets';
import { staged } from '../stage';
import { acknowledging } from './acknowledging';
import { shippedExamples } from './examples';
import { line } from './line';
import { nothingLost } from './nothing-lost';
import { setUp } from './set-up';
import { openStage } from './stage';
import { webhooks } from './webhooks';

const owner: NodeRedUser = { username: 'ann', password: 'ann', permissions: '*' };
const says = { english: 'Send a push notification', german: 'Push-Nachricht' };

/** The stand-in's own account, with devices beside that of the other tests. */
const devices = ['desk', 'refused', 'replaced', 'lost'].map((name) => ({ name, secret: `session of ${name}`.replaceAll(' ', '-') }));
const openWithDevices = (install: NodeRedInstallation, options?: NodeRedOptions) =>
  openStage(install, options, { accounts: [{ email: 'ann@example.com', password: 'correct horse', devices }] });

export function pushover(install: NodeRedInstallation): void {
  describe('Pushover', () => {
    // One Node-RED for most of them: it takes longer to start than the tests together.
    describe('as it is installed', () => {
      const at = staged(openStage, install);
      shippedExamples(at);
      acknowledging(at);
      languages(at, { provider: 'pushover', says });
      // Last, as it looks back at everything that was shown, logged and stored.
      secrets(at);
    });

    describe('with several devices', () => {
      const at = staged(openWithDevices, install);
      line(at);
      secrets(at);
    });

    describe('below other paths, where people sign in', () => {
      const at = staged(openStage, install, { settings: { httpAdminRoot: '/admin', httpNodeRoot: '/red' }, users: [owner] });
      webhooks(at);
      secrets(at);
    });

    setUp(install);
    // Takes a minute or two, and is about the stream more than about its host.
    if (install.version === installationsUnderTest().at(-1)?.version) nothingLost(install);
  });
}
