import { matching } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { formOf, listed, offline, politely, run, runList, runObject, scene } from './harness';

politely();

const bob = { email: 'bob@example.com', password: 'secret', devices: [{ name: 'phone', os: 'A' }] };
const ann = { email: 'ann@example.com', password: 'secret', devices: [{ name: 'desk', secret: 's'.repeat(60) }] };
const accounts = [ann, bob];

describe('groups', () => {
  test('are made, filled, listed, renamed and emptied', async () => {
    const { sandbox, connection } = await scene({ accounts });
    const [, second] = sandbox.accounts;
    const user = second?.userKey;
    const { group } = await runObject(connection, 'group.create', { name: 'On call' });
    expect(await runList(connection, 'group.getMany')).toEqual([{ group, name: 'On call' }]);

    expect(await runObject(connection, 'group.addUser', { group, user, device: 'phone', memo: 'Night shift' })).toMatchObject({
      group,
      user,
    });
    const member = { user, device: 'phone', memo: 'Night shift', disabled: false };
    expect(await run(connection, 'group.get', { group })).toEqual({ group, name: 'On call', users: [member] });

    await run(connection, 'group.disableUser', { group, user, device: 'phone' });
    expect(await runObject(connection, 'group.get', { group })).toMatchObject({ users: [{ disabled: true }] });
    await run(connection, 'group.enableUser', { group, user, device: 'phone' });
    await run(connection, 'group.rename', { group, name: 'Night' });
    expect(await runObject(connection, 'group.get', { group })).toMatchObject({ name: 'Night', users: [{ disabled: false }] });

    await run(connection, 'group.removeUser', { group, user, device: 'phone' });
    expect(await runObject(connection, 'group.get', { group })).toMatchObject({ users: [] });
  });

  test('can be chosen from, and sent to', async () => {
    const { sandbox, connection } = await scene({ accounts, groups: [{ name: 'Both' }] });
    const [choice] = await listed(connection.choices({ operation: 'group.getMany', value: 'group', title: 'name' }));
    expect(choice).toMatchObject({ title: 'Both' });
    await run(connection, 'group.addUser', { group: choice?.value, user: sandbox.account.userKey });
    expect(await runObject(connection, 'message.send', { users: [choice?.value], message: 'hello' })).toMatchObject({ status: 1 });
    expect(await runObject(connection, 'user.validate', { user: choice?.value })).toMatchObject({ group: true });
  });

  test('refuse a memo that is too long, and one member twice', async () => {
    const { sandbox, connection } = await scene({ accounts, groups: [{ name: 'Both' }] });
    const [found] = await runList(connection, 'group.getMany');
    const adding = { group: found?.group, user: sandbox.account.userKey };
    expect(await failureOf(run(connection, 'group.addUser', { ...adding, memo: '😀'.repeat(201) }))).toMatchObject({ field: 'Memo' });
    await run(connection, 'group.addUser', { ...adding, memo: '😀'.repeat(200) });
    expect(await failureOf(run(connection, 'group.addUser', adding))).toMatchObject({
      kind: 'invalid',
      message: matching(/already a member/),
    });
  });

  test('that nobody knows are told of as such', async () => {
    const { connection } = await scene();
    expect(await failureOf(run(connection, 'group.get', { group: 'g'.repeat(30) }))).toMatchObject({ kind: 'notFound' });
  });
});

describe('a team', () => {
  test('gains members, takes invitations back, and loses members', async () => {
    const { connection } = await scene({ accounts });
    await run(connection, 'team.addUser', { email: bob.email, name: 'Bob', instant: true, admin: true, group: 'Crew' });
    const { users } = await runObject(connection, 'team.get');
    expect(users).toEqual(expect.arrayContaining([expect.objectContaining({ email: bob.email, administrator: true })]));
    await run(connection, 'team.removeUser', { email: bob.email });
    await run(connection, 'team.addUser', { email: 'eve@example.com' });
    expect(await runObject(connection, 'team.revokeInvitation', { email: 'eve@example.com' })).toMatchObject({ status: 1 });
  });

  test('takes its own token only', async () => {
    const { sandbox, connect } = await scene();
    const error = await failureOf(run(connect({ teamToken: sandbox.app.token }), 'team.get'));
    expect(error).toMatchObject({ kind: 'auth', providerCode: 'INVALID_TOKEN', advice: matching(/teams have a token of their own/) });
  });

  test('switches are sent as the words Pushover knows, or not at all', () => {
    const connection = offline({ teamToken: 't'.repeat(30) });
    expect(formOf(connection, 'team.addUser', { email: 'a@b.c' })).toEqual({ email: 'a@b.c' });
    expect(formOf(connection, 'team.addUser', { email: 'a@b.c', instant: true, admin: true })).toEqual({
      email: 'a@b.c',
      instant: 'true',
      admin: 'true',
    });
  });
});

