import { applePush } from '../../../shared/fields/channels/accounts';
import { flag, hidden, text } from '../../../shared/fields/channels/inputs';

/** What apps and pages let their users do with conversations. */
export const permissions = {
  canUserSeeConversationList: flag(
    'Show Conversation List',
    'Whether users see a list of their conversations; it takes an app with Several Conversations per User',
  ),
  canUserCreateMoreConversations: flag('Allow New Conversations', 'Whether users may begin further conversations'),
};

export const android = {
  projectId: text('Project ID', 'The project_id in the private key file that the Firebase console makes', 'my-app-1234').optional(),
  clientEmail: text('Client Email', 'The client_email in the private key file', 'push@my-app-1234.iam.gserviceaccount.com').optional(),
  privateKey: hidden('Private Key', 'The private_key in the private key file, its first and last line included').optional(),
  serverKey: hidden('Server Key (Legacy)', 'What Firebase used before private key files; Google has switched it off').optional(),
  senderId: text('Sender ID (Legacy)', 'What belongs to the legacy server key', '123456789012').optional(),
  ...permissions,
};

export const ios = { ...applePush, certificate: applePush.certificate.optional(), ...permissions };

export const unity = permissions;
