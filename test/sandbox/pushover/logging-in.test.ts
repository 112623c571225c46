import type { PushoverAccountOptions } from '../../../sandbox/pushover';
import { cleanUpAfterEach } from '../../support/clean-up';
import { client, deleteUpTo, downloaded, openSandbox, post, postBody } from './harness';

cleanUpAfterEach();

const ann: PushoverAccountOptions = { email: 'Ann@example.com', password: 'Correct' };
const withCode: PushoverAccountOptions = { ...ann, twoFactorCode: '123456' };
const path = '/1/users/login.json';
const credentials = { email: ann.email, password: ann.password };

describe('logging in', () => {
  it('gives the user key, and another secret every time', async () => {
    const sandbox = await openSandbox({ accounts: [ann] });
    const [first, second] = [await post(sandbox, path, credentials), await post(sandbox, path, credentials)];
    expect(first).toMatchObject({ status: 200, json: { status: 1, id: sandbox.account.userKey } });
    expect(first.json.secret).toMatch(/^[A-Za-z0-9]{60}$/);
    expect(second.json.secret).not.toBe(first.json.secret);
    expect(second.json.request).not.toBe(first.json.request);
  });

  it.each([
    ['a wrong password', { ...credentials, password: 'correct' }],
    ['an e-mail address in other letters', { ...credentials, email: 'ann@example.com' }],
    ['nothing', {}],
  ])('refuses %s', async (_title, fields) => {
    const sandbox = await openSandbox({ accounts: [ann] });
    const { status, json } = await post(sandbox, path, fields);
    expect(status).toBe(400);
    expect(json).toMatchObject({ status: 0, errors: ['invalid email and/or password'] });
    expect(json.secret).toBeUndefined();
  });

  it('understands forms only', async () => {
    const sandbox = await openSandbox({ accounts: [ann] });
    await expect(postBody(sandbox, path, JSON.stringify(credentials), 'application/json')).resolves.toMatchObject({ status: 400 });
  });

  it('asks for the second factor with 412, and takes the right code', async () => {
    const sandbox = await openSandbox({ accounts: [withCode] });
    await expect(post(sandbox, path, credentials)).resolves.toMatchObject({ status: 412, json: { status: 0 } });
    await expect(post(sandbox, path, { ...credentials, twofa: '123456' })).resolves.toMatchObject({ status: 200, json: { status: 1 } });
  });

  it.each([[412], [400]] as const)('answers a wrong code with %d', async (wrongCodeStatus) => {
    const sandbox = await openSandbox({ accounts: [withCode], wrongCodeStatus });
    await expect(post(sandbox, path, { ...credentials, twofa: '1' })).resolves.toMatchObject({
      status: wrongCodeStatus,
      json: { status: 0 },
    });
  });

  it('asks for no code before the password is right', async () => {
    const sandbox = await openSandbox({ accounts: [withCode] });
    await expect(post(sandbox, path, { ...credentials, password: 'x' })).resolves.toMatchObject({ status: 400 });
  });
});

describe('registering a device', () => {
  const devices = '/1/devices.json';

  it('gives a device that holds one welcome message', async () => {
    const sandbox = await openSandbox();
    const { secret } = client(sandbox);
    const { status, json } = await post(sandbox, devices, { secret, name: 'n8n-1_A', os: 'O' });
    expect([status, json.status]).toEqual([200, 1]);
    const as = { device: String(json.id), secret };
    await expect(downloaded(sandbox, as)).resolves.toMatchObject([{ title: 'Welcome' }]);
    await expect(deleteUpTo(sandbox, '9'.repeat(19), as)).resolves.toMatchObject({ status: 200 });
  });

  it.each([
    ['a name that is taken', { name: 'desk' }, { name: ['has already been taken'] }],
    ['no name', { name: '' }, { name: [expect.any(String)] }],
    ['26 characters', { name: 'x'.repeat(26) }, { name: [expect.any(String)] }],
    ['a space', { name: 'a b' }, { name: [expect.any(String)] }],
    ['another system', { os: 'o' }, { os: [expect.any(String)] }],
    ['a wrong secret', { secret: 'wrong' }, { secret: [expect.any(String)] }],
  ])('refuses %s with errors by field', async (_title, fields, errors) => {
    const sandbox = await openSandbox();
    const { secret } = client(sandbox);
    const { status, json } = await post(sandbox, devices, { secret, name: 'x'.repeat(25), os: 'O', ...fields });
    expect({ status, errors: json.errors, success: json.status }).toEqual({ status: 400, errors, success: 0 });
    expect(sandbox.account.devices).toHaveLength(1);
  });

  it('says it in a message when there are too many', async () => {
    const sandbox = await openSandbox({ accounts: [{ ...ann, deviceLimit: 1, devices: [{ name: 'desk', secret: 's' }] }] });
    const { status, json } = await post(sandbox, devices, { secret: 's', name: 'second', os: 'O' });
    expect(status).toBe(400);
    expect(json).toMatchObject({ status: 0, message: expect.any(String) as unknown });
    expect(json.errors).toBeUndefined();
  });
});
