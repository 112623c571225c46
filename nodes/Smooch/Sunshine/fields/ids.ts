import type { Lookup } from '../../../../language/field';
import { z } from '../../../../language/fields';
import { idText } from '../../shared/fields/id-text';

/** An id as the service makes it, shown by an example. */
const id = (title: string, description: string, example: string, lookup?: Lookup) =>
  idText().meta({ title, description, placeholder: `e.g. ${example}`, example, ...(lookup === undefined ? {} : { lookup }) });

/** Where one call takes the ID of the service as well as the user's own. */
export const userId = () =>
  id('User ID', 'ID the service gave the user, or your own ID of the user (external ID)', 'steve@example.com').meta({
    fromEvent: 'user.id',
  });

export const brandId = () =>
  z.string().min(1).max(24).optional().meta({
    title: 'Brand ID',
    description: 'Brand of the user; needed with an external ID where users of each brand are kept apart',
    placeholder: 'e.g. 9477922990333',
    example: '9477922990333',
  });

export const conversationId = () =>
  id('Conversation ID', 'ID of the conversation; each event holds it', '5f0a0b0c0d0e0f1011121314').meta({
    fromEvent: 'conversation.id',
  });

export const messageId = () =>
  id('Message ID', 'ID of the message', '5f0b1c2d3e4f5a6b7c8d9e0f', {
    operation: 'message.getMany',
    from: { conversationId: 'conversationId' },
    value: 'id',
    title: 'content.text',
  });

export const participantId = () =>
  id('Participant ID', 'ID of the user as a participant of this conversation', '5f0b1c2d3e4f5a6b7c8d9e01', {
    operation: 'participant.getMany',
    from: { conversationId: 'conversationId' },
    value: 'id',
    title: 'userExternalId',
  });

export const clientId = () =>
  id('Client ID', 'ID of the channel as it is linked to the user', '5f0b1c2d3e4f5a6b7c8d9e02', {
    operation: 'client.getMany',
    from: { userId: 'userId' },
    value: 'id',
    title: 'type',
  });

export const deviceId = () =>
  id('Device ID', 'ID of the phone or browser of the user', '5f0b1c2d3e4f5a6b7c8d9e03', {
    operation: 'device.getMany',
    from: { userId: 'userId' },
    value: 'id',
    title: 'type',
  });

export const integrationId = () =>
  id('Integration ID', 'ID of the integration: a channel as it is connected with the app', '5f00ee00ee00ee00ee00ee05', {
    operation: 'integration.getMany',
    value: 'id',
    title: 'displayName',
  });

/** Keys and webhooks belong to integrations of this type alone. */
export const customIntegrationId = () =>
  id('Integration ID', 'ID of a custom integration', '5f00ee00ee00ee00ee00ee05', {
    operation: 'integration.getMany',
    parameters: { types: ['custom'] },
    value: 'id',
    title: 'displayName',
  });

export const integrationKeyId = () =>
  id('Key ID', 'ID of the key', 'int_5f0c1d2e3b4a596877665511', {
    operation: 'integrationKey.getMany',
    from: { integrationId: 'integrationId' },
    value: 'id',
    title: 'displayName',
  });

export const webhookId = () =>
  id('Webhook ID', 'ID of the webhook', '5f00bb00bb00bb00bb00bb02', {
    operation: 'webhook.getMany',
    from: { integrationId: 'integrationId' },
    value: 'id',
    title: 'target',
  });

export const switchboardId = () =>
  id('Switchboard ID', 'ID of the switchboard; an app has one at most', '5f00ab00ab00ab00ab00ab03', {
    operation: 'switchboard.getMany',
    value: 'id',
  });

export const switchboardIntegrationId = () =>
  id('Switchboard Integration ID', 'ID of the place in the switchboard, not of the integration itself', '5f00dd00dd00dd00dd00dd04', {
    operation: 'switchboardIntegration.getMany',
    from: { switchboardId: 'switchboardId' },
    value: 'id',
    title: 'name',
  });

/** Keys of an account reach several apps; the others have their own alone. */
export const appId = () =>
  id('App ID', 'The app it is about; left empty, the one of the credential', '5f00aa00aa00aa00aa00aa01', {
    operation: 'app.getMany',
    value: 'id',
    title: 'displayName',
  })
    .optional()
    .meta({ prominent: true });

export const appKeyId = () =>
  id('Key ID', 'ID of the key; the choices are those of the app in the credential', 'app_5f0c1d2e3b4a59687766554a', {
    operation: 'appKey.getMany',
    value: 'id',
    title: 'displayName',
  });
