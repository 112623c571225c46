import { join } from 'node:path';
import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { formsOf } from '../hosts/n8n/forms';

export class KnockApi implements ICredentialType {
  name = 'knockApi';

  displayName = 'Knock API';

  icon: Icon = { light: 'file:../icons/knock.svg', dark: 'file:../icons/knock.dark.svg' };

  documentationUrl = 'https://docs.knock.app/developer-tools/api-keys';

  properties: INodeProperties[] = formsOf(join(__dirname, '..', 'nodes', 'Knock')).credential;
}
