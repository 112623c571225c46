import type { N8n } from '../../../support/n8n';
import { afterAllThis } from '../after-all-this';
import { installed } from '../installed';
import { opened } from '../opened';
import { credentials } from '../smooch/shared/credentials';
import { deliveries } from '../smooch/shared/deliveries';
import { failures } from '../smooch/shared/failures';
import { registration } from '../smooch/shared/registration';
import { uploads } from '../smooch/shared/uploads';
import { examples } from './examples';
import { integrations } from './integrations';
import { nestedForms } from './nested-forms';
import { resources } from './resources';
import { openStage, words } from './stage';

export function sunshine(n8n: () => N8n): void {
  describe('Sunshine Conversations', () => {
    const at = opened(n8n, openStage);
    installed(n8n, { ...words, triggers: [words.trigger], secrets: ['secret', 'accessToken', 'webhookSecret'] });
    credentials(at);
    nestedForms(at);
    resources(at);
    uploads(at, { conversationId: '' });
    failures(at, (parameters = {}) => {
      const { conversationId } = at().sandbox.start('fail-1');
      return at().action('message.send', { conversationId, content: { entry: { type: 'text', text: 'Hello' } }, ...parameters });
    });
    deliveries(at);
    registration(at);
    integrations(at);
    examples(at);
    // Last, as it looks back at everything that was logged and stored.
    afterAllThis(at);
  });
}
