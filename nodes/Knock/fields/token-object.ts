import { collection, objectId } from './ids';

/** The tenant or object in Knock that holds the connection to a workspace. */
export const tokenObject = {
  collection: collection().default('$tenants').meta({
    title: 'Connected Collection',
    description: 'Collection of the object that holds the connection; $tenants for a tenant',
    prominent: true,
  }),
  objectId: objectId().meta({
    title: 'Connected Object ID',
    description: 'ID of the tenant or object whose channel data holds the connection',
    placeholder: 'e.g. acme',
    example: 'acme',
  }),
};

/** As the provider calls take it: JSON text in the query, with an id that is called otherwise than everywhere else. */
export function tokenObjectText(p: { readonly collection: string; readonly objectId: string }): string {
  return JSON.stringify({ object_id: p.objectId, collection: p.collection });
}
