import { join } from 'node:path';
import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { formsOf } from '../hosts/n8n/forms';

export class SunshineConversationsApi implements ICredentialType {
  name = 'sunshineConversationsApi';

  displayName = 'Sunshine Conversations API';

  icon: Icon = { light: 'file:../icons/sunshine.svg', dark: 'file:../icons/sunshine.dark.svg' };

  documentationUrl = 'https://developer.zendesk.com/documentation/conversations/getting-started/api-authentication/';

  properties: INodeProperties[] = formsOf(join(__dirname, '..', 'nodes', 'Smooch', 'Sunshine')).credential;
}
