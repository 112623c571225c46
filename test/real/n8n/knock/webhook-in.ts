import { node } from '../../../support/n8n';
import type { StoredWorkflow } from '../../../support/n8n';
import { anyText } from '../../../support/matchers';
import type { Stage } from './stage';

const HOUR_MS = 3_600_000;

/** Signed webhooks, and everything that only looks like one. */
export function webhookIn(at: () => Stage): void {
  describe('the webhook trigger', () => {
    let url: string;
    let workflow: StoredWorkflow;
    /** Executions before the test. */
    let before: number;

    beforeAll(async () => {
      ({ url, workflow } = await listening({ kinds: [], additionalFields: {} }));
    });
    afterAll(() => at().n8n.workflows.deactivate(workflow));
    beforeEach(async () => {
      before = await count();
    });

    test('takes a good one, and answers in our own words', async () => {
      const answer = await at().knock.sendWebhook(url, event('m-good', 'message.bounced', { failure_reason: 'hard_bounce' }));
      expect(answer.status).toBe(200);
      expect(answer.body).not.toContain('Workflow');
      const run = await at().n8n.executions.nth(workflow.id, before);
      expect([run.mode, run.status]).toEqual(['webhook', 'success']);
      expect(run.json('End')).toMatchObject([
        {
          kind: 'message.bounced',
          id: 'm-good',
          workflow: 'new-comment',
          recipient: 'user-1',
          eventData: { failure_reason: 'hard_bounce' },
        },
      ]);
    });

    test('takes what the service reports of a message by itself', async () => {
      // A workflow of its own: the service may report more of the message later.
      const told = await listening({ kinds: [], additionalFields: {} });
      at().knock.setWebhook(told.url);
      await at().notify('reported', { n: 1 });
      at().knock.setWebhook(undefined);
      const run = await at().n8n.executions.nth(told.workflow.id, 0);
      await at().n8n.workflows.deactivate(told.workflow);
      expect(run.json('End')).toMatchObject([{ recipient: 'reported', workflow: 'new-comment' }]);
    });

    test.each([
      ['a forged signature', { forge: true }],
      ['a body that was changed', { tamper: true }],
      ['an hour on its back', { timeMs: Date.now() - HOUR_MS }],
      ['no signature', { headers: { 'x-knock-signature': '' } }],
    ])('refuses one with %s', async (_what, how) => {
      const answer = await at().knock.sendWebhook(url, event('m-bad'), how);
      expect(answer.status).toBe(401);
      expect(JSON.parse(answer.body)).toEqual({ message: anyText });
      await expectToHaveStarted([]);
    });

    test('answers a repeated delivery, and does not start again', async () => {
      const repeated = { ...event('m-twice'), createdAt: new Date().toISOString() };
      const answers = [await at().knock.sendWebhook(url, repeated), await at().knock.sendWebhook(url, repeated)];
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      await expectToHaveStarted(['m-twice']);
    });

    test('lets through only what it was asked to, and answers the rest', async () => {
      const filters = { kinds: ['message.bounced'], additionalFields: { workflows: ['digest'], recipients: ['user-7'] } };
      const choosy = await listening(filters);
      const digest = { workflow: 'digest', recipient: 'user-7' };
      for (const one of [
        event('wrong-kind', 'message.sent', null, digest),
        event('wrong-workflow', 'message.bounced', null, { recipient: 'user-7' }),
        event('wrong-recipient', 'message.bounced', null, { workflow: 'digest' }),
        event('wanted', 'message.bounced', null, digest),
      ]) {
        expect((await at().knock.sendWebhook(choosy.url, one)).status).toBe(200);
      }
      expect((await at().n8n.executions.nth(choosy.workflow.id, 0)).json('End')).toMatchObject([{ id: 'wanted' }]);
      await at().n8n.workflows.deactivate(choosy.workflow);
    });

    test('takes one at its test address when run by hand', async () => {
      const { n8n, knock } = at();
      const trigger = at().node('Webhook', 'knockWebhookTrigger', { kinds: [], additionalFields: {} });
      const byHand = await at().store('Webhook by hand', [trigger]);
      expect(await n8n.workflows.run(byHand, 'Webhook')).toEqual({ waitingForWebhook: true });
      expect((await knock.sendWebhook(n8n.webhookUrl(trigger, 'webhook', 'test'), event('m-tried'))).status).toBe(200);
      const run = await n8n.executions.nth(byHand.id, 0);
      expect([run.mode, run.json('Webhook')]).toMatchObject(['manual', [{ id: 'm-tried' }]]);
    });

    async function listening(parameters: Readonly<Record<string, unknown>>): Promise<{ url: string; workflow: StoredWorkflow }> {
      const trigger = at().node('Webhook', 'knockWebhookTrigger', parameters);
      const stored = await at().store('Webhook', [trigger, node('End', 'n8n-nodes-base.noOp')]);
      await at().n8n.workflows.activate(stored);
      return { url: at().n8n.webhookUrl(trigger, 'webhook'), workflow: stored };
    }

    async function count(): Promise<number> {
      return (await at().n8n.executions.idsOf(workflow.id)).length;
    }

    /** n8n stores an execution before it answers: what a refused delivery had started would come before that of a marked one. */
    async function expectToHaveStarted(ids: readonly string[]): Promise<void> {
      const wanted = [...ids, `marker-${before}`];
      await at().knock.sendWebhook(url, event(`marker-${before}`));
      const runs = await Promise.all(wanted.map((_, index) => at().n8n.executions.nth(workflow.id, before + index)));
      expect(runs.flatMap((run) => run.json('End').map(({ id }) => id))).toEqual(wanted);
      expect(await count()).toBe(before + wanted.length);
    }
  });
}

function event(id: string, type = 'message.sent', eventData: unknown = null, more: object = {}) {
  return { type, data: { __typename: 'Message', id, workflow: 'new-comment', recipient: 'user-1', tenant: null, ...more }, eventData };
}
