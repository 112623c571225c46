import { demoChannels } from '../../../sandbox/knock';
import { cleanUpAfterEach } from '../../support/clean-up';
import { call, openBoth, refusalOf } from './harness';

cleanUpAfterEach();

const push = demoChannels.push.id;

describe('users', () => {
  it('are identified, updated member by member, listed and deleted', async () => {
    const { sandbox, knock } = await openBoth();
    await knock.users.update('ellie', { name: 'Ellie', email: 'ellie@example.com', plan: 'pro' });
    const updated = await knock.users.update('ellie', { plan: 'free', nickname: null });
    expect(updated).toMatchObject({ __typename: 'User', id: 'ellie', name: 'Ellie', plan: 'free', nickname: null, created_at: null });
    await expect(knock.users.get('ellie')).resolves.toEqual(updated);
    expect(sandbox.users.get('ellie')).toEqual(updated);
    expect((await knock.users.list()).entries.map(({ id }) => id)).toEqual(['ellie']);
    await knock.users.delete('ellie');
    await expect(knock.users.get('ellie')).rejects.toMatchObject({ status: 404 });
  });

  it.each(['id#1?x=%20', 'josé', 'a/b c', 'user@example.com'])('may be called %s', async (id) => {
    const { sandbox, knock } = await openBoth();
    await knock.users.update(id, {});
    expect(sandbox.users.all.map((user) => user.id)).toEqual([id]);
    await expect(knock.users.get(id)).resolves.toMatchObject({ id });
  });

  it('are merged: the primary keeps what it has, takes the rest, messages included', async () => {
    const { sandbox, knock } = await openBoth();
    await knock.users.update('old', { name: 'Old', phone_number: '+4912345', channel_data: { [push]: { tokens: ['t'] } } });
    await knock.users.update('new', { name: 'New' });
    await knock.workflows.trigger('hello', { recipients: ['old'] });
    await expect(knock.users.merge('new', { from_user_id: 'old' })).resolves.toMatchObject({
      id: 'new',
      name: 'New',
      phone_number: '+4912345',
    });
    expect(sandbox.users.get('old')).toBeUndefined();
    expect((await knock.users.listMessages('new')).items).toHaveLength(1);
    await expect(knock.users.getChannelData('new', push)).resolves.toMatchObject({ data: { tokens: ['t'] } });
  });

  it('hold no more than 256 kB of properties', async () => {
    const { sandbox } = await openBoth();
    const answer = call(sandbox, { method: 'PUT', path: '/users/u', body: { essay: 'x'.repeat(256_001) } });
    await expect(answer).resolves.toMatchObject(refusalOf('properties'));
  });
});

describe('objects', () => {
  it('get their properties flat and give them below `properties`', async () => {
    const { sandbox, knock } = await openBoth();
    await knock.objects.set('projects', 'p1', { name: 'Park', size: 3 });
    const object = await knock.objects.get('projects', 'p1');
    expect(object).toMatchObject({ __typename: 'Object', id: 'p1', collection: 'projects', properties: { name: 'Park', size: 3 } });
    expect(sandbox.objects.get('projects', 'p1')).toEqual(object);
    expect((await knock.objects.list('projects')).entries).toEqual([object]);
    expect((await knock.objects.list('plans')).entries).toEqual([]);
    await knock.objects.delete('projects', 'p1');
    await expect(knock.objects.get('projects', 'p1')).rejects.toMatchObject({ status: 404 });
  });
});

describe('tenants', () => {
  it('are objects of `$tenants`, merged when set again', async () => {
    const { knock } = await openBoth();
    await knock.tenants.set('acme', { name: 'Acme', settings: { branding: { primary_color: '#fff' } }, tier: 'gold' });
    const tenant = await knock.tenants.set('acme', { settings: { preference_set: { channel_types: { email: false } } } });
    expect(tenant).toMatchObject({
      __typename: 'Tenant',
      id: 'acme',
      name: 'Acme',
      tier: 'gold',
      settings: { branding: { primary_color: '#fff' }, preference_set: { channel_types: { email: false } } },
    });
    await expect(knock.objects.get('$tenants', 'acme')).resolves.toMatchObject({ collection: '$tenants', properties: { name: 'Acme' } });
    expect((await knock.tenants.list({ name: 'Acme' })).entries).toHaveLength(1);
    expect((await knock.tenants.list({ tenant_id: 'other' })).entries).toEqual([]);
    const resolved = await knock.tenants.get('acme', { resolve_full_preference_settings: true });
    expect(resolved.settings?.preference_set).toMatchObject({ channel_types: { email: false }, workflows: null });
    await knock.tenants.delete('acme');
    await expect(knock.tenants.get('acme')).rejects.toMatchObject({ status: 404 });
  });

  it('lose their preference set by null', async () => {
    const { knock } = await openBoth();
    await knock.tenants.set('acme', { settings: { preference_set: { channel_types: { email: false } } } });
    const { settings } = await knock.tenants.set('acme', { settings: { preference_set: null } });
    expect(settings).toEqual({});
  });
});

