import { decode } from 'jsonwebtoken';
import type { Execution } from '../../../support/n8n';
import { exampleWorkflows, expectSuccess, stored, whileActive } from '../example-workflows';
import { addressIn } from '../workflow-file';
import { anyText } from '../../../support/matchers';
import type { Stage } from './stage';

/** Every workflow that is shipped, imported and run. */
export function examples(at: () => Stage): void {
  exampleWorkflows(at, 'knock', {
    'knock-bulk-identify.json': async () => {
      at().knock.bulk.failNext({ ids: ['member-7'] });
      const run = await pressed('knock-bulk-identify.json', 'Press to import');
      expect(run.items('Welcome each')).toHaveLength(24);
      expect(run.json('To be looked at')).toMatchObject([{ id: 'member-7' }]);
      expect(at().knock.users.get('member-25')).toMatchObject({ name: 'Member 25', plan: 'trial' });
      expect(at().knock.requests.filter(({ body }) => body.includes('"member-9"') && body.includes('"users"'))).toHaveLength(1);
    },
    'knock-live-feed.json': async () => {
      await whileActive(at(), 'knock-live-feed.json', async (workflow) => {
        await at().joined('user-1');
        expectSuccess(await at().runStored(workflow, 'Press to notify'));
        const all = [await at().n8n.executions.nth(workflow.id, 0), await at().n8n.executions.nth(workflow.id, 1)];
        const received = all.filter(({ mode }) => mode === 'trigger').flatMap((one) => one.json('Item'));
        expect(received).toMatchObject([{ kind: 'item', userId: 'user-1', item: { data: { comment: 'Looks good' } } }]);
      });
    },
    'knock-notify-recipients.json': async () => {
      const run = await pressed('knock-notify-recipients.json', 'Press to notify');
      expect(run.json('Notify')).toMatchObject([{ workflow_run_id: anyText }]);
      const trigger = at().knock.requests.findLast(({ path }) => path === '/v1/workflows/new-comment/trigger');
      expect(JSON.parse(trigger?.body ?? '')).toMatchObject({
        recipients: ['user-1', { collection: 'projects' }, { id: 'user-3' }, { collection: 'teams' }, 'user-4', 'user-5'],
        actor: { id: 'user-2', name: 'John Roe' },
        tenant: { id: 'acme', name: 'Acme' },
      });
    },
    'knock-preferences-and-channel-data.json': async () => {
      const run = await pressed('knock-preferences-and-channel-data.json', 'Press to set');
      expect(run.json('Set channel data')).toMatchObject([{ data: { devices: [{ token: 'device-token-1', locale: 'en-US' }] } }]);
      expect(run.json('Read preferences')).toMatchObject([
        {
          channel_types: { sms: false },
          categories: { marketing: false },
          workflows: { 'new-comment': { channel_types: { email: true } } },
        },
      ]);
    },
    'knock-schedules.json': async () => {
      const run = await pressed('knock-schedules.json', 'Press to schedule');
      expect(run.json('Create schedules')).toHaveLength(2);
      const planned = run.json('What is planned').map(({ id }) => id);
      expect(planned).toEqual(expect.arrayContaining(run.json('Create schedules').map(({ id }) => id)));
    },
    'knock-user-token.json': async () => {
      const run = await pressed('knock-user-token.json', 'Press to sign');
      const [signed] = run.json('Sign a token');
      expect(decode(String(signed?.token))).toMatchObject({
        sub: 'user-1',
        grants: { 'https://api.knock.app/v1/objects/$tenants/acme': { 'slack/channels_read': [] } },
      });
    },
    'knock-webhook.json': async () => {
      await whileActive(at(), 'knock-webhook.json', async (workflow, file) => {
        const address = addressIn(at(), file);
        const data = { id: 'm1', recipient: 'user-1', workflow: 'new-comment' };
        const bounced = { type: 'message.bounced', data, eventData: { failure_reason: 'hard_bounce' } };
        expect((await at().knock.sendWebhook(address, bounced, { forge: true })).status).toBe(401);
        expect((await at().knock.sendWebhook(address, { type: 'message.sent', data })).status).toBe(200);
        expect((await at().knock.sendWebhook(address, bounced)).status).toBe(200);
        const run = await at().n8n.executions.nth(workflow.id, 0);
        expect(run.json('What happened')).toMatchObject([{ message: 'm1', why: { failure_reason: 'hard_bounce' } }]);
      });
    },
  });

  async function pressed(name: string, start: string): Promise<Execution> {
    const run = await at().runStored(await stored(at(), name), start);
    expectSuccess(run);
    return run;
  }
}
