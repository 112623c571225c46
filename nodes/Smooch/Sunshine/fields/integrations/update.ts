import { choices, z } from '../../../../../language/fields';
import type { Shape } from '../../../../../language/form';
import { appleChanges } from './chat';
import { mailgunChanges } from './email';
import { instagramChanges, messengerChanges, whatsapp } from './meta';
import { android, ios, unity } from './sdk';
import { integrationTypes, type IntegrationType } from './types';
import { web } from './web';

function of<const T extends IntegrationType, S extends Shape>(type: T, fields: S) {
  return z.object({ type: z.literal(type), ...fields }).meta({ title: integrationTypes[type] });
}

/** What can be changed of an integration, by its type; of all others nothing but what all have in common. */
export const integrationChanges = () =>
  z
    .discriminatedUnion('type', [
      of('android', android),
      of('apple', appleChanges),
      of('instagram', instagramChanges),
      of('ios', ios),
      of('mailgun', mailgunChanges),
      of('messenger', messengerChanges),
      of('unity', unity),
      of('web', web),
      of('whatsapp', whatsapp),
    ])
    .optional()
    .meta({
      title: 'Channel',
      description: 'What is changed of the channel itself, by the type of the integration',
      example: { type: 'web', brandColor: '65758e' },
      prominent: true,
    });

export type IntegrationChanges = NonNullable<z.output<ReturnType<typeof integrationChanges>>>;

/** What the service can be told to forget, by its name there. */
export const clearedFields = () =>
  choices({
    displayName: 'Display Name',
    defaultResponderId: 'Default Responder ID',
    projectId: 'Project ID',
    clientEmail: 'Client Email',
    privateKey: 'Private Key',
    serverKey: 'Server Key (Legacy)',
    senderId: 'Sender ID (Legacy)',
    certificate: 'Push Certificate',
    fromAddress: 'From Address',
    buttonIconUrl: 'Button Icon URL',
    integrationOrder: 'Integration Order',
    originWhitelist: 'Allowed Origins',
    hsmFallbackLanguage: 'Fallback Language',
    accountId: 'Business Account ID',
    accountManagementAccessToken: 'Account Access Token',
  })
    .default([])
    .meta({ title: 'Clear', description: 'What is taken away from the integration' });
