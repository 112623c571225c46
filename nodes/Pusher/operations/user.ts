import { operation } from '../declare';
import { userId } from '../fields';

export const terminateConnections = operation({
  resource: 'user',
  name: 'terminateConnections',
  title: 'Terminate Connections',
  action: 'Terminate connections of user',
  summary: 'Close every connection that signed in as this user. They may come back unless your authorization refuses them',
  docs: 'https://pusher.com/docs/channels/server_api/terminating-user-connections/',
  endpoint: 'POST /apps/{appId}/users/{userId}/terminate_connections',
  parameters: { userId: userId() },
  body: () => ({}),
  repeatable: true,
});
