import type { NodeRedInstallation } from '../../../support/node-red';
import { languages } from '../languages';
import { receiving } from '../registering/receiving';
import { registration } from '../registering/registration';
import { testConnection } from '../registering/test-connection';
import { secrets } from '../secrets';
import { staged } from '../stage';
import { actions } from './actions';
import { shippedExamples } from './examples';
import { lookUps } from './look-ups';
import { openStage } from './stage';

const says = { english: 'Write into a conversation', german: 'Unterhaltung' };

export function sunshine(install: NodeRedInstallation): void {
  describe('Sunshine Conversations', () => {
    // One Node-RED for most of them: it takes longer to start than the tests together.
    describe('as it is installed', () => {
      const at = staged(openStage, install);
      shippedExamples(at);
      receiving(at);
      registration(at);
      actions(at);
      languages(at, { provider: 'sunshine', says });
      // Last, as it looks back at everything that was shown, logged and stored.
      secrets(at);
    });

    describe('below other paths', () => {
      const at = staged(openStage, install, { settings: { httpAdminRoot: '/admin', httpNodeRoot: '/red' } });
      testConnection(at);
      lookUps(at);
      receiving(at);
      secrets(at);
    });
  });
}
