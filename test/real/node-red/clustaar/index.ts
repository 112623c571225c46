import type { NodeRedInstallation } from '../../../support/node-red';
import { languages } from '../languages';
import { secrets } from '../secrets';
import { staged } from '../stage';
import { answering } from './answering';
import { chat } from './chat';
import { shippedExamples } from './examples';
import { forms } from './forms';
import { openStage } from './stage';
import { webhooks } from './webhooks';

const says = { english: 'Answer Step', german: 'Schritt' };

export function clustaar(install: NodeRedInstallation): void {
  describe('Clustaar', () => {
    // One Node-RED for most of them: it takes longer to start than the tests together.
    describe('as it is installed', () => {
      const at = staged(openStage, install);
      shippedExamples(at);
      webhooks(at);
      answering(at);
      chat(at);
      forms(at, install);
      languages(at, { provider: 'clustaar', says });
      // Last, as it looks back at everything that was shown, logged and stored.
      secrets(at);
    });

    describe('below other paths', () => {
      const at = staged(openStage, install, { settings: { httpAdminRoot: '/admin', httpNodeRoot: '/red' } });
      webhooks(at);
      secrets(at);
    });
  });
}
