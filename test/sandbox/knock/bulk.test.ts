import { cleanUpAfterEach } from '../../support/clean-up';
import { call, openBoth, openSandbox, refusalOf } from './harness';

cleanUpAfterEach();

describe('a bulk operation', () => {
  it('goes on after its answer, a step with every poll', async () => {
    const { sandbox, knock } = await openBoth();
    const started = await knock.users.bulk.identify({ users: [{ id: 'a', name: 'Ann' }, { id: 'b' }, { id: 'c' }] });
    expect(started).toMatchObject({
      __typename: 'BulkOperation',
      status: 'queued',
      estimated_total_rows: 3,
      processed_rows: 0,
      completed_at: null,
    });
    expect(sandbox.users.all).toEqual([]);
    await expect(knock.bulkOperations.get(started.id)).resolves.toMatchObject({
      status: 'processing',
      processed_rows: 1,
      success_count: 1,
    });
    await expect(knock.bulkOperations.get(started.id)).resolves.toMatchObject({
      status: 'completed',
      success_count: 3,
      error_count: 0,
      error_items: [],
    });
    expect(sandbox.users.get('a')).toMatchObject({ name: 'Ann' });
    await expect(knock.bulkOperations.get('none')).rejects.toMatchObject({ status: 404 });
  });

  it('ends by itself when nobody polls', async () => {
    const { sandbox, knock } = await openBoth({ timings: { bulkMs: 5 } });
    const done = sandbox.waitFor('bulkOperation');
    await knock.users.bulk.identify({ users: [{ id: 'a' }] });
    await expect(done).resolves.toMatchObject({ status: 'completed' });
    expect(sandbox.users.get('a')).toBeDefined();
  });

  it('waits for the command while held', async () => {
    const { sandbox, knock } = await openBoth({ timings: { bulkMs: 0 } });
    sandbox.bulk.hold(true);
    const { id } = await knock.users.bulk.identify({ users: [{ id: 'a' }] });
    await knock.bulkOperations.get(id);
    await expect(knock.bulkOperations.get(id)).resolves.toMatchObject({ status: 'queued' });
    sandbox.bulk.advance();
    sandbox.bulk.advance();
    await expect(knock.bulkOperations.get(id)).resolves.toMatchObject({ status: 'completed' });
  });

  it('fails in part or as a whole on command', async () => {
    const { sandbox, knock } = await openBoth();
    const finish = async (ids: readonly string[]): Promise<unknown> => {
      const done = sandbox.waitFor('bulkOperation');
      await knock.objects.bulk.set('projects', { objects: ids.map((id) => ({ id })) });
      sandbox.bulk.advance();
      sandbox.bulk.advance();
      return done;
    };
    sandbox.bulk.failNext('half');
    await expect(finish(['a', 'b', 'c', 'd'])).resolves.toMatchObject({
      status: 'completed',
      success_count: 2,
      error_count: 2,
      error_items: [
        { id: 'b', collection: 'projects' },
        { id: 'd', collection: 'projects' },
      ],
    });
    expect(sandbox.objects.get('projects', 'b')).toBeUndefined();
    sandbox.bulk.failNext({ ids: ['e'] });
    await expect(finish(['e', 'f'])).resolves.toMatchObject({ error_items: [{ id: 'e' }] });
    sandbox.bulk.failNext('whole');
    await expect(finish(['g'])).resolves.toMatchObject({
      status: 'failed',
      processed_rows: 0,
      completed_at: null,
      failed_at: expect.any(String) as string,
    });
    await expect(finish(['g'])).resolves.toMatchObject({ status: 'completed' });
  });

  it('counts a row that a single call would refuse as an error', async () => {
    const { sandbox, knock } = await openBoth();
    const done = sandbox.waitFor('bulkOperation');
    await knock.users.bulk.identify({ users: [{ id: 'huge', essay: 'x'.repeat(256_001) }, { id: 'small' }] });
    sandbox.bulk.advance();
    sandbox.bulk.advance();
    await expect(done).resolves.toMatchObject({ success_count: 1, error_items: [{ id: 'huge' }] });
  });
});

