import { byId } from '../knock/parameters';
import type { Stage } from './stage';

/** Webhooks of v2 belong to an integration. */
export function integrations(at: () => Stage): void {
  describe('the integration of a trigger', () => {
    test('is made for it, and goes with it', async () => {
      await at().listening({}, async ({ url }) => {
        const own = (await at().integrations()).find(({ displayName }) => displayName === 'Dovecote');
        expect(await at().webhooksOf(own?.id ?? '')).toMatchObject({ webhooks: [{ target: url }] });
      });
      expect(await names()).toEqual(['Sandbox integration']);
    });

    test('is the one that was chosen, which stays when the trigger goes', async () => {
      const { id } = at().sandbox.integration;
      await at().listening({ additionalFields: { integrationId: byId(id), includeFullUser: true } }, async (listening) => {
        expect(await names()).toEqual(['Sandbox integration']);
        expect(at().sandbox.webhooks.all).toMatchObject([{ target: listening.url, includeFullUser: true }]);
        at().sandbox.say('int-1', 'To the chosen one');
        const run = await at().n8n.executions.nth(listening.workflow.id, 0);
        expect(run.json('Trigger')).toMatchObject([{ message: { text: 'To the chosen one' } }]);
      });
      expect([await names(), at().webhooks]).toEqual([['Sandbox integration'], []]);
    });

    async function names(): Promise<readonly unknown[]> {
      return (await at().integrations()).map(({ displayName }) => displayName);
    }
  });
}
