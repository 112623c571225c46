import { join } from 'node:path';
import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { formsOf } from '../hosts/n8n/forms';

export class SmoochApi implements ICredentialType {
  name = 'smoochApi';

  displayName = 'Smooch API';

  icon: Icon = { light: 'file:../icons/smooch.svg', dark: 'file:../icons/smooch.dark.svg' };

  documentationUrl = 'https://docs.smooch.io/guide/v1/authentication/';

  properties: INodeProperties[] = formsOf(join(__dirname, '..', 'nodes', 'Smooch', 'Smooch')).credential;
}