describe('every bulk call', () => {
  it('does what its single call does', async () => {
    const { sandbox, knock } = await openBoth();
    const finish = (): void => {
      sandbox.bulk.advance();
      sandbox.bulk.advance();
    };
    await knock.users.bulk.identify({ users: [{ id: 'a' }, { id: 'b' }] });
    finish();
    await knock.users.bulk.setPreferences({ user_ids: ['a', 'b'], preferences: { id: 'acme', channel_types: { email: false } } });
    await knock.objects.bulk.addSubscriptions('projects', { subscriptions: [{ id: 'p', recipients: ['a', { id: 'c', name: 'Cid' }] }] });
    await knock.tenants.bulk.set({ tenants: ['acme', { id: 'umbrella', name: 'Umbrella' }] });
    await knock.schedules.bulk.create({ schedules: [{ workflow: 'w', recipient: 'a', scheduled_at: '2030-01-01T00:00:00Z' }] });
    finish();
    await expect(knock.users.getPreferences('b', 'acme')).resolves.toMatchObject({ channel_types: { email: false } });
    expect((await knock.objects.listSubscriptions('projects', 'p')).entries.map(({ recipient }) => recipient.id)).toEqual(['a', 'c']);
    expect((await knock.tenants.list()).entries).toMatchObject([{ id: 'acme' }, { id: 'umbrella', name: 'Umbrella' }]);
    expect((await knock.users.listSchedules('a')).entries).toHaveLength(1);
    await knock.users.bulk.delete({ user_ids: ['a'] });
    await knock.objects.bulk.deleteSubscriptions('projects', { subscriptions: [{ id: 'p', recipients: ['c'] }] });
    await knock.tenants.bulk.delete({ tenant_ids: ['acme', 'b c'] });
    await knock.objects.bulk.set('projects', { objects: [{ id: 'q' }] });
    finish();
    await knock.objects.bulk.delete('projects', { object_ids: ['q'] });
    finish();
    expect(sandbox.users.all.map(({ id }) => id)).toEqual(['b', 'c']);
    expect((await knock.objects.listSubscriptions('projects', 'p')).entries).toHaveLength(1);
    expect((await knock.tenants.list()).entries).toMatchObject([{ id: 'umbrella' }]);
    expect(sandbox.objects.get('projects', 'q')).toBeUndefined();
  });

  const many = Array.from({ length: 1001 }, (_, index) => `id${index}`);
  const records = many.map((id) => ({ id }));

  it.each([
    ['/users/bulk/identify', { users: records }, 'users'],
    ['/users/bulk/identify', { users: [{ name: 'nobody' }] }, 'id'],
    ['/users/bulk/delete', { user_ids: many }, 'user_ids'],
    ['/users/bulk/preferences', { user_ids: many, preferences: {} }, 'user_ids'],
    ['/users/bulk/preferences', { user_ids: ['a'] }, 'preferences'],
    ['/objects/projects/bulk/set', { objects: records }, 'objects'],
    ['/objects/projects/bulk/delete', { object_ids: many }, 'object_ids'],
    ['/tenants/bulk/set', { tenants: many }, 'tenants'],
    ['/tenants/bulk/delete', { tenant_ids: ['in the body'] }, 'tenant_ids'],
    ['/schedules/bulk/create', { schedules: records }, 'schedules'],
    ['/objects/projects/bulk/subscriptions/add', { subscriptions: [{ id: 'p', recipients: many.slice(0, 101) }] }, 'recipients'],
    ['/audiences/vip/members?create_audience=true', { members: records }, 'members'],
  ])('refuses at %s what is too much or wrong', async (path, body, field) => {
    const sandbox = await openSandbox();
    await expect(call(sandbox, { method: 'POST', path, body })).resolves.toMatchObject(refusalOf(field));
  });
});
