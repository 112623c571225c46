import { matching, z } from '../../../language/fields';

/** Ids become one segment of a path, where "." and ".." (written %2e as well) would name another place. */
const ID = /^(?!(?:\.|%2[eE]){1,2}$)/;
const idText = () => matching(z.string().min(1), ID, 'may not be a single or a double dot');

const UUID = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
/** Ids that Knock itself gives. */
export const uuid = () => matching(z.string(), UUID, 'must be 32 letters a to f or digits in five groups with hyphens between them');

const tenantsToChoose = { operation: 'tenant.getMany', value: 'id', title: 'name' } as const;

export const userId = () =>
  idText().meta({
    title: 'User ID',
    description: 'ID of the user in your own system',
    placeholder: 'e.g. user-1',
    example: 'user-1',
  });

export const collection = () =>
  idText().meta({
    title: 'Collection',
    description: 'Collection the object is in; tenants are objects of the collection $tenants',
    placeholder: 'e.g. projects',
    example: 'projects',
  });

export const objectId = () =>
  idText().meta({
    title: 'Object ID',
    description: 'ID of the object inside its collection',
    placeholder: 'e.g. project-1',
    example: 'project-1',
    lookup: { operation: 'object.getMany', from: { collection: 'collection' }, value: 'id', title: 'properties.name' },
  });

export const tenantId = () =>
  idText().meta({
    title: 'Tenant ID',
    description: 'ID of the tenant',
    placeholder: 'e.g. acme',
    example: 'acme',
    lookup: tenantsToChoose,
  });

/** The tenant a list is narrowed to or a call belongs to. */
export const tenant = () => tenantId().optional().meta({ title: 'Tenant', description: 'ID of the tenant this belongs to' });

/** Channels are configured in the dashboard; no call lists them. */
export const channelId = () =>
  uuid().meta({
    title: 'Channel ID',
    description: 'ID of the channel in Knock, in the dashboard under Integrations, Channels',
    placeholder: 'e.g. 2f641633-95d3-4555-9222-9f1eb7888a80',
    example: '2f641633-95d3-4555-9222-9f1eb7888a80',
  });

/** Workflows are made in the dashboard; no call lists them. */
export const workflowKey = () =>
  idText().meta({
    title: 'Workflow Key',
    description: 'Key of the workflow, in the dashboard below its name',
    placeholder: 'e.g. new-comment',
    example: 'new-comment',
  });

export const messageId = () =>
  idText().meta({
    title: 'Message ID',
    description: 'ID of the message; items of an in-app feed have the same',
    placeholder: 'e.g. 2w3YUpTTOxuDvZFji8OMsKrG176',
    example: '2w3YUpTTOxuDvZFji8OMsKrG176',
  });

export const audienceKey = () =>
  idText().meta({
    title: 'Audience Key',
    description: 'Key of the audience, in the dashboard below its name',
    placeholder: 'e.g. vip',
    example: 'vip',
  });

export const preferenceSetId = () =>
  idText().default('default').meta({
    title: 'Preference Set ID',
    description: 'The word default, or the id of a tenant for preferences that hold for that tenant alone',
    example: 'default',
  });
