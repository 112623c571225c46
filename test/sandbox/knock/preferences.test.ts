import { cleanUpAfterEach } from '../../support/clean-up';
import { call, openBoth, refusalOf } from './harness';

cleanUpAfterEach();

describe('preference sets', () => {
  const first = { channel_types: { email: true, sms: false }, workflows: { a: { channel_types: { push: true } } } };
  const second = { channel_types: { email: false }, workflows: { a: { channel_types: { chat: false } } } };

  it('replace what was there unless told to merge', async () => {
    const { knock } = await openBoth();
    await knock.users.setPreferences('u', 'default', first);
    const merged = await knock.users.setPreferences('u', 'default', { ...second, __persistence_strategy__: 'merge' });
    expect(merged).toMatchObject({
      id: 'default',
      channel_types: { email: false, sms: false },
      workflows: { a: { channel_types: { push: true, chat: false } } },
      categories: null,
    });
    expect(merged).not.toHaveProperty('__persistence_strategy__');
    await expect(knock.users.setPreferences('u', 'default', second)).resolves.toMatchObject({ ...second, channels: null });
    await expect(knock.users.getPreferences('u', 'default')).resolves.not.toHaveProperty('channel_types.sms');
  });

  it('are listed bare, merged when identified inline, and empty once unset', async () => {
    const { knock } = await openBoth();
    await knock.users.update('u', { preferences: { default: { channel_types: { email: true } } } });
    await knock.users.update('u', { preferences: { default: { channel_types: { sms: false } } } });
    await expect(knock.users.listPreferences('u')).resolves.toMatchObject([{ id: 'default', channel_types: { email: true, sms: false } }]);
    const { entries } = await knock.users.list({ include: ['preferences'] });
    expect(entries).toMatchObject([{ id: 'u', preferences: { default: { channel_types: { email: true } } } }]);
    await knock.users.unsetPreferences('u', 'default');
    await expect(knock.users.getPreferences('u', 'default')).resolves.toMatchObject({ channel_types: null });
    await knock.objects.setPreferences('projects', 'p', 'acme', first);
    await expect(knock.objects.listPreferences('projects', 'p')).resolves.toMatchObject([{ id: 'acme' }]);
  });

  it('know their members', async () => {
    const { sandbox } = await openBoth();
    const answer = call(sandbox, { method: 'PUT', path: '/users/u/preferences/default', body: { chanel_types: {} } });
    await expect(answer).resolves.toMatchObject(refusalOf('chanel_types'));
  });

  it.each(['/users/u', '/objects/projects/p'])('of %s are set one member at a time by the calls of old', async (owner) => {
    const { sandbox } = await openBoth();
    const path = `${owner}/preferences/default`;
    const put = (member: string, body: object): ReturnType<typeof call> =>
      call(sandbox, { method: 'PUT', path: `${path}/${member}`, body });
    await put('channel_types', { email: true });
    await put('channel_types/sms', { subscribed: false });
    await put('workflows', { a: true, b: true });
    await put('workflows/b', { subscribed: false });
    await put('categories', { x: false });
    await put('categories/y', { channel_types: { push: false } });
    await expect(call(sandbox, { path })).resolves.toMatchObject({
      body: {
        channel_types: { email: true, sms: false },
        workflows: { a: true, b: false },
        categories: { x: false, y: { channel_types: { push: false } } },
      },
    });
  });

  it('belong to objects as well', async () => {
    const { knock } = await openBoth();
    await knock.objects.setPreferences('projects', 'p', 'acme', first);
    await expect(knock.objects.getPreferences('projects', 'p', 'acme')).resolves.toMatchObject({ id: 'acme', ...first });
    await knock.objects.unsetPreferences('projects', 'p', 'acme');
    await expect(knock.objects.listPreferences('projects', 'p')).resolves.toEqual([]);
  });
});
