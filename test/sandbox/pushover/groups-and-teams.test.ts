import { isRecord } from '../../../sandbox/json';
import type { PushoverSandbox } from '../../../sandbox/pushover';
import { cleanUpAfterEach } from '../../support/clean-up';
import { get, openSandbox, post } from './harness';

cleanUpAfterEach();

const key = 'g'.repeat(30);

async function setUp(members: readonly { readonly user: string; readonly device?: string }[] = []) {
  const sandbox = await openSandbox({ groups: [{ name: 'Crew', key, members }] });
  const { token } = sandbox.app;
  const user = sandbox.account.userKey;
  const call = (action: string, fields: Readonly<Record<string, string>> = {}) =>
    post(sandbox, `/1/groups/${key}/${action}.json`, { token, ...fields });
  return { sandbox, token, user, call, users: async () => (await get(sandbox, `/1/groups/${key}.json`, { token })).json.users };
}

describe('groups', () => {
  it('are made, listed, read and renamed, under names of their own', async () => {
    const { sandbox, token } = await setUp();
    const created = await post(sandbox, '/1/groups.json', { token, name: 'Night shift' });
    const group = String(created.json.group);
    expect(group).toMatch(/^[A-Za-z0-9]{30}$/);
    expect((await get(sandbox, '/1/groups.json', { token })).json.groups).toEqual([
      { group: key, name: 'Crew' },
      { group, name: 'Night shift' },
    ]);
    await expect(post(sandbox, `/1/groups/${group}/rename.json`, { token, name: 'Day shift' })).resolves.toMatchObject({
      json: { status: 1 },
    });
    expect((await get(sandbox, `/1/groups/${group}.json`, { token })).json).toMatchObject({ name: 'Day shift', users: [] });
    for (const name of ['Crew', '']) await expect(post(sandbox, '/1/groups.json', { token, name })).resolves.toMatchObject({ status: 400 });
    await expect(post(sandbox, `/1/groups/${group}/rename.json`, { token, name: 'Crew' })).resolves.toMatchObject({ status: 400 });
  });

  it('take members, with a device and a memo', async () => {
    const { user, call, users } = await setUp();
    await expect(call('add_user', { user, device: 'desk', memo: 'm'.repeat(200) })).resolves.toMatchObject({
      status: 200,
      json: { status: 1 },
    });
    await call('add_user', { user });
    const all = { user, device: null, memo: '', disabled: false };
    await expect(users()).resolves.toEqual([{ user, device: 'desk', memo: 'm'.repeat(200), disabled: false }, all]);
    await expect(call('add_user', { user })).resolves.toMatchObject({ json: { errors: ['user is already a member of this group'] } });
    await expect(call('add_user', { user: 'x' })).resolves.toMatchObject({ status: 400, json: { user: 'invalid' } });
    await expect(call('add_user', { user, device: 'b', memo: 'm'.repeat(201) })).resolves.toMatchObject({
      json: { memo: expect.any(String) as unknown },
    });
    await expect(call('add_user', { user, device: 'a b' })).resolves.toMatchObject({ json: { device: expect.any(String) as unknown } });
  });

  it('disable and enable one membership, or all of a user', async () => {
    const { sandbox, user, call, users } = await setUp([{ user: 'other' }]);
    await call('add_user', { user, device: 'desk' });
    await call('add_user', { user, device: 'shed' });
    await call('disable_user', { user, device: 'shed' });
    await expect(users()).resolves.toMatchObject([{ disabled: false }, { disabled: false }, { disabled: true }]);
    await call('disable_user', { user });
    await expect(users()).resolves.toMatchObject([{ disabled: false }, { disabled: true }, { disabled: true }]);
    await call('enable_user', { user });
    await expect(users()).resolves.toMatchObject([{ disabled: false }, { disabled: false }, { disabled: false }]);
    expect(sandbox.requests.every(({ status }) => status === 200)).toBe(true);
  });

  it.each(['remove_user', 'delete_user'])('lose members by %s', async (action) => {
    const { user, call, users } = await setUp();
    await call('add_user', { user, device: 'desk' });
    await call('add_user', { user, device: 'shed' });
    await call(action, { user, device: 'desk' });
    await expect(users()).resolves.toMatchObject([{ device: 'shed' }]);
    await call(action, { user });
    await expect(users()).resolves.toEqual([]);
  });

  it.each(['remove_user', 'disable_user', 'enable_user'])('refuse to %s a stranger', async (action) => {
    const { user, call } = await setUp();
    await expect(call(action, { user })).resolves.toMatchObject({ status: 400, json: { errors: ['user is not a member of this group'] } });
  });

  it('nobody knows are refused', async () => {
    const { sandbox, token } = await setUp();
    const refusal = {
      status: 400,
      json: { group: 'not found', errors: ['group not found or you are not authorized to edit it'], status: 0 },
    };
    await expect(get(sandbox, '/1/groups/other.json', { token })).resolves.toMatchObject(refusal);
    await expect(post(sandbox, '/1/groups/other/add_user.json', { token })).resolves.toMatchObject(refusal);
  });
});

