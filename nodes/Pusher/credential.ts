import { credential } from '../../language/provider';
import { credentialFields } from './credential/fields';
import { settingsOf } from './credential/settings';

export const pusherCredential = credential({
  name: 'pusherChannelsApi',
  title: 'Pusher Channels API',
  summary: 'App ID, Key, Secret and Cluster are on the App Keys page of your app at dashboard.pusher.com; a Pusher URL holds all four',
  docs: 'https://pusher.com/docs/channels/channels_libraries/libraries/',
  fields: credentialFields,
  resolve: settingsOf,
  test: () => ({ operation: 'channel.getMany', parameters: {} }),
});
