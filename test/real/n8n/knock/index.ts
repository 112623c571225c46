import type { N8n } from '../../../support/n8n';
import { afterAllThis } from '../after-all-this';
import { installed } from '../installed';
import { opened } from '../opened';
import { bulk } from './bulk';
import { credentials } from './credentials';
import { examples } from './examples';
import { failures } from './failures';
import { liveTrigger } from './live-trigger';
import { lookups } from './lookups';
import { nestedForms } from './nested-forms';
import { resources } from './resources';
import { CREDENTIAL, openStage } from './stage';
import { webhookIn } from './webhook-in';

export function knock(n8n: () => N8n): void {
  describe('Knock', () => {
    const at = opened(n8n, openStage);
    installed(n8n, {
      action: 'knock',
      triggers: ['knockTrigger', 'knockWebhookTrigger'],
      title: 'Knock',
      credential: CREDENTIAL,
      secrets: ['secretKey', 'signingKey', 'webhookSecret'],
    });
    credentials(at);
    nestedForms(at);
    lookups(at);
    resources(at);
    bulk(at);
    failures(at);
    webhookIn(at);
    examples(at);
    liveTrigger(at);
    // Last, as it looks back at everything that was logged and stored.
    afterAllThis(at);
  });
}
