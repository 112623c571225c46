import type { N8n } from '../../../support/n8n';
import { afterAllThis } from '../after-all-this';
import { installed } from '../installed';
import { opened } from '../opened';
import { activation } from './activation';
import { answers } from './answers';
import { chat } from './chat';
import { credentials } from './credentials';
import { examples } from './examples';
import { people } from './people';
import { routes } from './routes';
import { CREDENTIAL, openStage } from './stage';
import { webhookIn } from './webhook-in';

export function clustaar(n8n: () => N8n): void {
  describe('Clustaar', () => {
    const at = opened(n8n, openStage);
    installed(n8n, {
      action: 'clustaar',
      triggers: ['clustaarTrigger', 'clustaarChatTrigger'],
      title: 'Clustaar',
      credential: CREDENTIAL,
      secrets: ['privateKey', 'password', 'botToken', 'privateApiKey'],
    });
    credentials(at);
    activation(at);
    webhookIn(at);
    routes(at);
    answers(at);
    chat(at);
    people(at);
    examples(at);
    // Last, as it looks back at everything that was logged and stored.
    afterAllThis(at);
  });
}
