import type { Values } from '../../../language/operation';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { channelDataRows } from '../fields/channel-data';
import { channelDataRowsBody } from '../fields/channel-data-body';
import { collection, objectId } from '../fields/ids';
import { definedOnly } from '../fields/objects';
import { preferenceSets } from '../fields/preferences';
import { preferenceSetsBody } from '../fields/preferences-body';
import { objectProperties, propertiesBody } from '../fields/properties';
import { tier } from '../limits';
import { pagedBy } from '../paging';
import { succeeded } from '../../../language/results';
import { includePreferences, includeQuery } from './recipient-lists';

const described = { ...objectProperties, channelData: channelDataRows(), preferences: preferenceSets() };

export function describedBody(p: Omit<Values<typeof described>, 'emptied'> & { readonly emptied?: readonly string[] | undefined }) {
  return {
    ...propertiesBody(p),
    ...definedOnly({ channel_data: channelDataRowsBody(p.channelData), preferences: preferenceSetsBody(p.preferences) }),
  };
}

const setObject = operation({
  resource: 'object',
  name: 'set',
  title: 'Set',
  action: 'Set object',
  summary: 'Create an object or update one: what is given is laid over what the service knows',
  docs: docsAt('objects/set'),
  endpoint: 'PUT /v1/objects/{collection}/{objectId}',
  rate: tier[3],
  parameters: { collection: collection(), objectId: objectId(), ...described },
  body: describedBody,
});

const getObject = operation({
  resource: 'object',
  name: 'get',
  title: 'Get',
  action: 'Get object',
  summary: 'Get what the service knows of one object, custom properties included',
  docs: docsAt('objects/get'),
  endpoint: 'GET /v1/objects/{collection}/{objectId}',
  rate: tier[4],
  parameters: { collection: collection(), objectId: objectId() },
});

const getManyObjects = operation({
  resource: 'object',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many objects',
  summary: 'List the objects of a collection',
  docs: docsAt('objects/list'),
  endpoint: 'GET /v1/objects/{collection}',
  rate: tier[4],
  parameters: { collection: collection(), includePreferences: includePreferences('object') },
  paged: pagedBy('entries'),
  query: (p) => includeQuery(p.includePreferences),
});

const deleteObject = operation({
  resource: 'object',
  name: 'delete',
  title: 'Delete',
  action: 'Delete object',
  summary: 'Delete an object with its subscriptions, channel data and preferences',
  docs: docsAt('objects/delete'),
  endpoint: 'DELETE /v1/objects/{collection}/{objectId}',
  rate: tier[3],
  parameters: { collection: collection(), objectId: objectId() },
  result: succeeded,
});

export const objectOperations = [setObject, getObject, getManyObjects, deleteObject] as const;
