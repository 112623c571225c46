import { cleanUpAfterEach } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { connectTo, openSandbox } from './inbound-harness';

cleanUpAfterEach();

const push = 'a8c5d1e7-5f90-4a2b-96c3-2b6e4d8f9c05';
const feed = '2f641633-95d3-4555-9222-9f1eb7888a80';

async function connected() {
  return connectTo(await openSandbox());
}

test('a user is created, read, merged and deleted', async () => {
  const connection = await connected();
  await connection.run('user.identify', { userId: 'ada', name: 'Ada', properties: { plan: 'gold' } });
  expect(await connection.run('user.get', { userId: 'ada' })).toMatchObject({ id: 'ada', name: 'Ada', plan: 'gold' });
  await connection.run('user.identify', { userId: 'guest' });
  expect(await connection.run('user.merge', { userId: 'ada', fromUserId: 'guest' })).toMatchObject({ id: 'ada' });
  expect(await connection.run('user.delete', { userId: 'ada' })).toEqual({ success: true });
});

test('channel data is set, read and removed, for users and objects alike', async () => {
  const connection = await connected();
  const which = { user: { userId: 'ada' }, object: { collection: 'projects', objectId: 'p1' } } as const;
  for (const [resource, who] of Object.entries(which)) {
    const at = { ...who, channelId: push };
    await connection.run(`${resource}.setChannelData`, { ...at, data: { type: 'tokens', tokens: ['t1'] } });
    expect(await connection.run(`${resource}.getChannelData`, at)).toMatchObject({ channel_id: push, data: { tokens: ['t1'] } });
    expect(await connection.run(`${resource}.unsetChannelData`, at)).toEqual({ success: true });
    expect((await failureOf(connection.run(`${resource}.getChannelData`, at))).advice).toMatch(/set channel data first/);
  }
});

describe('devices', () => {
  const at = { userId: 'ada', channelId: push };

  test('are added to those that are there, each once, and taken away again', async () => {
    const connection = await connected();
    await connection.run('user.addDevices', { ...at, tokens: ['a', 'b', 'a'] });
    expect(await connection.run('user.addDevices', { ...at, tokens: ['b', 'c'] })).toMatchObject({ data: { tokens: ['a', 'b', 'c'] } });
    expect(await connection.run('user.removeDevices', { ...at, tokens: ['b', 'x'] })).toMatchObject({ data: { tokens: ['a', 'c'] } });
  });

  test('keep their language and time zone', async () => {
    const connection = await connected();
    const devices = [{ token: 'a', locale: 'de-DE' }];
    await connection.run('user.setChannelData', { ...at, data: { type: 'devices', devices } });
    expect(await connection.run('user.addDevices', { ...at, tokens: ['b'] })).toMatchObject({
      data: { devices: [{ token: 'a', locale: 'de-DE' }, { token: 'b' }] },
    });
  });

  test('are left alone where the service cannot say which there are', async () => {
    const sandbox = await openSandbox();
    sandbox.misbehave({ status: 403 });
    const error = await failureOf(connectTo(sandbox).run('user.addDevices', { ...at, tokens: ['a'] }));
    expect(error.kind).toBe('permission');
    expect(sandbox.requests.map(({ method }) => method)).toEqual(['GET']);
  });
});

test('preferences are merged, replaced and listed', async () => {
  const connection = await connected();
  const set = (setting: string, channelType: string, strategy: string) =>
    connection.run('user.setPreferences', { userId: 'ada', strategy, channelTypes: [{ setting, channelType }] });
  await connection.run('user.identify', { userId: 'ada' });
  await set('off', 'sms', 'replace');
  expect(await set('on', 'email', 'merge')).toMatchObject({ channel_types: { sms: false, email: true } });
  await set('on', 'push', 'replace');
  expect(await connection.run('user.getManyPreferences', { userId: 'ada' })).toMatchObject([
    { id: 'default', channel_types: { push: true } },
  ]);
  expect(await connection.run('user.unsetPreferences', { userId: 'ada' })).toEqual({ success: true });
});

test('a tenant keeps branding and default preferences', async () => {
  const connection = await connected();
  const preferenceSet = { channelTypes: [{ setting: 'off', channelType: 'sms' }] };
  await connection.run('tenant.set', { tenantId: 'acme', name: 'Acme', branding: { primaryColor: '#FF5500' }, preferenceSet });
  expect(await connection.run('tenant.get', { tenantId: 'acme' })).toMatchObject({
    name: 'Acme',
    settings: { branding: { primary_color: '#FF5500' }, preference_set: { channel_types: { sms: false } } },
  });
});

test('the feed of a user nobody knows is empty', async () => {
  const connection = await connected();
  expect(await connection.run('feed.getMany', { userId: 'nobody', channelId: feed })).toEqual([]);
  expect(await connection.run('feed.getSettings', { userId: 'nobody', channelId: feed })).toMatchObject({ features: {} });
});

test('guides are marked without an id of a message', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  const guideId = sandbox.guides.define('tour', { stepRef: 's1' });
  const step = { userId: 'ada', channelId: '5c1d7a3e-0b52-4c7e-9a57-3d9b6f0f6a02', guideId, guideKey: 'tour', stepRef: 's1' };
  await connection.run('user.identify', { userId: 'ada' });
  for (const [id, more] of [
    ['guide.markSeen', { content: { title: 'Hi' } }],
    ['guide.markInteracted', { metadata: { button: 'try' } }],
    ['guide.markArchived', { isFinal: true }],
  ] as const) {
    expect(await connection.run(id, { ...step, ...more })).toHaveProperty('status');
  }
  for (const id of ['guide.markUnarchived', 'guide.resetEngagement']) {
    expect(await connection.run(id, { userId: 'ada', guideKey: 'tour' })).toHaveProperty('status');
  }
  const guides = await connection.run('guide.getMany', { userId: 'ada', channelId: step.channelId });
  expect(guides).toMatchObject({ entries: [{ id: guideId, key: 'tour' }] });
});
