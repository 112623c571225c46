import { join } from 'node:path';
import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { formsOf } from '../hosts/n8n/forms';

export class PushoverOpenClientApi implements ICredentialType {
  name = 'pushoverOpenClientApi';

  displayName = 'Pushover Open Client API';

  icon: Icon = { light: 'file:../icons/pushover.svg', dark: 'file:../icons/pushover.dark.svg' };

  documentationUrl = 'https://pushover.net/api/client';

  properties: INodeProperties[] = formsOf(join(__dirname, '..', 'nodes', 'Pushover')).credential;
}