describe('channel data', () => {
  it('is overwritten, comes back with tokens and devices, and is gone when unset', async () => {
    const { knock } = await openBoth();
    await knock.users.setChannelData('u', push, { data: { tokens: ['a', 'b'] } });
    const second = await knock.users.setChannelData('u', push, { data: { tokens: ['c'] } });
    expect(second).toMatchObject({
      channel_id: push,
      provider: 'push_fcm',
      data: { tokens: ['c'], devices: [{ token: 'c', locale: null, timezone: null }] },
    });
    await expect(knock.users.getChannelData('u', push)).resolves.toEqual(second);
    const devices = [{ token: 'd', locale: 'de-DE' }];
    await expect(knock.users.setChannelData('u', push, { data: { devices } })).resolves.toMatchObject({ data: { tokens: ['d'], devices } });
    await knock.users.unsetChannelData('u', push);
    await expect(knock.users.getChannelData('u', push)).rejects.toMatchObject({ status: 404 });
  });

  it('belongs to objects as well, on channels that exist', async () => {
    const { knock } = await openBoth();
    const { slack } = demoChannels;
    await knock.objects.setChannelData('projects', 'p', slack.id, { data: { connections: [], token: { access_token: 'xoxb' } } });
    await expect(knock.objects.getChannelData('projects', 'p', slack.id)).resolves.toMatchObject({ provider: 'chat_slack' });
    await knock.objects.unsetChannelData('projects', 'p', slack.id);
    await expect(knock.objects.getChannelData('projects', 'p', slack.id)).rejects.toMatchObject({ status: 404 });
    const nowhere = '00000000-0000-4000-8000-000000000000';
    await expect(knock.users.getChannelData('u', nowhere)).rejects.toMatchObject({ status: 404, error: { code: 'channel_invalid' } });
  });
});

describe('subscriptions', () => {
  it('are added with inline users, listed from both sides, and deleted', async () => {
    const { sandbox, knock } = await openBoth();
    const added = await knock.objects.addSubscriptions('projects', 'p1', {
      recipients: [{ id: 'ann', name: 'Ann' }, 'ben'],
      properties: { role: 'owner' },
    });
    expect(added).toMatchObject([
      { object: { id: 'p1' }, recipient: { id: 'ann', name: 'Ann' }, properties: { role: 'owner' } },
      { recipient: { id: 'ben' } },
    ]);
    expect(sandbox.users.get('ben')).toBeUndefined();
    await knock.objects.addSubscriptions('projects', 'p2', { recipients: ['ann', { id: 'p1', collection: 'projects' }] });
    const refs = [{ id: 'p1', collection: 'projects' }];
    expect((await knock.users.listSubscriptions('ann')).entries).toHaveLength(2);
    expect((await knock.users.listSubscriptions('ann', { objects: refs })).entries).toMatchObject([{ object: { id: 'p1' } }]);
    expect((await knock.objects.listSubscriptions('projects', 'p1', { recipients: ['ben'] })).entries).toMatchObject([
      { recipient: { id: 'ben' } },
    ]);
    const following = await knock.objects.listSubscriptions('projects', 'p1', { mode: 'recipient' });
    expect(following.entries).toMatchObject([{ object: { id: 'p2' } }]);
    await expect(knock.objects.deleteSubscriptions('projects', 'p1', { recipients: ['ann', 'zoe'] })).resolves.toMatchObject([
      { recipient: { id: 'ann' } },
    ]);
    expect((await knock.objects.listSubscriptions('projects', 'p1')).entries).toHaveLength(1);
  });

  it('take a hundred recipients at a time', async () => {
    const { sandbox } = await openBoth();
    const recipients = Array.from({ length: 101 }, (_, index) => `u${index}`);
    for (const method of ['POST', 'DELETE'] as const) {
      const answer = call(sandbox, { method, path: '/objects/projects/p/subscriptions', body: { recipients } });
      await expect(answer).resolves.toMatchObject(refusalOf('recipients'));
    }
  });
});
