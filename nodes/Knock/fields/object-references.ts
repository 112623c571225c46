import { z } from '../../../language/fields';
import type { ObjectReference } from '../recipients';
import { collection, objectId } from './ids';

/** Objects that exist; users cannot be meant. */
export const objectReferences = () =>
  z
    .array(z.object({ collection: collection(), objectId: objectId() }))
    .optional()
    .meta({ title: 'Objects', description: 'Only these objects', example: [{ collection: 'projects', objectId: 'project-1' }] });

export function objectReferencesBody(rows: z.output<ReturnType<typeof objectReferences>>): ObjectReference[] | undefined {
  return rows?.map((row) => ({ id: row.objectId, collection: row.collection }));
}
