import { choice, z } from '../../../language/fields';
import { key, text, textOrNothing } from './leaves';
import { form, plain, wire } from './spelling';

const address = (title: string, description: string, example: string) =>
  textOrNothing(150).meta({ title, description, placeholder: `e.g. ${example}`, example });

export const sendEmail = plain(
  'send_email_action',
  { title: 'Send Email', description: 'Send an email to somebody' },
  {
    recipient: address('Recipient', 'Address the email goes to', 'team@example.org'),
    subject: textOrNothing(150).meta({
      title: 'Subject',
      description: 'Subject of the email',
      placeholder: 'e.g. A new request',
      example: 'A new request',
    }),
    content: textOrNothing(1500).meta({
      title: 'Content',
      description: 'Text of the email; simple HTML is kept',
      kind: 'longText',
      placeholder: 'e.g. Zoé asks to be called back',
      example: 'Zoé asks to be called back',
    }),
    fromEmail: address('From Email', 'Address the email seems to come from; not one of Clustaar', 'shop@example.org')
      .refine((from) => !/@clustaar\./i.test(from), { error: 'may not be an address of Clustaar' })
      .optional(),
    fromName: textOrNothing(50).optional().meta({
      title: 'From Name',
      description: 'Name the email seems to come from',
      placeholder: 'e.g. The shop',
    }),
    replyToEmail: address('Reply-to Email', 'Address that answers go to', 'shop@example.org').optional(),
    replyToName: textOrNothing(50).optional().meta({
      title: 'Reply-to Name',
      description: 'Name that answers go to',
      placeholder: 'e.g. The shop',
    }),
    userAttachments: z.boolean().optional().meta({
      title: 'User Attachments',
      description: 'Whether to attach the files the person sent',
    }),
  },
  ['fromEmail', 'fromName', 'replyToEmail', 'replyToName', 'userAttachments'],
);

export const customSearch = plain(
  'google_custom_search_action',
  { title: 'Google Custom Search', description: 'Search a website and show what is found' },
  {
    query: text(2048).meta({ title: 'Query', description: 'What is searched for', placeholder: 'e.g. returns', example: 'returns' }),
    customEngineID: z.string().min(1).meta({
      title: 'Search Engine ID',
      description: 'ID of the search engine at Google',
      placeholder: 'e.g. 017576662512468239146:omuauf_lfve',
      example: '017576662512468239146:omuauf_lfve',
    }),
    limit: z.number().int().min(1).max(10).meta({ title: 'Results at Most', description: 'How many results are shown', example: 3 }),
  },
);

const url = text(500).meta({
  title: 'URL',
  description: 'Address that is called',
  placeholder: 'e.g. https://hooks.example.org/order',
  example: 'https://hooks.example.org/order',
});
const description = textOrNothing(500).meta({ title: 'Description', description: 'What the call is for' });
const service = choice({ custom: 'Custom', zapier: 'Zapier' }).meta({ title: 'Service', description: 'What is called' });
const fieldShape = {
  key: key(100).meta({ title: 'Key', description: 'Name of the value: letters, digits and _', placeholder: 'e.g. city', example: 'city' }),
  value: text(2048).meta({ title: 'Value', description: 'What is sent', placeholder: 'e.g. Lyon', example: 'Lyon' }),
};

const fields = <T extends z.ZodType>(field: T) =>
  z.array(field).max(100).meta({ title: 'Fields', description: 'Values that are sent', sortable: true });

export const sendWebhookRequest = {
  type: 'send_webhook_request_action',
  form: form(
    'send_webhook_request_action',
    { title: 'Send Webhook Request', description: 'Have Clustaar call an address' },
    {
      url,
      description: description.default(''),
      service: service.default('custom'),
      fields: fields(z.object(fieldShape).transform((field) => ({ type: 'webhook_request_field', ...field }))).default([]),
    },
  ),
  wire: wire('send_webhook_request_action', { url, description, service, fields: fields(wire('webhook_request_field', fieldShape)) }),
} as const;
