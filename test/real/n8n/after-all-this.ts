import type { Workbench } from './workbench';

/** A look back at everything n8n wrote down in all tests before; `secrets` are what nobody may ever see. */
export function afterAllThis(at: () => Workbench & { readonly secrets: readonly string[] }): void {
  describe('after all this', () => {
    test('n8n is alive', async () => {
      expect(at().n8n.alive).toBe(true);
      expect((await at().n8n.rest.fetch('GET', '/healthz/readiness')).status).toBe(200);
    });

    test('nothing was thrown that nobody caught', () => {
      expect(at().n8n.log.all.filter((line) => /unhandled|uncaught/i.test(line))).toEqual([]);
    });

    test('no secret stands in any line of the log', () => {
      const { all } = at().n8n.log;
      expect(all.length).toBeGreaterThan(100);
      expect(all.filter(holdsSecret)).toEqual([]);
    });

    test('no secret stands in any execution', async () => {
      const { n8n, storedWorkflows } = at();
      let looked = 0;
      for (const workflow of storedWorkflows) {
        for (const id of await n8n.executions.idsOf(workflow)) {
          const answer = await n8n.rest.fetch('GET', `/rest/executions/${id}`);
          expect([id, holdsSecret(await answer.text())]).toEqual([id, false]);
          looked += 1;
        }
      }
      expect(looked).toBeGreaterThan(20);
    });

    function holdsSecret(text: string): boolean {
      return at().secrets.some((one) => text.includes(one));
    }
  });
}
