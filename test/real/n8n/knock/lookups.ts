import { z } from 'zod';
import { PACK } from '../workbench';
import { byId, rows } from './parameters';
import { CREDENTIAL, type Stage } from './stage';

const found = z.object({ results: z.array(z.object({ name: z.string(), value: z.string() })) });

/** Look-ups by the operation that lists them; n8n knows each under a name that the form holds. */
const OBJECTS = 'searchObjectGetMany';
const TENANTS = 'searchTenantGetMany';

/** What the lists in the editor offer. */
export function lookups(at: () => Stage): void {
  describe('lists to choose from', () => {
    beforeAll(async () => {
      await at().tell('PUT', '/objects/boats/boat-1', { name: 'One' });
      await at().tell('PUT', '/objects/boats/boat-2', { name: 'Two' });
      await at().tell('PUT', '/objects/docks/dock-1', { name: 'Dock' });
      await at().tell('PUT', '/tenants/globex', { name: 'Globex Corporation' });
    });

    test('offer the objects of the collection that is filled in beside', async () => {
      expect(await offered('objectId', OBJECTS, object('boats'))).toEqual(['boat-1', 'boat-2']);
      expect(await offered('objectId', OBJECTS, object('docks'))).toEqual(['dock-1']);
    });

    test('do so inside a row, by the collection of that row', async () => {
      const boat = { type: 'object', collection: 'boats', id: byId('') };
      const recipients = rows({ ...boat, collection: 'docks' }, boat);
      const parameters = { resource: 'workflow', operation: 'trigger', key: 'w', recipients };
      expect(await offered('recipients.entries[1].id', OBJECTS, parameters)).toEqual(['boat-1', 'boat-2']);
    });

    test('search them', async () => {
      expect(await offered('objectId', OBJECTS, object('boats'), '-2')).toEqual(['boat-2']);
    });

    test('say what to fill in first', async () => {
      await expect(offered('objectId', OBJECTS, object(''))).rejects.toThrow(/Collection/);
    });

    test('show tenants by their names', async () => {
      const parameters = { resource: 'tenant', operation: 'get', tenantId: byId('') };
      expect(await search('tenantId', TENANTS, parameters, 'globex')).toEqual([{ name: 'Globex Corporation', value: 'globex' }]);
    });

    const object = (collection: string) => ({ resource: 'object', operation: 'get', collection, objectId: byId('') });

    async function offered(field: string, lookup: string, parameters: object, filter?: string): Promise<readonly string[]> {
      return (await search(field, lookup, parameters, filter)).map(({ value }) => value).sort();
    }

    async function search(field: string, lookup: string, currentNodeParameters: object, filter?: string) {
      const form = JSON.stringify(await at().n8n.nodeType(`${PACK}.knock`));
      const methodName = new RegExp(`"searchListMethod":"(${lookup}\\w*)"`).exec(form)?.[1];
      const answer = await at().n8n.rest.request(found, 'POST', '/rest/dynamic-node-parameters/resource-locator-results', {
        path: `parameters.${field}`,
        methodName,
        filter,
        nodeTypeAndVersion: { name: `${PACK}.knock`, version: 1 },
        currentNodeParameters,
        credentials: { [CREDENTIAL]: at().credential[CREDENTIAL] },
      });
      return answer.results;
    }
  });
}
