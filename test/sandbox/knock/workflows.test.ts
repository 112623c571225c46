import { demoChannels } from '../../../sandbox/knock';
import { cleanUpAfterEach } from '../../support/clean-up';
import { call, openBoth, refusalOf } from './harness';

cleanUpAfterEach();

describe('triggering a workflow', () => {
  it('makes a run for each recipient, a message on each channel, and one id for all', async () => {
    const { sandbox, knock } = await openBoth();
    sandbox.workflows.define('dinosaurs-loose', { channels: ['in-app-feed', 'email'], categories: ['alerts'] });
    await knock.users.update('jhammond', { name: 'John Hammond' });
    const { workflow_run_id } = await knock.workflows.trigger('dinosaurs-loose', {
      recipients: ['dnedry', { id: 'esattler', email: 'ellie@example.com', $trigger_data: { fence: 'south' } }, 'dnedry'],
      actor: 'jhammond',
      tenant: { id: 'ingen', name: 'InGen' },
      data: { fence: 'north', volts: null },
    });
    expect(sandbox.messages.all).toHaveLength(4);
    expect(sandbox.messages.all[2]).toMatchObject({
      __typename: 'Message',
      recipient: 'esattler',
      recipient_snapshot: { email: 'ellie@example.com' },
      actors: ['jhammond'],
      workflow: 'dinosaurs-loose',
      tenant: 'ingen',
      data: { fence: 'south', volts: null },
      status: 'delivered',
      channel: { type: 'in_app_feed' },
      source: { categories: ['alerts'], workflow_run_id },
    });
    expect(sandbox.users.get('dnedry')).toBeUndefined();
    await expect(knock.tenants.get('ingen')).resolves.toMatchObject({ name: 'InGen' });
    const runs = await knock.workflowRecipientRuns.list({ workflow: 'dinosaurs-loose', status: ['completed'], recipient: 'esattler' });
    expect(runs.items).toMatchObject([{ recipient: 'esattler', actor: 'jhammond', workflow_run_id, trigger_source: { type: 'api' } }]);
    const run = await knock.workflowRecipientRuns.get(runs.items[0]?.id ?? '');
    expect(run.events.map(({ event }) => event)).toEqual(['workflow_recipient_run.started', 'workflow_recipient_run.completed']);
  });

  it('lets the messages come later when told so', async () => {
    const { sandbox, knock } = await openBoth({ timings: { workflowMs: 200 } });
    const created = sandbox.waitFor('messageEvent', { match: ({ type }) => type === 'message.created' });
    await knock.workflows.trigger('later', { recipients: ['u'] });
    expect(sandbox.messages.all).toEqual([]);
    await expect(created).resolves.toMatchObject({ message: { recipient: 'u' } });
  });

  it('tells an object’s subscribers two levels deep, but never the actor', async () => {
    const { sandbox, knock } = await openBoth();
    const inCollection = (id: string): { id: string; collection: string } => ({ id, collection: 'things' });
    await knock.objects.addSubscriptions('things', 'a', { recipients: [inCollection('b'), { id: 'actor' }] });
    await knock.objects.addSubscriptions('things', 'b', { recipients: ['deep', inCollection('c')] });
    await knock.objects.addSubscriptions('things', 'c', { recipients: ['too-deep'] });
    await knock.workflows.trigger('news', { recipients: [inCollection('a')], actor: 'actor' });
    const recipients = sandbox.runs.all.map(({ recipient }) => recipient);
    expect(recipients).toEqual([inCollection('a'), inCollection('b'), 'deep', inCollection('c')]);
  });

  it('keeps quiet where preferences say so', async () => {
    const { sandbox, knock } = await openBoth();
    sandbox.workflows.define('news', { channels: ['in-app-feed', 'email', 'sms'], categories: ['press'] });
    const channels = async (): Promise<readonly unknown[]> => {
      const { workflow_run_id } = await knock.workflows.trigger('news', { recipients: ['u'] });
      const { items } = await knock.messages.list({ workflow_run_id });
      return items.map(({ channel }) => channel?.type).reverse();
    };
    await knock.users.setPreferences('u', 'default', {
      channel_types: { email: false },
      categories: { press: { channel_types: { sms: false } } },
    });
    await expect(channels()).resolves.toEqual(['in_app_feed']);
    await knock.users.setPreferences('u', 'default', { categories: { press: false } });
    await expect(channels()).resolves.toEqual([]);
    await knock.users.setPreferences('u', 'default', { channel_types: { email: false }, channels: { [demoChannels.email.id]: true } });
    await expect(channels()).resolves.toEqual(['in_app_feed', 'email', 'sms']);
    await knock.users.setPreferences('u', 'default', { workflows: { other: false } });
    await expect(channels()).resolves.toEqual(['in_app_feed', 'email', 'sms']);
  });

  it('ends with an error where the workflow has one', async () => {
    const { sandbox, knock } = await openBoth();
    sandbox.workflows.define('broken', { failsIn: 'fetch_1' });
    sandbox.workflows.define('whole');
    for (const key of ['broken', 'whole']) await knock.workflows.trigger(key, { recipients: ['u'] });
    const { items } = await knock.workflowRecipientRuns.list({ has_errors: true });
    expect(items).toMatchObject([{ workflow: 'broken', error_count: 1 }]);
    expect((await knock.workflowRecipientRuns.list({ has_errors: false })).items).toMatchObject([{ workflow: 'whole' }]);
  });
});

