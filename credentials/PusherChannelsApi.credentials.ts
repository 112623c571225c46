import { join } from 'node:path';
import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { formsOf } from '../hosts/n8n/forms';

export class PusherChannelsApi implements ICredentialType {
  name = 'pusherChannelsApi';

  displayName = 'Pusher Channels API';

  icon: Icon = { light: 'file:../icons/pusher.svg', dark: 'file:../icons/pusher.dark.svg' };

  documentationUrl = 'https://pusher.com/docs/channels/channels_libraries/libraries/';

  properties: INodeProperties[] = formsOf(join(__dirname, '..', 'nodes', 'Pusher')).credential;
}
