import { join } from 'node:path';
import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { formsOf } from '../hosts/n8n/forms';

export class ClustaarApi implements ICredentialType {
  name = 'clustaarApi';

  displayName = 'Clustaar API';

  icon: Icon = { light: 'file:../icons/clustaar.svg', dark: 'file:../icons/clustaar.dark.svg' };

  documentationUrl = 'https://developers.clustaar.io';

  properties: INodeProperties[] = formsOf(join(__dirname, '..', 'nodes', 'Clustaar')).credential;
}
