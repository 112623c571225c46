import { cleanUpAfterEach } from '../../support/clean-up';
import { call, openBoth, refusalOf } from './harness';

cleanUpAfterEach();

describe('schedules', () => {
  it('are made for each recipient, changed, listed, run and deleted', async () => {
    const now = Date.parse('2026-03-02T10:30:00Z');
    const { sandbox, knock } = await openBoth({ now: () => now });
    const created = await knock.schedules.create({
      workflow: 'digest',
      recipients: ['ann', { id: 'ben', name: 'Ben' }],
      repeats: [{ frequency: 'weekly', days: ['mon'], hours: 9, minutes: 30 }],
      tenant: 'acme',
    });
    expect(created).toMatchObject([
      { recipient: 'ann', tenant: 'acme', next_occurrence_at: '2026-03-09T09:30:00.000Z' },
      { recipient: 'ben' },
    ]);
    expect(sandbox.users.get('ben')).toMatchObject({ name: 'Ben' });
    const [ann, ben] = created.map(({ id }) => id);
    if (ann === undefined || ben === undefined) throw new Error('Two schedules were made');
    await knock.schedules.update({ schedule_ids: [ann], data: { n: 1 }, scheduled_at: '2026-03-02T11:00:00Z' });
    expect((await knock.schedules.list({ workflow: 'digest', recipients: ['ann'] })).entries).toMatchObject([
      { id: ann, data: { n: 1 }, next_occurrence_at: '2026-03-02T11:00:00.000Z' },
    ]);
    expect((await knock.users.listSchedules('ben', { tenant: 'acme' })).entries).toMatchObject([{ id: ben }]);
    expect((await knock.objects.listSchedules('projects', 'ben')).entries).toEqual([]);
    const workflowRunId = sandbox.schedules.run(ann);
    expect(sandbox.messages.all).toMatchObject([{ recipient: 'ann', data: { n: 1 }, source: { workflow_run_id: workflowRunId } }]);
    expect(sandbox.runs.all).toMatchObject([{ trigger_source: { type: 'schedule', schedule_id: ann } }]);
    await expect(knock.schedules.delete({ schedule_ids: [ann] })).resolves.toMatchObject([{ id: ann }]);
    expect((await knock.schedules.list({ workflow: 'digest' })).entries).toMatchObject([{ id: ben }]);
  });

  it('of an object do not reach its subscribers', async () => {
    const { sandbox, knock } = await openBoth();
    await knock.objects.addSubscriptions('projects', 'p', { recipients: ['ann'] });
    const project = { id: 'p', collection: 'projects' };
    const [schedule] = await knock.schedules.create({ workflow: 'w', recipients: [project], scheduled_at: '2030-01-01T00:00:00Z' });
    sandbox.schedules.run(schedule?.id ?? '');
    expect(sandbox.runs.all).toMatchObject([{ recipient: project }]);
  });

  it.each([
    ['needs a rule or a time', {}, 'repeats'],
    ['minutes in steps of five', { repeats: [{ frequency: 'daily', minutes: 7 }] }, 'repeats.minutes'],
    ['days that exist', { repeats: [{ frequency: 'weekly', days: ['monday'] }] }, 'repeats.days'],
    ['a hundred recipients', { scheduled_at: '2030-01-01', recipients: Array.from({ length: 101 }, String) }, 'recipients'],
  ])('%s', async (_title, more, field) => {
    const { sandbox } = await openBoth();
    const body = { workflow: 'w', recipients: ['u'], ...more };
    await expect(call(sandbox, { method: 'POST', path: '/schedules', body })).resolves.toMatchObject(refusalOf(field));
  });
});
