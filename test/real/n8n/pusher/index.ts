import type { N8n } from '../../../support/n8n';
import { afterAllThis } from '../after-all-this';
import { installed } from '../installed';
import { opened } from '../opened';
import { actions } from './actions';
import { authorization } from './authorization';
import { bulk } from './bulk';
import { credentials } from './credentials';
import { examples } from './examples';
import { failures } from './failures';
import { liveTrigger } from './live-trigger';
import { restart } from './restart';
import { CREDENTIAL, openStage } from './stage';
import { webhookIn } from './webhook-in';

export function pusher(n8n: () => N8n): void {
  describe('Pusher Channels', () => {
    const at = opened(n8n, openStage);
    installed(n8n, {
      action: 'pusher',
      triggers: ['pusherTrigger', 'pusherWebhookTrigger', 'pusherAuthorizationTrigger'],
      title: 'Pusher Channels',
      credential: CREDENTIAL,
      secrets: ['secret', 'encryptionMasterKey', 'webhookTokens'],
    });
    credentials(at);
    actions(at);
    bulk(at);
    failures(at);
    webhookIn(at);
    authorization(at);
    liveTrigger(at);
    examples(at);
    restart(at);
    // Last, as it looks back at everything that was logged and stored.
    afterAllThis(at);
  });
}