describe('users', () => {
  test('are validated with their devices', async () => {
    const { sandbox, connection } = await scene();
    const { userKey: user } = sandbox.account;
    expect(await run(connection, 'user.validate')).toEqual({ user, group: false, devices: ['desk'], licenses: ['Desktop'] });
  });

  test('that do not exist fail', async () => {
    const { connection } = await scene();
    const error = await failureOf(run(connection, 'user.validate', { user: 'u'.repeat(30) }));
    expect(error).toMatchObject({ kind: 'invalid', providerCode: 'UNKNOWN_USER', message: matching(/not a valid user/) });
  });
});

test('sounds are listed with those of the account, and can be chosen from', async () => {
  const { connection } = await scene({ customSounds: { moo: 'Cow' } });
  const sounds = await runList(connection, 'sound.getMany');
  expect(sounds).toContainEqual({ sound: 'moo', title: 'Cow' });
  expect(sounds.length).toBeGreaterThan(20);
  const choices = await listed(connection.choices({ operation: 'sound.getMany', value: 'sound', title: 'title' }));
  expect(choices).toContainEqual({ value: 'moo', title: 'Cow' });
});

test('limits are numbers', async () => {
  const { connection } = await scene({ quota: { limit: 10_000, remaining: 7496, reset: 1_796_104_800 } });
  expect(await run(connection, 'app.getLimits')).toEqual({ limit: 10_000, remaining: 7496, reset: 1_796_104_800 });
});

describe('a glance', () => {
  test('shows what it is given, keeps the rest, and clears what has no value', async () => {
    const { sandbox, connection } = await scene();
    const { userKey } = sandbox.account;
    const all = [
      { show: 'title', title: 'Boiler' },
      { show: 'text', text: '1.4 bar' },
      { show: 'subtext', subtext: 'falling' },
      { show: 'count', count: -3 },
      { show: 'percent', percent: 75 },
    ];
    await run(connection, 'glance.update', { data: all });
    expect(sandbox.glance(userKey)).toMatchObject({ title: 'Boiler', text: '1.4 bar', subtext: 'falling', count: -3, percent: 75 });
    await run(connection, 'glance.update', { data: [{ show: 'text', text: '1.5 bar' }, { show: 'subtext' }] });
    expect(sandbox.requests.at(-1)?.parameters).toMatchObject({ text: '1.5 bar', subtext: '' });
    expect(sandbox.glance(userKey)).toMatchObject({ title: 'Boiler', text: '1.5 bar' });
  });

  test.each([
    [[]],
    [[{ show: 'percent', percent: 101 }]],
    [[{ show: 'count', count: 1.5 }]],
    [[{ show: 'text', text: '😀'.repeat(101) }]],
    [
      [
        { show: 'text', text: 'one' },
        { show: 'text', text: 'two' },
      ],
    ],
  ])('%j is refused, and nothing is sent', async (data) => {
    const { sandbox, connection } = await scene();
    expect(await failureOf(run(connection, 'glance.update', { data }))).toMatchObject({ kind: 'invalid' });
    expect(sandbox.requests).toEqual([]);
  });
});

describe('licenses', () => {
  test('are counted and given away', async () => {
    const { sandbox, connection } = await scene();
    expect(await run(connection, 'license.getCredits')).toEqual({ credits: 5 });
    const to = { by: 'user', user: sandbox.account.userKey };
    expect(await runObject(connection, 'license.assign', { to, os: 'iOS' })).toMatchObject({ credits: 4 });
    expect(await runObject(connection, 'license.assign', { to: { by: 'email', email: 'new@example.com' } })).toMatchObject({ credits: 3 });
    expect(sandbox.account.licences).toContain('iOS');
  });

  test('that are used up are told of', async () => {
    const { sandbox, connection } = await scene({ apps: [{ name: 'Poor' }] });
    const to = { by: 'user', user: sandbox.account.userKey };
    const error = await failureOf(run(connection, 'license.assign', { to }));
    expect(error).toMatchObject({ kind: 'permission', providerCode: 'NO_CREDITS' });
  });
});

test('a user becomes a subscriber', async () => {
  const { sandbox, connection } = await scene();
  const migrated = await runObject(connection, 'subscription.migrate', {
    subscription: 'Plant-watch-demo',
    user: sandbox.account.userKey,
    deviceName: 'desk',
    sound: 'magic',
  });
  expect(migrated).toMatchObject({ subscribedUserKey: matching(/^\w{30}$/) });
  expect(sandbox.requests.at(-1)?.parameters).toMatchObject({ device_name: 'desk', sound: 'magic' });
  expect(await runObject(connection, 'message.send', { users: [migrated.subscribedUserKey], message: 'x' })).toMatchObject({ status: 1 });
});
