import { choice, secret, z } from '../../../../language/fields';
import { webAddress } from '../../shared/fields/addresses';

/** Where the WhatsApp client runs. */
export const hosting = () =>
  z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('smooch') }).meta({ title: 'By the Service' }),
      z
        .object({
          type: z.literal('self'),
          baseUrl: webAddress().meta({
            title: 'Client URL',
            description: 'Address of your WhatsApp client',
            placeholder: 'e.g. https://whatsapp.example.com',
            example: 'https://whatsapp.example.com',
          }),
          username: z.string().min(1).meta({
            title: 'Username',
            description: 'Name with which the service signs in to the client',
            placeholder: 'e.g. admin',
            example: 'admin',
          }),
          password: secret().meta({ title: 'Password', description: 'Password with which the service signs in to the client' }),
        })
        .meta({ title: 'On Your Own Server' }),
    ])
    .meta({ title: 'Hosting', description: 'Who runs the WhatsApp client', example: { type: 'smooch' } });

export function hostingBody({ type, ...own }: z.output<ReturnType<typeof hosting>>) {
  return { hosting: type, ...own };
}

export const callbackUrl = () =>
  webAddress().optional().meta({
    title: 'Callback URL',
    description: 'Address the service calls when the state of the deployment changes',
    placeholder: 'e.g. https://example.com/deployments',
    example: 'https://example.com/deployments',
    prominent: true,
  });

export const verifiedNameCertificate = () =>
  secret().meta({ title: 'Verified Name Certificate', description: 'Certificate of the phone number, from the WhatsApp Manager' });

export const activationMethod = () =>
  choice({ sms: 'SMS', voice: 'Phone Call' }).default('sms').meta({ title: 'Method', description: 'How the code reaches the phone' });

export const confirmationCode = () =>
  z.string().min(1).meta({
    title: 'Code',
    description: 'The code that came by SMS or phone call',
    placeholder: 'e.g. 123456',
    example: '123456',
  });
