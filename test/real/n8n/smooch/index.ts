import type { N8n } from '../../../support/n8n';
import { afterAllThis } from '../after-all-this';
import { installed } from '../installed';
import { opened } from '../opened';
import { examples } from './examples';
import { nestedForms } from './nested-forms';
import { resources } from './resources';
import { credentials } from './shared/credentials';
import { deliveries } from './shared/deliveries';
import { failures } from './shared/failures';
import { registration } from './shared/registration';
import { uploads } from './shared/uploads';
import { openStage, words } from './stage';

export function smooch(n8n: () => N8n): void {
  describe('Smooch', () => {
    const at = opened(n8n, openStage);
    installed(n8n, { ...words, triggers: [words.trigger], secrets: ['secret', 'accessToken', 'webhookSecret'] });
    credentials(at);
    nestedForms(at);
    resources(at);
    uploads(at, { appUserId: '', userId: '' });
    failures(at, (parameters = {}) => {
      at().sandbox.endUser('fail-1');
      return at().action('message.send', { userId: 'fail-1', content: { entry: { type: 'text', text: 'Hello' } }, ...parameters });
    });
    deliveries(at);
    registration(at);
    examples(at);
    // Last, as it looks back at everything that was logged and stored.
    afterAllThis(at);
  });
}
