import type { N8n } from '../../../support/n8n';
import { afterAllThis } from '../after-all-this';
import { installed } from '../installed';
import { opened } from '../opened';
import { acknowledging } from './acknowledging';
import { actions } from './actions';
import { credentials } from './credentials';
import { emergencies } from './emergencies';
import { examples } from './examples';
import { form } from './form';
import { line } from './line';
import { newUser } from './new-user';
import { nothingLost } from './nothing-lost';
import { CREDENTIAL, openStage } from './stage';

export function pushover(n8n: () => N8n): void {
  describe('Pushover', () => {
    const at = opened(n8n, openStage);
    installed(n8n, {
      action: 'pushoverOpenClient',
      triggers: ['pushoverOpenClientTrigger', 'pushoverReceiptTrigger', 'pushoverSubscriptionTrigger'],
      title: 'Pushover Open Client',
      credential: CREDENTIAL,
      secrets: ['token', 'userKey', 'secret', 'teamToken', 'encryptionKey'],
    });
    credentials(at);
    newUser(at);
    actions(at);
    form(at);
    emergencies(at);
    acknowledging(at);
    line(at);
    examples(at);
    nothingLost(at);
    test('Pushover was asked politely all the time', () => {
      expect(at().pushover.violations).toEqual([]);
    });
    // Last, as it looks back at everything that was logged and stored.
    afterAllThis(at);
  });
}