describe('the team', () => {
  const team = async (sandbox: PushoverSandbox) => (await get(sandbox, '/1/teams.json', { token: sandbox.team.token })).json;
  const call = (sandbox: PushoverSandbox, action: string, fields: Readonly<Record<string, string>>) =>
    post(sandbox, `/1/teams/${action}.json`, { token: sandbox.team.token, ...fields });

  it('tells its members and their devices', async () => {
    const sandbox = await openSandbox();
    const devices = [{ name: 'desk', os: 'O', os_version: '1', enabled: true, administratively_disabled: false }];
    await expect(team(sandbox)).resolves.toMatchObject({
      status: 1,
      name: 'Works',
      users: [{ id: sandbox.account.userKey, email: 'ann@example.com', administrator: false, devices }],
    });
  });

  it.each(['add_user', 'revoke_invitation', 'remove_user'])('takes %s with its own token only', async (action) => {
    const sandbox = await openSandbox();
    await expect(call(sandbox, action, { token: sandbox.app.token, email: 'ann@example.com' })).resolves.toMatchObject({
      status: 400,
      json: { status: 0, errors: ['team token is invalid'] },
    });
    await expect(get(sandbox, '/1/teams.json', { token: sandbox.app.token })).resolves.toMatchObject({ status: 400 });
  });

  it('invites, and takes an invitation back', async () => {
    const sandbox = await openSandbox();
    const email = 'bob@example.com';
    await expect(call(sandbox, 'add_user', { email })).resolves.toMatchObject({ status: 200, json: { status: 1 } });
    expect((await team(sandbox)).users).toHaveLength(1);
    await expect(call(sandbox, 'add_user', { email })).resolves.toMatchObject({ status: 400 });
    await expect(call(sandbox, 'remove_user', { email })).resolves.toMatchObject({ status: 400 });
    await expect(call(sandbox, 'revoke_invitation', { email })).resolves.toMatchObject({ status: 200 });
    await expect(call(sandbox, 'revoke_invitation', { email })).resolves.toMatchObject({ status: 400 });
  });

  it('takes somebody at once, as administrator and into a group that is made on the way', async () => {
    const sandbox = await openSandbox();
    const email = 'bob@example.com';
    await call(sandbox, 'add_user', { email, name: 'Bob', password: 'p', instant: 'true', admin: 'true', group: 'Ops' });
    const [, bob] = [(await team(sandbox)).users].flat();
    expect(bob).toMatchObject({ name: 'Bob', email, administrator: true, devices: [] });
    await expect(post(sandbox, '/1/users/login.json', { email, password: 'p' })).resolves.toMatchObject({ status: 200 });
    const { token } = sandbox.app;
    const [group] = [(await get(sandbox, '/1/groups.json', { token })).json.groups].flat().filter(isRecord);
    expect((await get(sandbox, `/1/groups/${String(group?.group)}.json`, { token })).json).toMatchObject({
      name: 'Ops',
      users: [{ name: 'Bob', email }],
    });
    await expect(call(sandbox, 'remove_user', { email })).resolves.toMatchObject({ status: 200 });
    expect((await team(sandbox)).users).toHaveLength(1);
    await expect(call(sandbox, 'add_user', { email: 'nobody' })).resolves.toMatchObject({ status: 400 });
  });
});
