import { call, cleanUpAfterEach, openBoth, refusalOf } from './harness';

cleanUpAfterEach();

describe('triggering a workflow', () => {
  it('makes a run and a message for each recipient, with the id all of them share', async () => {
    const { sandbox, knock } = await openBoth();
    sandbox.workflows.define('dinosaurs-loose', { channels: ['in-app-feed', 'email'], categories: ['alerts'] });
    await knock.users.update('jhammond', { name: 'John Hammond' });
    const { workflow_run_id } = await knock.workflows.trigger('dinosaurs-loose', {
      recipients: ['dnedry', { id: 'esattler', email: 'ellie@example.com' }],
      actor: 'jhammond',
      tenant: 'ingen',
      data: { fence: 'north' },
    });
    expect(sandbox.messages.all).toHaveLength(4);
    expect(sandbox.messages.all[2]).toMatchObject({
      __typename: 'Message',
      recipient: 'esattler',
      recipient_snapshot: { email: 'ellie@example.com' },
      actors: ['jhammond'],
      workflow: 'dinosaurs-loose',
      tenant: 'ingen',
      data: { fence: 'north' },
      status: 'delivered',
      channel: { type: 'in_app_feed' },
      source: { categories: ['alerts'], workflow_run_id },
    });
    const runs = await knock.workflowRecipientRuns.list({ workflow: 'dinosaurs-loose' });
    expect(runs.items.map(({ recipient, status }) => [recipient, status])).toEqual([
      ['esattler', 'completed'],
      ['dnedry', 'completed'],
    ]);
  });
});

describe('refusing', () => {
  it('refuses more recipients than a trigger may have', async () => {
    const { sandbox } = await openBoth();
    const recipients = Array.from({ length: 1001 }, (_, index) => `user-${index}`);
    await expect(call(sandbox, { method: 'POST', path: '/workflows/a/trigger', body: { recipients } })).resolves.toMatchObject(
      refusalOf('recipients'),
    );
  });
});