describe('cancelling', () => {
  it('ends the paused runs of a key, for the recipients named or for all', async () => {
    const { sandbox, knock } = await openBoth();
    sandbox.workflows.define('slow', { delayed: true });
    const trigger = (cancellation_key: string, skip_delay = false): Promise<unknown> =>
      knock.workflows.trigger('slow', { recipients: ['a', 'b'], cancellation_key, settings: { skip_delay } });
    await trigger('k1');
    await trigger('k2');
    await knock.workflows.cancel('slow', { cancellation_key: 'k1', recipients: ['a'] });
    await knock.workflows.cancel('slow', { cancellation_key: 'k2' });
    expect(sandbox.runs.all.map(({ status }) => status)).toEqual(['cancelled', 'paused', 'cancelled', 'cancelled']);
    sandbox.workflows.resume('slow');
    expect(sandbox.messages.all).toMatchObject([{ recipient: 'b' }]);
    await trigger('k1', true);
    await knock.workflows.cancel('slow', { cancellation_key: 'k1' });
    expect(sandbox.messages.all).toHaveLength(3);
  });
});

describe('an idempotency key', () => {
  const trigger = { method: 'POST', path: '/workflows/w/trigger', headers: { 'idempotency-key': 'k-1' } } as const;

  it('replays the answer, and tells so', async () => {
    const { sandbox } = await openBoth();
    const first = await call(sandbox, { ...trigger, body: { recipients: ['u'] } });
    const second = await call(sandbox, { ...trigger, body: { recipients: ['u'] } });
    expect(second.body).toEqual(first.body);
    expect(first.headers).not.toHaveProperty('idempotent-replayed');
    expect(second.headers).toMatchObject({ 'idempotent-replayed': 'true', 'original-x-request-id': first.headers['x-request-id'] });
    expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
    expect(sandbox.messages.all).toHaveLength(1);
  });

  it('may not be used for something else within a day, but after a refusal', async () => {
    let now = Date.now();
    const { sandbox } = await openBoth({ now: () => now });
    await expect(call(sandbox, { ...trigger, body: {} })).resolves.toMatchObject(refusalOf('recipients'));
    await expect(call(sandbox, { ...trigger, body: { recipients: ['u'] } })).resolves.toMatchObject({ status: 200 });
    await expect(call(sandbox, { ...trigger, body: { recipients: ['v'] } })).resolves.toMatchObject({
      status: 400,
      body: { code: 'invalid_params' },
    });
    now += 24 * 3_600_000;
    await expect(call(sandbox, { ...trigger, body: { recipients: ['v'] } })).resolves.toMatchObject({ status: 200 });
  });

  it('means nothing elsewhere, and has at most 255 characters', async () => {
    const { sandbox } = await openBoth();
    const put = (name: string): ReturnType<typeof call> =>
      call(sandbox, { method: 'PUT', path: '/users/u', headers: trigger.headers, body: { name } });
    await put('one');
    await expect(put('two')).resolves.toMatchObject({ status: 200, body: { name: 'two' } });
    const headers = { 'idempotency-key': 'x'.repeat(256) };
    await expect(call(sandbox, { ...trigger, headers, body: { recipients: ['u'] } })).resolves.toMatchObject({ status: 422 });
  });
});

describe('refusing a trigger', () => {
  const recipients = ['u'];
  const users = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `u${index}`);

  it.each([
    ['no recipients', {}, refusalOf('recipients')],
    ['too many', { recipients: users(1001) }, refusalOf('recipients')],
    ['one that is no recipient', { recipients: [7] }, refusalOf('recipients')],
    ['an unknown actor', { recipients, actor: 'nobody' }, { status: 422, body: { code: 'actor_missing' } }],
    ['data that is no object', { recipients, data: [1] }, refusalOf('data')],
    ['too much data', { recipients, data: { text: 'x'.repeat(10_000_001) } }, refusalOf('data')],
  ])('with %s', async (_title, body, refusal) => {
    const { sandbox } = await openBoth();
    await expect(call(sandbox, { method: 'POST', path: '/workflows/w/trigger', body })).resolves.toMatchObject(refusal);
    expect(sandbox.runs.all).toEqual([]);
  });

  it('takes a thousand recipients', async () => {
    const { sandbox } = await openBoth();
    await expect(call(sandbox, { method: 'POST', path: '/workflows/w/trigger', body: { recipients: users(1000) } })).resolves.toMatchObject(
      { status: 200 },
    );
    expect(sandbox.messages.all).toHaveLength(1000);
  });

  it('of a workflow that is missing or switched off', async () => {
    const { sandbox, knock } = await openBoth();
    sandbox.workflows.define('off', { active: false });
    await expect(knock.workflows.trigger('off', { recipients })).rejects.toMatchObject({ error: { code: 'workflow_inactive' } });
    await expect(knock.workflows.trigger('gone', { recipients })).rejects.toMatchObject({
      status: 404,
      error: { code: 'workflow_missing' },
    });
  });
});
