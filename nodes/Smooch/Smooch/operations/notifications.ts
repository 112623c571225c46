import { z } from '../../../../language/fields';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { content, notificationParts } from '../fields/content';
import { authorBody, authorFields } from '../fields/delivery';
import { integrationId } from '../fields/ids';

export const sendNotification = operation({
  resource: 'notification',
  name: 'send',
  title: 'Send',
  action: 'Send notification',
  summary: 'Write to somebody by phone number or the like, whether or not they are a user yet. Webhooks tell what became of it',
  docs: docsAt('post-notification'),
  endpoint: 'POST /v1.1/apps/{appId}/notifications',
  parameters: {
    integrationId: integrationId().meta({ description: 'The integration to send through' }),
    destinationId: z.string().min(1).meta({
      title: 'Recipient',
      description: 'Who it is for, as the channel knows them: a phone number with + and country code, say',
      placeholder: 'e.g. +12125550100',
      example: '+12125550100',
    }),
    content: content(),
    ...authorFields,
  },
  body: (p) => ({
    destination: { integrationId: p.integrationId, destinationId: p.destinationId },
    author: { role: 'appMaker', ...authorBody(p) },
    ...notificationParts(p.content),
  }),
});
