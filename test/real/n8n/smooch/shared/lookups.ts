import { z } from 'zod';
import { PACK } from '../../workbench';
import type { Room } from './room';

const found = z.object({ results: z.array(z.object({ name: z.string(), value: z.string() })) });

/** What a list in the editor offers; `operation` as `message.delete`, `field` with its path. */
export async function offered(room: Room, operation: string, field: string, parameters: object, filter?: string) {
  const { action, credential } = room.words;
  const [resource, name] = operation.split('.');
  const type = `${PACK}.${action}`;
  const answer = await room.n8n.rest.request(found, 'POST', '/rest/dynamic-node-parameters/resource-locator-results', {
    path: `parameters.${field}`,
    methodName: methodOf(await room.n8n.nodeType(type), { resource, operation: name }, field.split('.').at(-1) ?? ''),
    filter,
    nodeTypeAndVersion: { name: type, version: 1 },
    currentNodeParameters: { resource, operation: name, ...parameters },
    credentials: { [credential]: room.credential[credential] },
  });
  return answer.results;
}

const locator = z.looseObject({
  name: z.string(),
  displayOptions: z.looseObject({ show: z.looseObject({ resource: z.array(z.string()), operation: z.array(z.string()) }) }).optional(),
  modes: z.array(z.looseObject({ typeOptions: z.looseObject({ searchListMethod: z.string() }).optional() })).optional(),
});

/** Name of the search behind the field of this operation, as the form holds it. */
function methodOf(type: Readonly<Record<string, unknown>>, at: Readonly<Record<string, string | undefined>>, field: string): string {
  const fields = z.array(z.looseObject({ name: z.string() })).parse(type.properties);
  const all = fields.flatMap((one) => [one, ...optionsOf(one)]);
  for (const one of all) {
    const { name, displayOptions, modes } = locator.safeParse(one).data ?? {};
    const { resource = [], operation = [] } = displayOptions?.show ?? {};
    const isHere = displayOptions === undefined || (resource.includes(at.resource ?? '') && operation.includes(at.operation ?? ''));
    const method = modes?.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? [])[0];
    if (name === field && isHere && method !== undefined) return method;
  }
  throw new TypeError(`The form has no list for '${field}'`);
}

function optionsOf(field: Readonly<Record<string, unknown>>): readonly unknown[] {
  return field.name === 'additionalFields' && Array.isArray(field.options) ? field.options : [];
}
