import { jsonOrText, z } from '../../../language/fields';
import { recipientsIn } from '../recipients';
import { collection, objectId, tenantId, userId } from './ids';
import { jsonObject } from './objects';
import { objectProperties, tenantProperties, userProperties } from './properties';

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

const userReference = z
  .object({ type: z.literal('user'), id: userId() })
  .meta({ title: 'User', description: 'A user that Knock knows already, by ID' });

const objectReference = z
  .object({ type: z.literal('object'), collection: collection(), id: objectId() })
  .meta({ title: 'Object', description: 'An object, by collection and ID: whoever subscribes to it is notified' });

const userFirst = { title: 'User, Created or Updated First', description: 'A user, identified in the same call' };
const userDescribed = { type: z.literal('identifiedUser'), id: userId(), ...userProperties };
const identifiedUser = z.object(userDescribed).meta(userFirst);
const triggeredUser = z.object({ ...userDescribed, triggerData: triggerData() }).meta(userFirst);

const objectFirst = { title: 'Object, Created or Updated First', description: 'An object, set in the same call' };
const objectDescribed = { type: z.literal('identifiedObject'), collection: collection(), id: objectId(), ...objectProperties };
const identifiedObject = z.object(objectDescribed).meta(objectFirst);
const triggeredObject = z.object({ ...objectDescribed, triggerData: triggerData() }).meta(objectFirst);

const listed = z
  .object({ type: z.literal('list'), recipients: list() })
  .meta({ title: 'List From an Expression', description: 'As many as an expression gives' });

/** One row of recipients of a trigger, who may each bring data of their own. */
export const triggeredRow = z.discriminatedUnion('type', [userReference, objectReference, triggeredUser, triggeredObject, listed]);
/** One row of recipients, of any kind. */
export const recipientRow = z.discriminatedUnion('type', [userReference, objectReference, identifiedUser, identifiedObject, listed]);
/** One row of users and objects that exist. */
export const referenceRow = z.discriminatedUnion('type', [userReference, objectReference, listed]);
/** One row of users alone. */
export const userRow = z.discriminatedUnion('type', [userReference, listed]);
/** One user or object, created on the way where it needs to be. */
export const oneRecipient = z.discriminatedUnion('type', [userReference, objectReference, identifiedUser, identifiedObject]);
/** One user or object that exists. */
export const oneReference = z.discriminatedUnion('type', [userReference, objectReference]);

/** One tenant, created on the way where it needs to be. */
export const oneTenant = z.discriminatedUnion('type', [
  z.object({ type: z.literal('tenant'), id: tenantId() }).meta({ title: 'Tenant', description: 'A tenant, by ID' }),
  z.object({ type: z.literal('identifiedTenant'), id: tenantId(), ...tenantProperties }).meta({
    title: 'Tenant, Created or Updated First',
    description: 'A tenant, set in the same call; settings such as branding go into its properties',
  }),
]);
