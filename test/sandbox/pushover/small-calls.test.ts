import { isRecord } from '../../../sandbox/json';
import { cleanUpAfterEach } from '../../support/clean-up';
import type { HttpAnswer } from './harness';
import { get, openSandbox, post, sendMessage } from './harness';

cleanUpAfterEach();

const expectRefusal = ({ status, json }: HttpAnswer, fields: object): void => {
  expect({ status, json }).toMatchObject({ status: 400, json: { ...fields, status: 0 } });
};

describe('sounds', () => {
  it('are the built-in ones and the account’s own', async () => {
    const sandbox = await openSandbox({ customSounds: { gate: 'Garden gate' } });
    const { json } = await get(sandbox, '/1/sounds.json', { token: sandbox.app.token });
    const sounds = isRecord(json.sounds) ? json.sounds : {};
    expect(sounds).toMatchObject({ pushover: 'Pushover (default)', none: 'None (silent)', gate: 'Garden gate' });
    expect(Object.keys(sounds)).toHaveLength(24);
  });
});

describe('every call for apps', () => {
  it.each(['apps/limits', 'sounds', 'licenses', 'groups', 'groups/g', 'receipts/r'])('GET %s needs a token', async (path) => {
    const sandbox = await openSandbox();
    expectRefusal(await get(sandbox, `/1/${path}.json`, { token: sandbox.team.token }), { token: 'invalid' });
  });

  it.each([
    'users/validate',
    'glances',
    'licenses/assign',
    'subscriptions/migrate',
    'groups',
    'groups/g/add_user',
    'receipts/cancel_by_tag/t',
  ])('POST %s needs a token', async (path) => {
    const sandbox = await openSandbox();
    expectRefusal(await post(sandbox, `/1/${path}.json`, { user: sandbox.account.userKey }), { token: 'invalid' });
  });
});

describe('validating a key', () => {
  const setUp = async () => {
    const sandbox = await openSandbox({ groups: [{ name: 'G', key: 'g'.repeat(30) }] });
    const validate = (fields: Readonly<Record<string, string>>) =>
      post(sandbox, '/1/users/validate.json', { token: sandbox.app.token, user: sandbox.account.userKey, ...fields });
    return { sandbox, validate };
  };

  it('tells devices and licences, and groups from users', async () => {
    const { validate } = await setUp();
    expect((await validate({})).json).toMatchObject({ status: 1, group: 0, devices: ['desk'], licenses: ['Desktop'] });
    await expect(validate({ device: 'desk' })).resolves.toMatchObject({ status: 200 });
    expect((await validate({ user: 'g'.repeat(30) })).json).toMatchObject({ status: 1, group: 1 });
  });

  it('refuses strangers, unknown devices, and users without an active one', async () => {
    const { sandbox, validate } = await setUp();
    expectRefusal(await validate({ user: 'x'.repeat(30) }), { user: 'invalid' });
    expectRefusal(await validate({ device: 'other' }), { device: 'invalid for this user' });
    sandbox.enable(sandbox.device.id, false);
    expectRefusal(await validate({}), { errors: ['user has no active devices'] });
  });
});

describe('a glance', () => {
  const setUp = async () => {
    const sandbox = await openSandbox();
    const { userKey } = sandbox.account;
    const update = (fields: Readonly<Record<string, string | number>>) =>
      post(sandbox, '/1/glances.json', { token: sandbox.app.token, user: userKey, ...fields });
    return { sandbox, userKey, update };
  };

  it('keeps what is not sent and clears what is sent empty', async () => {
    const { sandbox, userKey, update } = await setUp();
    await update({ title: 'Widgets', text: 'sold', count: -5, percent: 0 });
    await expect(update({ text: '', percent: 100 })).resolves.toMatchObject({ status: 200, json: { status: 1 } });
    expect(sandbox.glance(userKey)).toEqual({ title: 'Widgets', text: '', count: -5, percent: 100 });
    await update({ subtext: 'x'.repeat(100), device: 'watch' });
    expect(sandbox.glance(userKey, 'watch')).toEqual({ subtext: 'x'.repeat(100) });
    expect(sandbox.queue(sandbox.device.id)).toEqual([]);
  });

  it.each([
    ['nothing', {}, 'title'],
    ['a long text', { text: 'x'.repeat(101) }, 'text'],
    ['a count with a fraction', { count: 1.5 }, 'count'],
    ['101 percent', { percent: 101 }, 'percent'],
    ['a stranger', { text: 'x', user: 'x' }, 'user'],
  ])('refuses %s', async (_title, fields, parameter) => {
    const { update } = await setUp();
    expectRefusal(await update(fields), { [parameter]: expect.any(String) as unknown });
  });
});

describe('licences', () => {
  it('are given away for good, until there are none', async () => {
    const sandbox = await openSandbox({ apps: [{ name: 'A', credits: 2 }] });
    const { token } = sandbox.app;
    const assign = (fields: Readonly<Record<string, string>>) => post(sandbox, '/1/licenses/assign.json', { token, ...fields });
    expect((await assign({ user: sandbox.account.userKey, os: 'iOS' })).json).toMatchObject({ status: 1, credits: 1 });
    expect(sandbox.account.licences).toContain('iOS');
    expectRefusal(await assign({ email: 'new@example.com', os: 'Windows' }), { os: 'invalid' });
    expectRefusal(await assign({ email: 'nobody' }), { user: 'invalid' });
    expect((await assign({ email: 'new@example.com' })).json).toMatchObject({ credits: 0 });
    expectRefusal(await assign({ email: 'new@example.com' }), { errors: { token: ['is out of available license credits'] } });
    expect((await get(sandbox, '/1/licenses.json', { token })).json).toMatchObject({ status: 1, credits: 0 });
  });
});

describe('migrating to a subscription', () => {
  it('gives a key of its own, under which the user is reached', async () => {
    const sandbox = await openSandbox({ apps: [{ name: 'A', subscriptions: [{ code: 'A-1' }] }] });
    const migrate = (subscription: string) =>
      post(sandbox, '/1/subscriptions/migrate.json', { token: sandbox.app.token, subscription, user: sandbox.account.userKey });
    const { json } = await migrate('A-1');
    const key = String(json.subscribed_user_key);
    expect(key).toMatch(/^[A-Za-z0-9]{30}$/);
    expect(key).not.toBe(sandbox.account.userKey);
    await expect(sendMessage(sandbox, { user: key })).resolves.toMatchObject({ status: 200 });
    expect(sandbox.queue(sandbox.device.id)).toHaveLength(1);
    expectRefusal(await migrate('A-2'), { subscription: 'invalid', errors: ['subscription code is invalid'] });
  });
});
