import { idText } from '../../shared/fields/id-text';

export const userId = () =>
  idText().meta({
    title: 'User ID',
    description: 'Your own ID of the user (userId), or the one the service gave (_id)',
    placeholder: 'e.g. steve@example.com',
    example: 'steve@example.com',
    fromEvent: 'user.id',
  });

/** Of a user the service may not know yet, so that no event can fill it in. */
export const ownUserId = () =>
  idText().meta({
    title: 'User ID',
    description: 'Your own ID of the user (userId)',
    placeholder: 'e.g. steve@example.com',
    example: 'steve@example.com',
  });

export const messageId = () =>
  idText().meta({
    title: 'Message ID',
    description: 'The _id of the message',
    placeholder: 'e.g. 5f0b1c2d3e4f5a6b7c8d9e0f',
    example: '5f0b1c2d3e4f5a6b7c8d9e0f',
  });

export const integrationId = () =>
  idText().meta({
    title: 'Integration ID',
    description: 'The _id of the integration, that is of the channel as it is connected with the app',
    placeholder: 'e.g. 5f00ee00ee00ee00ee00ee05',
    example: '5f00ee00ee00ee00ee00ee05',
    lookup: { operation: 'integration.getMany', value: '_id', title: 'displayName' },
  });

export const whatsAppIntegrationId = () =>
  integrationId().meta({
    description: 'The _id of an integration of type WhatsApp',
    lookup: { operation: 'integration.getMany', parameters: { types: ['whatsapp'] }, value: '_id', title: 'displayName' },
  });

export const webhookId = () =>
  idText().meta({
    title: 'Webhook ID',
    description: 'The _id of the webhook',
    placeholder: 'e.g. 5f00bb00bb00bb00bb00bb02',
    example: '5f00bb00bb00bb00bb00bb02',
    lookup: { operation: 'webhook.getMany', value: '_id', title: 'target' },
  });

export const templateId = () =>
  idText().meta({
    title: 'Template ID',
    description: 'The _id of the template',
    placeholder: 'e.g. 5f00ab00ab00ab00ab00ab09',
    example: '5f00ab00ab00ab00ab00ab09',
    lookup: { operation: 'template.getMany', value: '_id', title: 'name' },
  });

export const deploymentId = () =>
  idText().meta({
    title: 'Deployment ID',
    description: 'The _id of the WhatsApp deployment',
    placeholder: 'e.g. 5f00de00de00de00de00de01',
    example: '5f00de00de00de00de00de01',
    lookup: { operation: 'whatsAppDeployment.getMany', value: '_id', title: 'phoneNumber' },
  });

/** An app that is named each time: what happens to it cannot be undone. */
export const namedAppId = () =>
  idText().meta({
    title: 'App ID',
    description: 'The _id of the app',
    placeholder: 'e.g. 5f00aa00aa00aa00aa00aa01',
    example: '5f00aa00aa00aa00aa00aa01',
    lookup: { operation: 'app.getMany', value: '_id', title: 'name' },
  });

/** Credentials of account scope reach several apps; the others have their own alone. */
export const appId = () =>
  namedAppId().optional().meta({ description: 'The app it is about; left empty, the one of the credential', prominent: true });

export const appKeyId = () =>
  idText().meta({
    title: 'Key ID',
    description: 'The _id of the key. The choices are those of the app in the credential',
    placeholder: 'e.g. app_5f0c1d2e3b4a59687766554a',
    example: 'app_5f0c1d2e3b4a59687766554a',
    lookup: { operation: 'appKey.getMany', value: '_id', title: 'name' },
  });

export const serviceAccountId = () =>
  idText().meta({
    title: 'Service Account ID',
    description: 'The _id of the service account',
    placeholder: 'e.g. 5f00ac00ac00ac00ac00ac01',
    example: '5f00ac00ac00ac00ac00ac01',
    lookup: { operation: 'serviceAccount.getMany', value: '_id', title: 'name' },
  });

export const serviceAccountKeyId = () =>
  idText().meta({
    title: 'Key ID',
    description: 'The _id of the key',
    placeholder: 'e.g. svc_5f0c1d2e3b4a59687766554b',
    example: 'svc_5f0c1d2e3b4a59687766554b',
    lookup: { operation: 'serviceAccountKey.getMany', from: { serviceAccountId: 'serviceAccountId' }, value: '_id', title: 'name' },
  });
