import type { Execution, WorkflowNode } from '../../../support/n8n';
import { goingOn } from '../workbench';
import { containing } from '../../../support/matchers';
import type { Stage } from './stage';

const COUNT = 10_000;
/** n8n works out 10,000 forms, and keeps as many items. */
const PATIENCE_MS = 120_000;

/** Items that become bulk calls. */
export function bulk(at: () => Stage): void {
  describe('bulk calls', () => {
    test('identify 10,000 users in ten requests, one a second, and each item gets its own result', async () => {
      const items = Array.from({ length: COUNT }, (_, n) => ({ n }));
      const started = performance.now();
      let run: Execution | undefined;
      const requests = await at().requestsDuring(async () => {
        run = await at().run(identify(at(), { userId: '={{ "bulk-" + $json.n }}' }), items, PATIENCE_MS);
      });
      expect([run?.status, run?.error]).toEqual(['success', undefined]);
      expect(requests.filter(({ path }) => path === '/v1/users/bulk/identify')).toHaveLength(COUNT / 1000);
      expect(requests.length).toBeLessThanOrEqual(11);
      // The service takes one such request a second.
      expect(performance.now() - started).toBeGreaterThan(8500);
      expect(run?.json('Knock').map(({ id }) => id)).toEqual(items.map(({ n }) => `bulk-${n}`));
      expect(run?.items('Knock').map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
    });

    describe('that fail in part', () => {
      const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
      const bad = [false, true, false, true];

      beforeEach(() => {
        at().knock.bulk.failNext('half');
      });

      test('fail exactly the items that failed, where the workflow goes on', async () => {
        const run = await at().run(goingOn(identify(at())), items);
        expect(run.status).toBe('success');
        expect(run.json('Knock').map(({ error }) => error !== undefined)).toEqual(bad);
        expect(run.json('Knock')[1]).toMatchObject({ error: "Knock could not process 'b'", description: containing('send it alone') });
        expect(run.json('Knock')[0]).toMatchObject({ id: 'a', bulkOperation: { status: 'completed', error_count: 2 } });
      });

      test('let them leave through the error output, where the node has one', async () => {
        const run = await at().run(goingOn(identify(at()), 'continueErrorOutput'), items);
        expect(run.json('Knock', 0).map(({ id }) => id)).toEqual(['a', 'c']);
        expect(run.json('Knock', 1).map(({ id }) => id)).toEqual(['b', 'd']);
      });

      test('stop the workflow at the first of them', async () => {
        const run = await at().run(identify(at()), items);
        expect(run.failureOf('Knock')).toMatchObject({ message: containing("'b'"), context: { itemIndex: 1 } });
      });
    });
  });
}

function identify(stage: Stage, parameters: object = {}): WorkflowNode {
  return stage.action('user.identifyMany', { userId: '={{ $json.id }}', waitUntilDone: !('userId' in parameters), ...parameters });
}
