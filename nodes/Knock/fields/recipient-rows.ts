import { jsonOrText, z } from '../../../language/fields';
import { recipientsIn } from '../recipients';
import { collection, objectId, tenantId, userId } from './ids';
import { jsonObject } from './objects';

const list = () =>
  jsonOrText()
    .refine((given) => recipientsIn(given) !== undefined, { error: 'holds something that is neither an ID nor an object with an ID' })
    .meta({
      title: 'Recipients',
      description:
        'What an expression gives: one ID, IDs with commas between them, objects with an ID, or a list that mixes them. Users and objects that Knock answered may be passed on as they are',
      placeholder: 'e.g. user-1, user-2',
      example: ['user-1', { id: 'project-1', collection: 'projects' }],
    });

const triggerData = () =>
  jsonObject()
    .optional()
    .meta({
      title: 'Trigger Data',
      description: 'JSON object that is merged over the data of the trigger for this recipient alone',
      placeholder: 'e.g. { "discount": 10 }',
      example: { discount: 10 },
    });

const described = {
  properties: jsonObject()
    .optional()
    .meta({
      title: 'Custom Properties',
      description: 'JSON object of whatever else templates and conditions should know of the recipient; also channel_data and preferences',
      placeholder: 'e.g. { "plan": "pro" }',
      example: { plan: 'pro' },
    }),
  timezone: z.string().optional().meta({
    title: 'Time Zone',
    description: 'Name of the time zone in the tz database',
    placeholder: 'e.g. Europe/Berlin',
    example: 'Europe/Berlin',
  }),
  locale: z
    .string()
    .optional()
    .meta({ title: 'Locale', description: 'Language of the texts', placeholder: 'e.g. de-DE', example: 'de-DE' }),
};

const userReference = z
  .object({ type: z.literal('user'), id: userId() })
  .meta({ title: 'User', description: 'A user that Knock knows already, by ID' });

const objectReference = z
  .object({ type: z.literal('object'), collection: collection(), id: objectId() })
  .meta({ title: 'Object', description: 'An object, by collection and ID: whoever subscribes to it is notified' });

const identifiedUser = z
  .object({
    type: z.literal('identifiedUser'),
    id: userId(),
    name: z
      .string()
      .optional()
      .meta({ title: 'Name', description: 'Name of the user', placeholder: 'e.g. Zoë Meyer', example: 'Zoë Meyer' }),
    email: z.string().optional().meta({
      title: 'Email',
      description: 'Email address of the user',
      placeholder: 'e.g. zoe@example.com',
      example: 'zoe@example.com',
    }),
    phoneNumber: z.string().optional().meta({
      title: 'Phone Number',
      description: 'Phone number with country code (E.164)',
      placeholder: 'e.g. +4915112345678',
      example: '+4915112345678',
    }),
    avatar: z.string().optional().meta({
      title: 'Avatar',
      description: 'Address of a picture of the user',
      placeholder: 'e.g. https://www.example.com/zoe.png',
      example: 'https://www.example.com/zoe.png',
    }),
    ...described,
    triggerData: triggerData(),
  })
  .meta({ title: 'User, Created or Updated First', description: 'A user, identified in the same call' });

const identifiedObject = z
  .object({
    type: z.literal('identifiedObject'),
    collection: collection(),
    id: objectId(),
    name: z.string().optional().meta({ title: 'Name', description: 'Name of the object', placeholder: 'e.g. Apollo', example: 'Apollo' }),
    ...described,
    triggerData: triggerData(),
  })
  .meta({ title: 'Object, Created or Updated First', description: 'An object, set in the same call' });

const listed = z
  .object({ type: z.literal('list'), recipients: list() })
  .meta({ title: 'List From an Expression', description: 'As many as an expression gives' });

/** One row of recipients, of any kind. */
export const recipientRow = z.discriminatedUnion('type', [userReference, objectReference, identifiedUser, identifiedObject, listed]);
/** One row of users and objects that exist. */
export const referenceRow = z.discriminatedUnion('type', [userReference, objectReference, listed]);
/** One user or object, created on the way where it needs to be. */
export const oneRecipient = z.discriminatedUnion('type', [userReference, objectReference, identifiedUser, identifiedObject]);
/** One user or object that exists. */
export const oneReference = z.discriminatedUnion('type', [userReference, objectReference]);

/** One tenant, created on the way where it needs to be. */
export const oneTenant = z.discriminatedUnion('type', [
  z.object({ type: z.literal('tenant'), id: tenantId() }).meta({ title: 'Tenant', description: 'A tenant, by ID' }),
  z
    .object({
      type: z.literal('identifiedTenant'),
      id: tenantId(),
      name: z.string().optional().meta({ title: 'Name', description: 'Name of the tenant', placeholder: 'e.g. Acme', example: 'Acme' }),
      properties: jsonObject()
        .optional()
        .meta({
          title: 'Properties',
          description: 'JSON object of settings, such as branding, and whatever else templates should know of the tenant',
          placeholder: 'e.g. { "settings": { "branding": { "primary_color": "#0a5" } } }',
          example: { settings: { branding: { primary_color: '#0a5' } } },
        }),
    })
    .meta({ title: 'Tenant, Created or Updated First', description: 'A tenant, set in the same call' }),
]);
